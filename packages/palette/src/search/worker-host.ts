/** Loads and searches lists in a worker. */

import type { Found } from './engine.js';
import type { Entry } from './entry.js';
import type { Host, Loaded, Question } from './main-thread-host.js';
import { inSlices } from './slices.js';
import { columnsOf, unpack, type WorkerRequest, type Reply } from './wire.js';

/** The number of entries in one message: converting these takes a few milliseconds. */
const BATCH = 256;

interface Pending {
  resolve(value: readonly Found[]): void;
  reject(reason: unknown): void;
}

/** A worker that has not replied after this time is regarded as failed. */
const TIMEOUT_MS = 5000;

/**
 * Starts a worker, and resolves to its host when it runs.
 * @throws if the worker cannot be started, as under a policy that forbids it, or does not reply within `timeout`
 * milliseconds.
 */
export function workerHost(start: () => Worker, timeout = TIMEOUT_MS): Promise<Host> {
  const worker = start();
  return new Promise((resolve, reject) => {
    const fail = (event?: Event): void => {
      event?.preventDefault();
      clearTimeout(timer);
      worker.terminate();
      reject(new Error('keynav: the search worker does not start'));
    };
    const timer = setTimeout(() => fail(), timeout);
    worker.addEventListener('error', fail);
    const onReady = (): void => {
      clearTimeout(timer);
      worker.removeEventListener('error', fail);
      resolve(new WorkerHost(worker));
    };
    worker.addEventListener('message', onReady, { once: true });
  });
}

class WorkerHost implements Host {
  readonly #worker: Worker;
  readonly #pending = new Map<string, Pending>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#receive(data));
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
      await this.#request(`loaded ${build}`, signal, () => this.#send({ type: 'load', build }));
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
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }

  *#sending(build: number, entries: readonly Entry[]): Generator<undefined, void> {
    for (let i = 0; i < entries.length; i += BATCH) {
      this.#send({ type: 'entries', build, columns: columnsOf(entries.slice(i, i + BATCH)) });
      yield;
    }
  }

  #find(build: number, question: Question, signal: AbortSignal): Promise<readonly Found[]> {
    const id = ++this.#last;
    signal.addEventListener('abort', () => this.#send({ type: 'abort', id }), { once: true });
    return this.#request(`found ${id}`, signal, () => this.#send({ type: 'find', build, id, question }));
  }

  /** Calls `send`, and resolves with the reply that has this key. */
  #request(key: string, signal: AbortSignal, send: () => void): Promise<readonly Found[]> {
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#pending.delete(key);
        reject(signal.reason as Error);
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      this.#pending.set(key, { resolve, reject });
      send();
    });
  }

  #receive(reply: Reply): void {
    if (reply.type === 'ready') return;
    if (reply.type === 'failed')
      return this.#fail(new Error(`keynav: the search worker failed: ${reply.reason}`));
    const key = reply.type === 'loaded' ? `loaded ${reply.build}` : `found ${reply.id}`;
    this.#pending.get(key)?.resolve(reply.type === 'found' ? reply.hits.map(unpack) : []);
    this.#pending.delete(key);
  }

  #send(demand: WorkerRequest): void {
    this.#worker.postMessage(demand);
  }
}
