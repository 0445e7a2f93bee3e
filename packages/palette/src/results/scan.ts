/** Short lists, searched at once. */

import type { Hit } from '../search/entry.js';
import { scanner, type Searcher } from '../search/search.js';
import type { Item } from '../items/item.js';

/** How a list is searched. */
export interface ScanHow {
  readonly limit: number;
  readonly boost: ReadonlyMap<string, number>;
}

const made = new WeakMap<readonly Item[], Searcher<Item>>();
const warm = new WeakSet<readonly Item[]>();

/** The best hits, best first. */
export function scan(items: readonly Item[], text: string, { limit, boost }: ScanHow): readonly Hit<Item>[] {
  return searcherOf(items).search(text, limit, boost);
}

/** Makes ready what the first letter will need, once and a little at a time. */
export async function warmUp(items: readonly Item[]): Promise<void> {
  if (warm.has(items)) return;
  warm.add(items);
  await searcherOf(items).warm();
}

/** Items are made ready for search once a list, not once a key. */
function searcherOf(items: readonly Item[]): Searcher<Item> {
  let searcher = made.get(items);
  if (!searcher) made.set(items, (searcher = scanner(items)));
  return searcher;
}
