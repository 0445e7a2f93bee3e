/** Asynchronous search over long lists: in a worker, or in slices in the current thread. */

import type { Found } from './engine.js';
import type { Boost, Entry, Hit } from './entry.js';
import { mainThreadHost, type Host, type Loaded } from './main-thread-host.js';
import { boostsOf, placesOf } from './boost.js';

/** Options of one search. */
export interface SearchOptions {
  /** The maximum number of hits. */
  readonly limit: number;
  /** How much entries are boosted, by id. */
  readonly boost?: Boost;
  /** Aborts the search. */
  readonly signal?: AbortSignal;
}

/** Options of `asyncSearcher`. */
export interface AsyncOptions {
  /**
   * Creates the worker, for sites that serve its file from another place; `null` for no worker. It is called if there
   * are more than 5,000 entries. If the worker fails, searches run in slices in the current thread.
   */
  readonly worker?: (() => Worker) | null;
}

/** Searches a list of entries without blocking the page. */
export interface AsyncSearcher<T extends Entry = Entry> {
  /** The entries that are searched now. */
  readonly entries: readonly T[];
  /**
   * Returns the best hits, best first.
   * @throws AbortError if the signal is aborted, if another search starts before this one has finished, and after
   * `stop()`.
   */
  search(query: string, options: SearchOptions): Promise<readonly Hit<T>[]>;
  /**
   * Replaces the entries. Searches use the old ones until the new ones are ready. A later call replaces one that is not
   * finished.
   */
  update(entries: readonly T[]): Promise<void>;
  /** Adds entries, in the same way. */
  add(entries: readonly T[]): Promise<void>;
  /** Ends the worker. Later searches throw, and updates do nothing. */
  stop(): void;
}

/** A worker is started for more entries than this. */
const MAX_WITHOUT_WORKER = 5000;

/** Prepares a long list, and resolves to its searcher when it can be searched. */
export async function asyncSearcher<T extends Entry>(
  entries: readonly T[],
  options: AsyncOptions = {},
): Promise<AsyncSearcher<T>> {
  const searcher = new LongList<T>(options);
  await searcher.update(entries);
  return searcher;
}

class LongList<T extends Entry> implements AsyncSearcher<T> {
  entries: readonly T[] = [];
  readonly #options: AsyncOptions;
  #host: Host = mainThreadHost;
  #loaded: Loaded | null = null;
  #wanted: readonly T[] = [];
  #loading = new AbortController();
  #searching = new AbortController();
  #places: ReadonlyMap<string, number> | undefined;
  #isStopped = false;
  /** Whether a worker has failed; it is not started again. */
  #hasFailed = false;

  constructor(options: AsyncOptions) {
    this.#options = options;
  }

  async search(query: string, { limit, boost, signal }: SearchOptions): Promise<readonly Hit<T>[]> {
    this.#searching.abort();
    const searching = (this.#searching = new AbortController());
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => searching.abort(signal.reason), {
      once: true,
      signal: searching.signal,
    });
    const { entries } = this;
    const loaded = this.#isStopped ? throwStopped() : (this.#loaded ?? throwStopped());
    if (boost?.size) this.#places ??= placesOf(entries);
    const boosts = [...boostsOf(this.#places, boost)];
    const question = { text: query, limit, boosts };
    const found = await loaded.find(question, searching.signal).catch(async (error: unknown) => {
      searching.signal.throwIfAborted();
      if (this.#host === mainThreadHost) throw error;
      await this.#leaveWorker();
      return (this.#loaded ?? throwStopped()).find(question, searching.signal);
    });
    searching.signal.throwIfAborted();
    return found.map(hit => hitOf(entries, hit));
  }

  /** Continues in the current thread after the worker has failed. */
  async #leaveWorker(): Promise<void> {
    this.#host.stop();
    [this.#host, this.#hasFailed] = [mainThreadHost, true];
    await this.update(this.#wanted);
  }

  add(entries: readonly T[]): Promise<void> {
    return this.update([...this.#wanted, ...entries]);
  }

  async update(entries: readonly T[]): Promise<void> {
    if (this.#isStopped) return;
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.#wanted = entries;
    try {
      await this.#startWorkerFor(entries);
      signal.throwIfAborted();
      const loaded = await this.#host.load(entries, signal);
      this.#loaded?.drop();
      [this.#loaded, this.entries, this.#places] = [loaded, entries, undefined];
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#loading.abort();
    this.#searching.abort();
    this.#host.stop();
    this.#loaded = null;
  }

  /** Starts a worker if the list is long enough for one. */
  async #startWorkerFor({ length }: readonly T[]): Promise<void> {
    const { worker } = this.#options;
    if (length <= MAX_WITHOUT_WORKER || this.#host !== mainThreadHost || worker === null || this.#hasFailed)
      return;
    const host = await workerHost(worker).catch(() => mainThreadHost);
    this.#hasFailed = host === mainThreadHost;
    if (this.#isStopped || this.#host !== mainThreadHost) host.stop();
    else this.#host = host;
  }
}

function throwStopped(): never {
  throw new DOMException('Stopped', 'AbortError');
}

async function workerHost(start: (() => Worker) | undefined): Promise<Host> {
  const { workerHost } = await import('./worker-host.js');
  return workerHost(start ?? (await import('./spawn.js')).startWorker);
}

function hitOf<T extends Entry>(entries: readonly T[], { index, ...found }: Found): Hit<T> {
  return { entry: entries[index] as T, ...found };
}
