/** The search worker: receives entries and searches them. */

import type { Engine } from './engine.js';
import type { Entry } from './entry.js';
import { answer, loadEngine } from './main-thread-host.js';
import { entriesOfColumns, pack, type WorkerRequest, type Reply } from './wire.js';

/** The entries received so far of lists that are not complete, by build. */
const incoming = new Map<number, Entry[]>();
const engines = new Map<number, Engine>();
let latest = { id: 0, abort: new AbortController() };

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => void receive(data).catch(fail));
reply({ type: 'ready' });

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
      engines.set(demand.build, await loadEngine(entries));
      return reply({ type: 'loaded', build: demand.build });
    }
    case 'drop':
      incoming.delete(demand.build);
      engines.delete(demand.build);
      return;
    case 'find':
      return find(demand);
    case 'abort':
      if (latest.id === demand.id) latest.abort.abort();
  }
}

async function find({ build, id, question }: WorkerRequest & { type: 'find' }): Promise<void> {
  latest.abort.abort();
  const abort = new AbortController();
  latest = { id, abort };
  const engine = engines.get(build);
  if (!engine) return;
  // The page no longer waits for an aborted search, so there is nothing to reply.
  const found = await answer(engine, question, abort.signal).catch((error: unknown) => {
    if (!abort.signal.aborted) fail(error);
  });
  if (found) reply({ type: 'found', id, hits: found.map(pack) });
}

function fail(error: unknown): void {
  reply({ type: 'failed', reason: String(error) });
}

function reply(message: Reply): void {
  postMessage(message);
}
