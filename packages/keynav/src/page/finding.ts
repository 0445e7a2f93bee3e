/** Find on a page; what looks through its text is loaded when it is first wanted. */

import type { Direction } from '../core/page.js';
import type { Announcer } from './announce.js';
import { later } from './later.js';
import type { Search, SearchParts } from './search.js';

/** Goes to the matches of the tab's last query. */
export class Finding {
  readonly #search;
  readonly #announcer: Announcer;

  constructor(parts: SearchParts) {
    this.#announcer = parts.announcer;
    this.#search = later<Search>(async () => (await import('./search.js')).search(parts));
  }

  /** Goes to the match that is so many times on under `root`; false when there is none. */
  next(root: Element, direction: Direction, times: number): boolean {
    const search = this.#search.now();
    if (search) return search.next(root, direction, times);
    this.#search.load().then(
      loaded => loaded.next(root, direction, times),
      () => this.#announcer.say('The search on this page could not be loaded'),
    );
    return true;
  }

  /** Takes the drawing of matches away. */
  clear(): void {
    this.#search.now()?.clear();
  }
}
