/** The tab's last query looked for again, from where the reader is. */

import type { Direction } from '../../core/page.js';
import type { Announcer } from '../speech/announce.js';
import { clearMatches, drawMatches, matchesIn, type Found, type Match } from './matches.js';
import { unfoldAround } from './findable.js';
import type { StoredPlaces } from '../places/places.js';
import type { Reader } from '../current/reader.js';

/** What a search is made from. All of it is handed over: what is loaded later shares no module with what was loaded before. */
export interface SearchParts {
  readonly reader: Reader;
  readonly places: StoredPlaces;
  readonly announcer: Announcer;
  /** What is looked for. */
  readonly query: () => string;
  /** Where around an element nothing covers it. */
  readonly freeAround: (element: Element) => { readonly top: number; readonly bottom: number };
}

/** Goes through the matches of the query, from where the reader is. */
export class Search {
  readonly #parts: SearchParts;
  #last: Match | null = null;

  constructor(parts: SearchParts) {
    this.#parts = parts;
  }

  /** Goes to the match that is so many times on under `root`; false when there is none. */
  next(root: Element, direction: Direction, times: number): boolean {
    const { reader, places, announcer, query, freeAround } = this.#parts;
    const text = query();
    const here = reader.currentItem() ?? root;
    const found = matchesIn(root, text, here);
    const { matches } = found;
    if (matches.length === 0) {
      announcer.say(text ? `Not found on this page: ${text}` : 'No search yet');
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
    announcer.say(`${hasWrapped ? 'Search wrapped. ' : ''}Match ${index + 1} of ${matches.length}`);
    return true;
  }

  /** Takes the drawing of matches away. */
  clear(): void {
    clearMatches();
  }
}

/** Whether a match begins in an element, however many shadow roots lie between. */
function holds(el: Element, { startContainer }: Range): boolean {
  for (let at: Node | undefined = startContainer; at; at = (at.getRootNode() as ShadowRoot).host)
    if (el.contains(at)) return true;
  return false;
}

/** An item may be taller than the screen and the match far down in it. */
function reveal({ range, block }: Match, free: ReturnType<SearchParts['freeAround']>): void {
  const box = range.getBoundingClientRect();
  const isSeen = box.top >= free.top && box.bottom <= free.bottom;
  if (isSeen || box.height === 0) return;
  const view = block.ownerDocument.defaultView as Window;
  view.scrollBy({ top: (box.top + box.bottom - free.top - free.bottom) / 2, behavior: 'instant' });
}

/** The match so many on, or back, from the last one where the reader is still there, else from where the reader is. */
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
