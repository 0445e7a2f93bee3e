/** Worker threads that read files. */

import { Worker } from 'node:worker_threads';
import type { Batch } from './batch.js';
import type { FileJob, ReadSettings } from './page-file.js';

interface Pending {
  resolve(batch: Batch): void;
  reject(error: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  /** The number of batches that it has not returned. */
  busy: number;
}

/** The number of batches that a worker has at a time: it begins the next one without waiting for the main thread. */
const AHEAD = 2;
/** Megabytes for new objects, which are short-lived here. The default multiplies the memory of every worker. */
const YOUNG_MB = 8;

/** Reads batches of files in several threads. */
export class Pool {
  readonly #threads: readonly Thread[];
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  constructor(settings: ReadSettings, count: number) {
    this.#threads = Array.from({ length: count }, () => this.#start(settings));
  }

  /** How many batches can be under way without one waiting for a worker. */
  get width(): number {
    return this.#threads.length * AHEAD;
  }

  /**
   * Reads a batch in the worker that has least to do.
   * @throws what ended the worker, if something did.
   */
  read(jobs: readonly FileJob[]): Promise<Batch> {
    const id = this.#last++;
    const thread = this.#threads.reduce((least, one) => (one.busy < least.busy ? one : least));
    thread.busy++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      thread.worker.postMessage({ id, jobs });
    });
  }

  /** Ends the workers, whatever they are doing. */
  async stop(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #start(settings: ReadSettings): Thread {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', ({ id, batch }: { readonly id: number; readonly batch: Batch }) => {
      thread.busy--;
      this.#pending.get(id)?.resolve(batch);
      this.#pending.delete(id);
    });
    worker.on('error', error => {
      for (const { reject } of this.#pending.values()) reject(error);
      this.#pending.clear();
    });
    const thread: Thread = { worker, busy: 0 };
    return thread;
  }
}
