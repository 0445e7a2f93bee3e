/** Finds text on a page, and loads the code for it when it is first used. */

import type { Direction } from '../../core/page.js';
import type { Announcer } from '../speech/announce.js';
import { lazy } from '../dom/lazy.js';
import type { Search, SearchParts } from './next-match.js';
import { isConnected } from '../dom/members.js';

/** Goes to the matches of the tab's last query. */
export class Find {
  readonly #search;
  readonly #announcer: Announcer;
  #isOver = false;

  constructor(parts: SearchParts) {
    this.#announcer = parts.announcer;
    this.#search = lazy<Search>(async () => new (await import('./next-match.js')).Search(parts));
  }

  /**
   * Goes forward or back a number of matches under `root`. Returns false if there are none; true if that is not yet known, because the
   * code is loading.
   */
  next(root: Element, direction: Direction, times: number): boolean {
    this.#isOver = false;
    const search = this.#search.value;
    if (search) return search.next(root, direction, times);
    this.#search.load().then(
      loaded => void (isConnected(root) && !this.#isOver && loaded.next(root, direction, times)),
      () => this.#announcer.notify('Failed to load the search on this page'),
    );
    return true;
  }

  /** Removes the highlights, and cancels a search whose code is still loading. */
  clear(): void {
    this.#isOver = true;
    this.#search.value?.clear();
  }
}
