/** Loads and searches lists in a worker. */

import type { Found } from './engine.js';
import type { Entry } from './entry.js';
import type { FindOptions, Question } from './answer.js';
import type { Excerpts, Host, Loaded } from './main-thread-host.js';
import type { TextSource } from './text/texts.js';
import { inSlices } from './slices.js';
import { columnsOf, unpack, type WorkerRequest, type Reply } from './wire.js';

/** The number of entries in one message: converting these takes a few milliseconds. */
const BATCH = 256;

interface Pending {
  resolve(reply: Reply): void;
  reject(reason: unknown): void;
  /** Receives an answer that is not complete. */
  readonly onEarly?: ((found: readonly Found[]) => void) | undefined;
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

  async load(
    entries: readonly Entry[],
    signal: AbortSignal,
    texts: TextSource | null = null,
  ): Promise<Loaded> {
    const build = ++this.#last;
    const drop = () => this.#send({ type: 'drop', build });
    try {
      await inSlices(this.#sending(build, entries), signal);
      await this.#request(`loaded ${build}`, signal, () => this.#send({ type: 'load', build, texts }));
    } catch (error) {
      drop();
      throw error;
    }
    return {
      find: (question, options) => this.#find(build, question, options),
      excerpts: (text, sections, signal) => this.#excerpts(build, text, sections, signal),
      drop,
    };
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

  async #find(build: number, question: Question, options: FindOptions): Promise<readonly Found[]> {
    const { signal, onEarly, onProblem } = options;
    const id = ++this.#last;
    signal.addEventListener('abort', () => this.#send({ type: 'abort', id }), { once: true });
    const send = (): void =>
      this.#send({ type: 'find', build, id, question, wantsEarly: onEarly !== undefined });
    const reply = await this.#request(`found ${id}`, signal, send, onEarly);
    if (reply.type !== 'found') return [];
    if (reply.state === 'partial') onProblem?.();
    return reply.hits.map(unpack);
  }

  async #excerpts(
    build: number,
    text: string,
    sections: readonly number[],
    signal: AbortSignal,
  ): Promise<Excerpts> {
    const id = ++this.#last;
    const send = (): void => this.#send({ type: 'excerpts', build, id, text, sections });
    const reply = await this.#request(`excerpts ${id}`, signal, send);
    return reply.type === 'excerpts' ? reply.excerpts : [];
  }

  /** Calls `send`, and resolves with the reply that has this key. */
  #request(key: string, signal: AbortSignal, send: () => void, onEarly?: Pending['onEarly']): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#pending.delete(key);
        reject(signal.reason as Error);
      };
      if (signal.aborted) return abort();
      signal.addEventListener('abort', abort, { once: true });
      this.#pending.set(key, { resolve, reject, onEarly });
      send();
    });
  }

  #receive(reply: Reply): void {
    if (reply.type === 'ready') return;
    if (reply.type === 'failed')
      return this.#fail(new Error(`keynav: the search worker failed: ${reply.reason}`));
    const key = reply.type === 'loaded' ? `loaded ${reply.build}` : `${reply.type} ${reply.id}`;
    const pending = this.#pending.get(key);
    if (reply.type === 'found' && reply.state === 'early') return pending?.onEarly?.(reply.hits.map(unpack));
    pending?.resolve(reply);
    this.#pending.delete(key);
  }

  #send(demand: WorkerRequest): void {
    this.#worker.postMessage(demand);
  }
}
