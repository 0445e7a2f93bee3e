/** Converts boosts by id to boosts by the index of an entry. */

import type { Boost, Entry } from './entry.js';

/** Returns the index of each entry by its id. */
export function placesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, i) => [id, i]));
}

/** Returns the boosts by index; ids without an entry are ignored. */
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
