/** The worker: holds entries and answers questions about them. */

import type { Engine } from './engine.js';
import type { Entry } from './entry.js';
import { answer, loadEngine } from './main-thread-host.js';
import { entriesOfColumns, pack, type Demand, type Reply } from './wire.js';

const coming = new Map<number, Entry[]>();
const engines = new Map<number, Engine>();
let asked = { id: 0, abort: new AbortController() };

addEventListener('message', ({ data }: MessageEvent<Demand>) => void take(data).catch(fail));
reply({ type: 'ready' });

async function take(demand: Demand): Promise<void> {
  switch (demand.type) {
    case 'entries': {
      const before = coming.get(demand.build) ?? [];
      coming.set(demand.build, before);
      before.push(...entriesOfColumns(demand.columns));
      return;
    }
    case 'load': {
      const entries = coming.get(demand.build) ?? [];
      coming.delete(demand.build);
      engines.set(demand.build, await loadEngine(entries));
      return reply({ type: 'loaded', build: demand.build });
    }
    case 'drop':
      coming.delete(demand.build);
      engines.delete(demand.build);
      return;
    case 'find':
      return find(demand);
    case 'abort':
      if (asked.id === demand.id) asked.abort.abort();
  }
}

async function find({ build, id, question }: Demand & { type: 'find' }): Promise<void> {
  asked.abort.abort();
  const abort = new AbortController();
  asked = { id, abort };
  const engine = engines.get(build);
  if (!engine) return;
  // One that was aborted is not waited for any more.
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
