/** Goes to the next match of the tab's last query, from the current item. */

import { hostOf } from '../dom/tree.js';
import type { Direction } from '../../core/page.js';
import type { Announcer } from '../speech/announce.js';
import { clearMatches, drawMatches, matchesIn, type Found, type Match } from './matches.js';
import { unfoldAround } from './findable.js';
import type { StoredPlaces } from '../places/places.js';
import type { Reader } from '../current/reader.js';
import { dom, windowOf } from '../dom/members.js';

/** The parts that a search needs. All are passed in, because this module is loaded later and shares no module with the engine. */
export interface SearchParts {
  readonly reader: Reader;
  readonly places: StoredPlaces;
  readonly announcer: Announcer;
  /** Returns the query; empty if there is none. */
  readonly query: () => string;
  /** Returns the part of the screen around an element that no bar covers, in pixels relative to the viewport. */
  readonly freeAround: (element: Element) => { readonly top: number; readonly bottom: number };
}

/** Goes through the matches of the query, from the current item. */
export class Search {
  readonly #parts: SearchParts;
  #last: Match | null = null;

  constructor(parts: SearchParts) {
    this.#parts = parts;
  }

  /** Goes forward or back a number of matches under `root`, around its ends too. Returns false if there are none. */
  next(root: Element, direction: Direction, times: number): boolean {
    const { reader, places, announcer, query, freeAround } = this.#parts;
    const text = query();
    const here = reader.currentItem() ?? root;
    const found = matchesIn(root, text, here);
    const { matches } = found;
    if (matches.length === 0) {
      announcer.notify(text ? `Not found on this page: ${text}` : 'No search yet');
      return false;
    }
    const last = this.#last && holds(here, this.#last.range) ? this.#last : null;
    const { index, hasWrapped } = nextMatch(found, last, direction * times);
    const match = (this.#last = matches[index] as Match);
    drawMatches(matches, index);
    unfoldAround(match.inside);
    places.leave();
    reader.items.focus(reader.itemOf(match.inside) ?? match.block, 'nearest');
    reveal(match, freeAround(match.block));
    announcer.notify(`${hasWrapped ? 'Search wrapped. ' : ''}Match ${index + 1} of ${matches.length}`);
    return true;
  }

  /** Removes the highlights. */
  clear(): void {
    clearMatches();
  }
}

/** Returns whether a match begins in an element, across any number of shadow roots. */
function holds(el: Element, { startContainer }: Range): boolean {
  for (let at: Node | null = startContainer; at; at = hostOf(at)) if (dom(el).contains(at)) return true;
  return false;
}

/** Scrolls to a match, because its item may be higher than the screen and the match far down in it. */
function reveal({ range, block }: Match, free: ReturnType<SearchParts['freeAround']>): void {
  const box = range.getBoundingClientRect();
  const isSeen = box.top >= free.top && box.bottom <= free.bottom;
  if (isSeen || box.height === 0) return;
  const view = windowOf(block);
  view.scrollBy({ top: (box.top + box.bottom - free.top - free.bottom) / 2, behavior: 'instant' });
}

/** Returns the index of the match a number of steps from the last one, or from the current item if there is no last one. */
function nextMatch(
  { matches, before }: Found,
  last: Match | null,
  steps: number,
): { index: number; hasWrapped: boolean } {
  const at = matches.findIndex(({ range }) => last !== null && beginsLike(range, last.range));
  const raw = at >= 0 ? at + steps : before + steps - (steps > 0 ? 1 : 0);
  const index = ((raw % matches.length) + matches.length) % matches.length;
  return { index, hasWrapped: raw !== index };
}

function beginsLike(a: Range, b: Range): boolean {
  return a.startContainer === b.startContainer && a.startOffset === b.startOffset;
}
