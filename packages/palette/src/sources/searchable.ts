/** Items of a source that can be searched without holding up the typing. */

import type { Hit } from '../search/entry.js';
import type { Item } from '../items/item.js';
import { part } from '../loading/lazy.js';

/** A list that answers queries. */
export interface Searchable {
  readonly items: readonly Item[];
  search(query: string, how: SearchHow): Promise<readonly Hit<Item>[]>;
  /** Takes other items; the old ones answer until these are ready. */
  update(items: readonly Item[]): Promise<void>;
  /** Ends what works for it in the background. */
  stop(): void;
}

/** How it is searched. */
export interface SearchHow {
  readonly limit: number;
  readonly boost: ReadonlyMap<string, number>;
  readonly signal: AbortSignal;
}

/** Makes items searchable: in a worker where there are many. */
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
