/** Which entries are boosted, by their numbers. */

import type { Boost, Entry } from './entry.js';

/** The number of each entry by its id. */
export function placesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, i) => [id, i]));
}

/** Boosts by number; ids that are not there are left out. */
export function boostsOf(
  places: ReadonlyMap<string, number> | undefined,
  boost: Boost | undefined,
): ReadonlyMap<number, number> {
  const boosts = new Map<number, number>();
  if (places && boost)
    for (const [id, amount] of boost) {
      const place = places.get(id);
      if (place !== undefined) boosts.set(place, amount);
    }
  return boosts;
}
