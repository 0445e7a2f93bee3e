/** Long lists, searched beside the page's own work: in a worker, or in slices where there is none. */

import type { Found } from './engine.js';
import type { Boost, Entry, Hit } from './entry.js';
import { mainThreadHost, type Host, type Loaded } from './main-thread-host.js';
import { boostsOf, placesOf } from './boost.js';

/** What may be said of one search. */
export interface SearchOptions {
  readonly limit: number;
  readonly boost?: Boost;
  readonly signal?: AbortSignal;
}

/** How a long list is searched. */
export interface AsyncOptions {
  /**
   * Gives the worker, for pages that keep its file elsewhere; `null` for none. It is asked for where there are more
   * than 5,000 entries, and where it fails the work is done in slices.
   */
  readonly worker?: (() => Worker) | null;
}

/** Entries that are searched without holding up the page. */
export interface AsyncSearcher<T extends Entry = Entry> {
  readonly entries: readonly T[];
  /**
   * The best hits, best first.
   * @throws AbortError when the signal is aborted, when another search is begun, and after `stop()`.
   */
  search(query: string, options: SearchOptions): Promise<readonly Hit<T>[]>;
  /** Takes other entries; the old ones answer until the new ones are ready. Of two calls the later one counts. */
  update(entries: readonly T[]): Promise<void>;
  /** Takes more entries, in the same way. */
  add(entries: readonly T[]): Promise<void>;
  /** Ends the worker. Nothing is found any more. */
  stop(): void;
}

/** From this many entries on a worker is worth starting. */
const MOST_HERE = 5000;

/** Makes a long list searchable. */
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
  #asking = new AbortController();
  #places: ReadonlyMap<string, number> | undefined;
  #isStopped = false;
  /** A worker that cannot be had once is not asked for again. */
  #hasFailed = false;

  constructor(options: AsyncOptions) {
    this.#options = options;
  }

  async search(query: string, { limit, boost, signal }: SearchOptions): Promise<readonly Hit<T>[]> {
    this.#asking.abort();
    const asking = (this.#asking = new AbortController());
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => asking.abort(signal.reason), {
      once: true,
      signal: asking.signal,
    });
    const { entries } = this;
    const loaded = this.#isStopped ? gone() : (this.#loaded ?? gone());
    if (boost?.size) this.#places ??= placesOf(entries);
    const boosts = [...boostsOf(this.#places, boost)];
    const question = { text: query, limit, boosts };
    const found = await loaded.find(question, asking.signal).catch(async (error: unknown) => {
      asking.signal.throwIfAborted();
      if (this.#host === mainThreadHost) throw error;
      await this.#comeHome();
      return (this.#loaded ?? gone()).find(question, asking.signal);
    });
    asking.signal.throwIfAborted();
    return found.map(hit => hitOf(entries, hit));
  }

  /** A worker that has failed is left for this thread. */
  async #comeHome(): Promise<void> {
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
      await this.#hostFor(entries);
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
    this.#asking.abort();
    this.#host.stop();
    this.#loaded = null;
  }

  /** A worker is started once there is enough to do for it. */
  async #hostFor({ length }: readonly T[]): Promise<void> {
    const { worker } = this.#options;
    if (length <= MOST_HERE || this.#host !== mainThreadHost || worker === null || this.#hasFailed) return;
    const host = await workerHost(worker).catch(() => mainThreadHost);
    this.#hasFailed = host === mainThreadHost;
    if (this.#isStopped || this.#host !== mainThreadHost) host.stop();
    else this.#host = host;
  }
}

function gone(): never {
  throw new DOMException('Stopped', 'AbortError');
}

async function workerHost(start: (() => Worker) | undefined): Promise<Host> {
  const { workerHost } = await import('./worker-host.js');
  return workerHost(start ?? (await import('./spawn.js')).startWorker);
}

function hitOf<T extends Entry>(entries: readonly T[], { index, ...found }: Found): Hit<T> {
  return { entry: entries[index] as T, ...found };
}
