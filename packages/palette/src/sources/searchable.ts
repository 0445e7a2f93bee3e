/** Asynchronous search over the items of a source. */

import type { Hit } from '../search/entry.js';
import type { Item } from '../items/item.js';
import { part } from '../loading/lazy.js';

/** A list of items that can be searched. */
export interface Searchable {
  readonly items: readonly Item[];
  search(query: string, how: SearchHow): Promise<readonly Hit<Item>[]>;
  /** Replaces the items; the old ones are searched until the new ones are ready. */
  update(items: readonly Item[]): Promise<void>;
  /** Ends the worker. */
  stop(): void;
}

/** The options of a search. */
export interface SearchHow {
  readonly limit: number;
  readonly boost: ReadonlyMap<string, number>;
  readonly signal: AbortSignal;
}

/** Prepares items for search; long lists are searched in a worker. */
export async function searchable(items: readonly Item[]): Promise<Searchable> {
  const { asyncSearcher } = await part(import('../search/async.js'));
  const searcher = await asyncSearcher(items);
  return {
    get items() {
      return searcher.entries;
    },
    search: (query, how) => searcher.search(query, how),
    update: next => searcher.update(next),
    stop: () => searcher.stop(),
  };
}
