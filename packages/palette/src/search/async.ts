/** Asynchronous search over long lists: in a worker, or in slices in the current thread. */

import type { Found } from './engine.js';
import type { Boost, Entry, Hit } from './entry.js';
import type { FindOptions } from './answer.js';
import { mainThreadHost, type Host, type Loaded } from './main-thread-host.js';
import type { TextSource } from './text/texts.js';
import { boostsOf, placesOf } from './boost.js';

/** Options of one search. */
export interface SearchOptions<T extends Entry = Entry> {
  /** The maximum number of hits. */
  readonly limit: number;
  /** How much entries are boosted, by id. */
  readonly boost?: Boost;
  /** Aborts the search. */
  readonly signal?: AbortSignal;
  /** Receives the best hits so far, if more of the full texts must be loaded for a complete answer. */
  readonly onEarly?: (hits: readonly Hit<T>[]) => void;
}

/** Options of `asyncSearcher`. */
export interface AsyncOptions {
  /**
   * Creates the worker, for sites that serve its file from another place; `null` for no worker. It is called if there
   * are more than 5,000 entries. If the worker fails, searches run in slices in the current thread.
   */
  readonly worker?: (() => Worker) | null;
  /** The full texts of the entries, which have the numbers of their sections. A worker is then used for any number of entries. */
  readonly texts?: TextSource;
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
  search(query: string, options: SearchOptions<T>): Promise<readonly Hit<T>[]>;
  /** Whether the last search could not load the full texts, and so searched titles only. */
  readonly isPartial: boolean;
  /**
   * Returns hits with excerpts of their full texts, where these matched, in the same order.
   * @throws AbortError if the signal is aborted, and after `stop()`.
   */
  withExcerpts(query: string, hits: readonly Hit<T>[], signal?: AbortSignal): Promise<readonly Hit<T>[]>;
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
  readonly #stopping = new AbortController();
  #places: ReadonlyMap<string, number> | undefined;
  #isStopped = false;
  /** Whether a worker has failed; it is not started again. */
  #hasFailed = false;
  #isPartial = false;

  constructor(options: AsyncOptions) {
    this.#options = options;
  }

  get isPartial(): boolean {
    return this.#isPartial;
  }

  async search(
    query: string,
    { limit, boost, signal, onEarly }: SearchOptions<T>,
  ): Promise<readonly Hit<T>[]> {
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
    let isPartial = false;
    const options: FindOptions = {
      signal: searching.signal,
      onProblem: () => void (isPartial = true),
      onEarly:
        onEarly &&
        (found => {
          if (!searching.signal.aborted) onEarly(found.map(hit => hitOf(entries, hit)));
        }),
    };
    const found = await loaded.find(question, options).catch(async (error: unknown) => {
      searching.signal.throwIfAborted();
      if (this.#host === mainThreadHost) throw error;
      await this.#leaveWorker();
      return (this.#loaded ?? throwStopped()).find(question, options);
    });
    searching.signal.throwIfAborted();
    this.#isPartial = isPartial;
    return found.map(hit => hitOf(entries, hit));
  }

  async withExcerpts(
    query: string,
    hits: readonly Hit<T>[],
    signal?: AbortSignal,
  ): Promise<readonly Hit<T>[]> {
    const loaded = this.#isStopped ? throwStopped() : (this.#loaded ?? throwStopped());
    const wanted = hits.filter(({ via, excerpt, entry }) => {
      return via === 'text' && excerpt === undefined && entry.section !== undefined;
    });
    if (wanted.length === 0) return hits;
    const sections = wanted.map(({ entry }) => entry.section as number);
    const excerpts = await loaded.excerpts(query, sections, signal ?? this.#stopping.signal);
    const byHit = new Map(wanted.map((hit, i) => [hit, excerpts[i]]));
    return hits.map(hit => ({ ...hit, ...byHit.get(hit) }));
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
      const loaded = await this.#host.load(entries, signal, this.#options.texts);
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
    this.#stopping.abort();
    this.#host.stop();
    this.#loaded = null;
  }

  /** Starts a worker if the list is long enough for one. */
  async #startWorkerFor({ length }: readonly T[]): Promise<void> {
    const { worker, texts } = this.#options;
    if (
      (length <= MAX_WITHOUT_WORKER && !texts) ||
      this.#host !== mainThreadHost ||
      worker === null ||
      this.#hasFailed
    )
      return;
    const host = await workerHost(worker, texts !== undefined).catch(() => mainThreadHost);
    this.#hasFailed = host === mainThreadHost;
    if (this.#isStopped || this.#host !== mainThreadHost) host.stop();
    else this.#host = host;
  }
}

function throwStopped(): never {
  throw new DOMException('Stopped', 'AbortError');
}

async function workerHost(start: (() => Worker) | undefined, hasTexts: boolean): Promise<Host> {
  const { workerHost } = await import('./worker-host.js');
  if (start) return workerHost(start);
  const { startWorker } = await import('./spawn.js');
  return workerHost(() => startWorker(hasTexts));
}

function hitOf<T extends Entry>(entries: readonly T[], { index, ...found }: Found): Hit<T> {
  return { entry: entries[index] as T, ...found };
}
