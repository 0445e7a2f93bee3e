/** Synchronous search over short lists. */

import type { Hit } from '../search/entry.js';
import { scanner, type Searcher } from '../search/search.js';
import type { Item } from '../items/item.js';

/** The options of a search. */
export interface ScanHow {
  readonly limit: number;
  readonly boost: ReadonlyMap<string, number>;
}

const made = new WeakMap<readonly Item[], Searcher<Item>>();
const warm = new WeakSet<readonly Item[]>();

/** Returns the best hits, best first. */
export function scan(items: readonly Item[], text: string, { limit, boost }: ScanHow): readonly Hit<Item>[] {
  return searcherOf(items).search(text, limit, boost);
}

/** Prepares a list for its first search, in slices. */
export async function warmUp(items: readonly Item[]): Promise<void> {
  if (warm.has(items)) return;
  warm.add(items);
  await searcherOf(items).warm();
}

/** Returns the searcher of a list, which is created once. */
function searcherOf(items: readonly Item[]): Searcher<Item> {
  let searcher = made.get(items);
  if (!searcher) made.set(items, (searcher = scanner(items)));
  return searcher;
}
