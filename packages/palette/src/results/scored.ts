/** Lists ranked by a function of the site's in place of the search. */

import type { Hit, MarkedRange } from '../search/entry.js';
import type { Item } from '../items/item.js';

/** How well an item fits, more being better, 0 for not at all; with the parts of its title to be marked, where there are any. */
export type Scorer = (
  item: Item,
  query: string,
) => number | { readonly score: number; readonly ranges?: readonly MarkedRange[] };

/** The items that fit, best first. */
export function scored(
  items: readonly Item[],
  query: string,
  scorer: Scorer,
  limit: number,
): readonly Hit<Item>[] {
  const hits = items.map((entry): Hit<Item> => {
    const given = scorer(entry, query);
    const { score, ranges = [] } = typeof given === 'number' ? { score: given } : given;
    return { entry, score, ranges };
  });
  return hits
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
