/** Ranking by a site's own scoring function. */

import type { Hit, MarkedRange } from '../search/entry.js';
import type { Item } from '../items/item.js';

/** Returns how well an item matches, 0 if it does not, optionally with the ranges of its title to mark. */
export type Scorer = (
  item: Item,
  query: string,
) => number | { readonly score: number; readonly ranges?: readonly MarkedRange[] };

/** Returns the items that match, best first. */
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
