/** Which entries are lifted, by their numbers. */

import type { Boost, Entry } from './entry.js';

/** The number of each entry by its id. */
export function placesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ id }, i) => [id, i]));
}

/** Lifts by number; ids that are not there are left out. */
export function liftsOf(
  places: ReadonlyMap<string, number> | undefined,
  boost: Boost | undefined,
): ReadonlyMap<number, number> {
  const lifts = new Map<number, number>();
  if (places && boost)
    for (const [id, lift] of boost) {
      const place = places.get(id);
      if (place !== undefined) lifts.set(place, lift);
    }
  return lifts;
}
