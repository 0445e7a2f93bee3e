/** What the search workers have in common: receives entries and searches them. */

import type { Engine, Found } from './engine.js';
import type { Entry } from './entry.js';
import type { Texts, TextSource } from './text/texts.js';
import { answer, loadEngine, openingOf, type Opening } from './answer.js';
import { entriesOfColumns, pack, type WorkerRequest, type Reply } from './wire.js';

/** The entries received so far of lists that are not complete, by build. */
const incoming = new Map<number, Entry[]>();
const engines = new Map<number, { readonly engine: Engine; readonly texts: Opening | undefined }>();
let latest = { id: 0, abort: new AbortController() };

/** Opens a full-text index; null in a worker for titles only. */
let open: ((source: TextSource) => Promise<Texts>) | null = null;

/** Starts to serve the page. `opener` opens full-text indexes. */
export function serve(opener: typeof open): void {
  open = opener;
  addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => void receive(data).catch(fail));
  reply({ type: 'ready' });
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
      const texts = demand.texts && open ? openingOf(open(demand.texts)) : undefined;
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

async function find({ build, id, question }: WorkerRequest & { type: 'find' }): Promise<void> {
  latest.abort.abort();
  const abort = new AbortController();
  latest = { id, abort };
  const loaded = engines.get(build);
  if (!loaded) return;
  let state: 'partial' | 'complete' = 'complete';
  const options = {
    signal: abort.signal,
    onEarly: (found: readonly Found[]) => reply({ type: 'found', id, hits: found.map(pack), state: 'early' }),
    onProblem: () => void (state = 'partial'),
  };
  // The page no longer waits for an aborted search, so there is nothing to reply.
  const found = await answer(loaded.engine, question, options, loaded.texts).catch((error: unknown) => {
    if (!abort.signal.aborted) fail(error);
  });
  if (found) reply({ type: 'found', id, hits: found.map(pack), state });
}

async function excerpts({ build, id, text, sections }: WorkerRequest & { type: 'excerpts' }): Promise<void> {
  const texts = await engines.get(build)?.texts?.ready.catch(() => null);
  const found = await texts?.excerpts(text, sections).catch(() => []);
  reply({ type: 'excerpts', id, excerpts: found ?? [] });
}

function fail(error: unknown): void {
  reply({ type: 'failed', reason: String(error) });
}

function reply(message: Reply): void {
  postMessage(message);
}
