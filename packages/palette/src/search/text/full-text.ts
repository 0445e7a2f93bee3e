/** Searches the titles and the full texts of a site. */

import { asyncSearcher, type AsyncOptions, type AsyncSearcher } from '../async.js';
import { readIndex } from '../corpus.js';
import type { Hit } from '../entry.js';
import type { IndexEntry } from '../index-format.js';

/** The options of `fullText`. */
export type FullTextOptions = Pick<AsyncOptions, 'worker'>;

/** Options of a search in full texts. */
export interface FullTextSearchOptions {
  /** The maximum number of hits. */
  readonly limit: number;
  /** The number of hits, from the first, for which excerpts are loaded. Defaults to 10. */
  readonly excerpts?: number;
  /** Aborts the search. */
  readonly signal?: AbortSignal;
}

/** Searches a site. */
export interface FullTextSearcher {
  /** The pages and headings of the site. */
  readonly entries: readonly IndexEntry[];
  /** Whether the last search could not load the texts, and so searched titles only. */
  readonly isPartial: boolean;
  /**
   * Returns the best hits, best first, by titles and texts in one list.
   * @throws AbortError if the signal is aborted, if another search starts before this one has finished, and after `stop()`.
   */
  search(query: string, options: FullTextSearchOptions): Promise<readonly Hit<IndexEntry>[]>;
  /** Ends the worker. Later searches throw. */
  stop(): void;
}

const EXCERPTS = 10;

/**
 * Loads the index that a manifest names, and resolves to its searcher. Texts are loaded with the queries that need them; an index without
 * full texts is searched by its titles.
 * @throws IndexError if the index is missing, truncated, not JSON, or of another version.
 */
export async function fullText(manifest: URL, options: FullTextOptions = {}): Promise<FullTextSearcher> {
  let words: string | undefined;
  let searcher: AsyncSearcher<IndexEntry> | undefined;
  for await (const entries of readIndex(manifest, undefined, found => (words = found.words))) {
    const texts = words === undefined ? {} : { texts: { manifest: manifest.href, words } };
    if (searcher) await searcher.update(entries);
    else searcher = await asyncSearcher(entries, { ...options, ...texts });
  }
  const loaded = searcher ?? (await asyncSearcher<IndexEntry>([], options));
  return {
    get entries() {
      return loaded.entries;
    },
    get isPartial() {
      return loaded.isPartial;
    },
    async search(query, { limit, excerpts = EXCERPTS, signal }) {
      const hits = await loaded.search(query, { limit, ...(signal ? { signal } : {}) });
      return [
        ...(await loaded.withExcerpts(query, hits.slice(0, excerpts), signal)),
        ...hits.slice(excerpts),
      ];
    },
    stop: () => loaded.stop(),
  };
}
