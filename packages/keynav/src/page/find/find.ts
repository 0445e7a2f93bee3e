/** Find on a page; what looks through its text is loaded when it is first wanted. */

import type { Direction } from '../../core/page.js';
import type { Announcer } from '../speech/announce.js';
import { lazy } from '../dom/lazy.js';
import type { Search, SearchParts } from './next-match.js';

/** Goes to the matches of the tab's last query. */
export class Find {
  readonly #search;
  readonly #announcer: Announcer;
  #isOver = false;

  constructor(parts: SearchParts) {
    this.#announcer = parts.announcer;
    this.#search = lazy<Search>(async () => new (await import('./next-match.js')).Search(parts));
  }

  /** Goes to the match that is so many times on under `root`; false when there is none. */
  next(root: Element, direction: Direction, times: number): boolean {
    this.#isOver = false;
    const search = this.#search.value;
    if (search) return search.next(root, direction, times);
    this.#search.load().then(
      loaded => void (root.isConnected && !this.#isOver && loaded.next(root, direction, times)),
      () => this.#announcer.say('Failed to load the search on this page'),
    );
    return true;
  }

  /** Takes the drawing of matches away, also of those that are still looked for. */
  clear(): void {
    this.#isOver = true;
    this.#search.value?.clear();
  }
}
