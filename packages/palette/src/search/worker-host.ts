/** A worker as the place where long lists are searched. */

import type { Found } from './engine.js';
import type { Entry } from './entry.js';
import type { Host, Loaded, Question } from './main-thread-host.js';
import { inSlices } from './slices.js';
import { columnsOf, unpack, type Demand, type Reply } from './wire.js';

/** How many entries are sent at a time: a few milliseconds' worth. */
const PIECE = 256;

interface Waiting {
  resolve(value: readonly Found[]): void;
  reject(reason: unknown): void;
}

/** Milliseconds after which a worker is taken for one that never comes. */
const PATIENCE = 5000;

/**
 * A worker, once it runs.
 * @throws when it cannot be had, as under a policy that forbids it.
 */
export function workerHost(start: () => Worker, patience = PATIENCE): Promise<Host> {
  const worker = start();
  return new Promise((resolve, reject) => {
    const fail = (event?: Event): void => {
      event?.preventDefault();
      clearTimeout(timer);
      worker.terminate();
      reject(new Error('keynav: the search worker does not start'));
    };
    const timer = setTimeout(() => fail(), patience);
    worker.addEventListener('error', fail);
    const first = (): void => {
      clearTimeout(timer);
      worker.removeEventListener('error', fail);
      resolve(new WorkerHost(worker));
    };
    worker.addEventListener('message', first, { once: true });
  });
}

class WorkerHost implements Host {
  readonly #worker: Worker;
  readonly #waiting = new Map<string, Waiting>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#take(data));
    worker.addEventListener('error', event => {
      event.preventDefault();
      this.#fail(new Error('keynav: the search worker failed'));
    });
  }

  async load(entries: readonly Entry[], signal: AbortSignal): Promise<Loaded> {
    const build = ++this.#last;
    const drop = () => this.#send({ type: 'drop', build });
    try {
      await inSlices(this.#sending(build, entries), signal);
      await this.#answer(`loaded ${build}`, signal, () => this.#send({ type: 'load', build }));
    } catch (error) {
      drop();
      throw error;
    }
    return { find: (question, signal) => this.#find(build, question, signal), drop };
  }

  stop(): void {
    this.#worker.terminate();
    this.#fail(new DOMException('Stopped', 'AbortError'));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  *#sending(build: number, entries: readonly Entry[]): Generator<undefined, void> {
    for (let i = 0; i < entries.length; i += PIECE) {
      this.#send({ type: 'entries', build, columns: columnsOf(entries.slice(i, i + PIECE)) });
      yield;
    }
  }

  #find(build: number, question: Question, signal: AbortSignal): Promise<readonly Found[]> {
    const id = ++this.#last;
    signal.addEventListener('abort', () => this.#send({ type: 'abort', id }), { once: true });
    return this.#answer(`found ${id}`, signal, () => this.#send({ type: 'find', build, id, question }));
  }

  #answer(key: string, signal: AbortSignal, ask: () => void): Promise<readonly Found[]> {
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#waiting.delete(key);
        reject(signal.reason as Error);
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      this.#waiting.set(key, { resolve, reject });
      ask();
    });
  }

  #take(reply: Reply): void {
    if (reply.type === 'ready') return;
    if (reply.type === 'failed')
      return this.#fail(new Error(`keynav: the search worker failed: ${reply.reason}`));
    const key = reply.type === 'loaded' ? `loaded ${reply.build}` : `found ${reply.id}`;
    this.#waiting.get(key)?.resolve(reply.type === 'found' ? reply.hits.map(unpack) : []);
    this.#waiting.delete(key);
  }

  #send(demand: Demand): void {
    this.#worker.postMessage(demand);
  }
}
