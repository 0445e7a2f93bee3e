/** What the search workers have in common: receives entries and searches them. */

import type { Engine, Found } from './engine.js';
import type { Entry } from './entry.js';
import { lazy, type Lazy } from '../loading/lazy.js';
import { answer, loadEngine, type TextSearch } from './answer.js';
import type { TextSource } from './text/texts.js';
import { entriesOfColumns, pack, type WorkerRequest, type Reply } from './wire.js';

/** The entries received so far of lists that are not complete, by build. */
const incoming = new Map<number, Entry[]>();
const engines = new Map<number, { readonly engine: Engine; readonly texts: Lazy<TextSearch> | undefined }>();
let latest = { id: 0, abort: new AbortController() };

/** Opens a full-text index. */
type Open = (source: TextSource) => Promise<TextSearch>;

let open: Open = () => Promise.reject(new Error('This worker searches titles only'));
/** The full-text indexes that were asked for, so that a list that is loaded again does not load them again. */
const opened = new Map<string, Lazy<TextSearch>>();

/** Starts to serve the page. `opener` opens full-text indexes; without it, searches in them find titles only. */
export function serve(opener: Open = open): void {
  open = opener;
  addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => void receive(data).catch(fail));
  reply({ type: 'ready' });
}

function textsAt(source: TextSource): Lazy<TextSearch> {
  const key = JSON.stringify(source);
  const texts = opened.get(key) ?? lazy(() => open(source));
  opened.set(key, texts);
  return texts;
}

async function receive(demand: WorkerRequest): Promise<void> {
  switch (demand.type) {
    case 'entries': {
      const before = incoming.get(demand.build) ?? [];
      incoming.set(demand.build, before);
      before.push(...entriesOfColumns(demand.columns));
      return;
    }
    case 'load': {
      const entries = incoming.get(demand.build) ?? [];
      incoming.delete(demand.build);
      const texts = demand.texts ? textsAt(demand.texts) : undefined;
      engines.set(demand.build, { engine: await loadEngine(entries), texts });
      return reply({ type: 'loaded', build: demand.build });
    }
    case 'drop':
      incoming.delete(demand.build);
      engines.delete(demand.build);
      return;
    case 'find':
      return find(demand);
    case 'excerpts':
      return excerpts(demand);
    case 'abort':
      if (latest.id === demand.id) latest.abort.abort();
  }
}

async function find({ build, id, question, wantsEarly }: WorkerRequest & { type: 'find' }): Promise<void> {
  latest.abort.abort();
  const abort = new AbortController();
  latest = { id, abort };
  const loaded = engines.get(build);
  if (!loaded) return;
  let state: 'partial' | 'complete' = 'complete';
  const options = {
    signal: abort.signal,
    onEarly: wantsEarly
      ? (found: readonly Found[]) => reply({ type: 'found', id, hits: found.map(pack), state: 'early' })
      : undefined,
    onProblem: () => void (state = 'partial'),
  };
  // The page no longer waits for an aborted search, so there is nothing to reply.
  const found = await answer(loaded.engine, question, options, loaded.texts).catch((error: unknown) => {
    if (!abort.signal.aborted) fail(error);
  });
  if (found) reply({ type: 'found', id, hits: found.map(pack), state });
}

async function excerpts({ build, id, text, sections }: WorkerRequest & { type: 'excerpts' }): Promise<void> {
  const search = await engines
    .get(build)
    ?.texts?.load()
    .catch(() => null);
  reply({ type: 'excerpts', id, excerpts: (await search?.texts.excerpts(text, sections)) ?? [] });
}

function fail(error: unknown): void {
  reply({ type: 'failed', reason: String(error) });
}

function reply(message: Reply): void {
  postMessage(message);
}
