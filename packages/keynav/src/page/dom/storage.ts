/** Reads and writes storage that may be blocked, full or missing. */

import { navigationOf } from './navigation.js';

/** The name under which a tab stores its last search query. */
export const QUERY = 'keynav:query';

/** The names of data that lasts for later visits; only readers who use the keyboard create any. */
export const STORED = {
  ownKeys: 'keynav:keys',
  characters: 'keynav:characters',
  sidebars: 'keynav:sidebars',
  marks: 'keynav:marks',
  /** The place that a jump to another page leads to. */
  target: 'keynav:target',
} as const;
/** The name under which a tab stores the names of its places, the latest last. */
export const STORED_PLACES = 'keynav:places';
/** The name under which a tab stores the reader's place in the document that was left last. */
export const LEFT_PLACE = 'keynav:departed';

/** Returns whether an earlier visit stored anything that the engine restores when it starts. */
export function hasStored(view: Window): boolean {
  const lasting = new Shelf(() => view.localStorage);
  const tab = new Shelf(() => view.sessionStorage);
  if (tab.read(LEFT_PLACE) || Object.values(STORED).some(name => lasting.read(name))) return true;
  return isReturn(view) && tab.read(placeName(view)) !== null;
}

/** Returns whether the page was reached by back or forward, or was reloaded. */
export function isReturn({ performance }: Window): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward' || entry?.type === 'reload';
}

/**
 * Returns the name under which the reader's place on this page is stored: one per address and history entry, or one per address in
 * browsers without the Navigation API.
 */
export function placeName(view: Window): string {
  return `keynav:place:${navigationOf(view)?.currentEntry?.key ?? ''}:${view.location.href.replace(/#.*/, '')}`;
}

/** Stores texts by name; in memory, for this page only, if the browser refuses to store them. */
export class Shelf {
  readonly #open: () => Storage;
  /** The texts that the browser refused to store. */
  readonly #memory = new Map<string, string>();

  /** `open` returns the storage. It may throw, as the properties of `window` do if storage is blocked. */
  constructor(open: () => Storage) {
    this.#open = open;
  }

  /** Returns the text of that name; null if there is none. */
  read(name: string): string | null {
    let stored: string | null = null;
    try {
      stored = this.#open().getItem(name);
    } catch {
      // Only texts in memory are available.
    }
    // What the browser refused to store is newer.
    return this.#memory.get(name) ?? stored;
  }

  /** Stores a text. Returns false if the browser refused, so that the text is in memory only. */
  write(name: string, value: string): boolean {
    try {
      this.#open().setItem(name, value);
      this.#memory.delete(name);
      return true;
    } catch {
      this.#memory.set(name, value);
      return false;
    }
  }

  /** Removes a text. */
  remove(name: string): void {
    this.#memory.delete(name);
    try {
      this.#open().removeItem(name);
    } catch {
      // It is not stored.
    }
  }
}

/**
 * Stores a text as the latest of a list, and removes the oldest ones above a number.
 * @param list The name under which the names of the list are stored.
 */
export function writeLatest(shelf: Shelf, list: string, name: string, value: string, most: number): void {
  const names = (shelf.read(list) ?? '').split('\n').filter(one => one !== '' && one !== name);
  names.push(name);
  for (const old of names.splice(0, names.length - most)) shelf.remove(old);
  shelf.write(list, names.join('\n'));
  shelf.write(name, value);
}
