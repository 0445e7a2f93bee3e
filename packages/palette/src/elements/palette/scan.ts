/** Short lists, searched at once; what searches them is loaded when the palette first opens. */

import type { Hit } from '../../search/entry.js';
import type { Searcher } from '../../search/search.js';
import type * as searchModule from '../../search/search.js';
import type { Item } from './item.js';
import { after, type Soon } from './soon.js';

/** How a list is searched. */
export interface ScanHow {
  readonly limit: number;
  readonly boost: ReadonlyMap<string, number>;
}

type Engine = Pick<typeof searchModule, 'scanner'>;

/** What is said where a part of the program is not there, as after a deploy. */
export const NOT_LOADED = 'The search could not be loaded; reload the page';

let engine: Engine | undefined;
let coming: Promise<Engine> | undefined;
const made = new WeakMap<readonly Item[], Searcher<Item>>();
const warm = new WeakSet<readonly Item[]>();

/** The best hits, best first. */
export function scan(
  items: readonly Item[],
  text: string,
  { limit, boost }: ScanHow,
): Soon<readonly Hit<Item>[]> {
  return after(engine ?? load(), ready => searcherOf(ready, items).search(text, limit, boost));
}

/** Makes ready what the first letter will need, once and a little at a time. */
export async function warmUp(items: readonly Item[]): Promise<void> {
  if (warm.has(items)) return;
  warm.add(items);
  await searcherOf(await load(), items).warm();
}

function load(): Promise<Engine> {
  coming ??= import('../../search/search.js').then(
    loaded => (engine = loaded),
    () => {
      coming = undefined;
      throw new Error(NOT_LOADED);
    },
  );
  return coming;
}

/** Items are made ready for search once a list, not once a key. */
function searcherOf({ scanner }: Engine, items: readonly Item[]): Searcher<Item> {
  let searcher = made.get(items);
  if (!searcher) made.set(items, (searcher = scanner(items)));
  return searcher;
}
