/** Converts the reader's marks to and from the text in storage. */

import type { Place } from './page.js';

/** Returns whether a mark applies to the whole site: a capital letter, as in Vim. */
export function isSiteMark(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** Parses stored marks, leaving out invalid entries. */
export function readPlaces(text: string | null): Map<string, Place> {
  const places = new Map<string, Place>();
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '{}');
  } catch {
    return places;
  }
  if (typeof stored !== 'object' || stored === null) return places;
  for (const [letter, place] of Object.entries(stored)) if (isPlace(place)) places.set(letter, place);
  return places;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { url, region, key } = value as Record<string, unknown>;
  return typeof url === 'string' && typeof region === 'string' && typeof key === 'string';
}

/** Returns marks as text for storage. */
export function writePlaces(places: ReadonlyMap<string, Place>): string {
  return JSON.stringify(Object.fromEntries(places));
}
