/** The tab's last query looked for again, from where the reader is. */

import type { Direction } from '../core/page.js';
import type { Announcer } from './announce.js';
import { drawMatches, matchesIn, type Match } from './find.js';
import type { StoredPlaces } from './places.js';
import type { Reader } from './reader.js';
import { freeAround } from './scroll.js';
import type { Shelf } from './storage.js';

/** What a search is made from. */
export interface SearchParts {
  readonly reader: Reader;
  readonly places: StoredPlaces;
  readonly announcer: Announcer;
  readonly tab: Shelf;
}

/** Under this name a tab keeps what was last searched for. */
export const QUERY = 'keynav:query';

/** What goes to the match that is so many times on under `root`; false when there is none. */
export function search(parts: SearchParts): (root: Element, direction: Direction, times: number) => boolean {
  const { reader, places, announcer, tab } = parts;
  let last: Match | undefined;

  return (root, direction, times) => {
    const query = tab.read(QUERY) ?? '';
    const matches = matchesIn(root, query);
    if (matches.length === 0) {
      announcer.say(query ? `Not found on this page: ${query}` : 'Nothing was searched for yet');
      return false;
    }
    const here = reader.currentItem() ?? root;
    const isSame = last !== undefined && here.contains(last.range.startContainer);
    const from = isSame && last ? last.range : startOf(here);
    const next = nextMatch(matches, from, isSame, direction, times);
    const match = matches[next.index] as Match;
    last = match;
    drawMatches(matches, match);
    openAround(match.element);
    places.leave();
    reader.items.focus(reader.itemOf(match.element) ?? match.element, 'nearest');
    reveal(match);
    announcer.say(
      `${next.hasWrapped ? 'Search went round. ' : ''}Match ${next.index + 1} of ${matches.length}`,
    );
    return true;
  };
}

/** An item may be taller than the screen and the match far down in it. */
function reveal({ range, element }: Match): void {
  const box = range.getBoundingClientRect();
  const free = freeAround(element);
  const isSeen = box.top >= free.top && box.bottom <= free.bottom;
  if (isSeen || box.height === 0) return;
  const view = element.ownerDocument.defaultView as Window;
  view.scrollBy({ top: (box.top + box.bottom - free.top - free.bottom) / 2, behavior: 'instant' });
}

function openAround(el: Element): void {
  for (let at: Element | null = el; at; at = at.parentElement) {
    if (at.localName === 'details') (at as HTMLDetailsElement).open = true;
  }
}

function startOf(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  range.collapse(true);
  return range;
}

function nextMatch(
  matches: readonly Match[],
  from: Range,
  isSame: boolean,
  direction: Direction,
  times: number,
): { index: number; hasWrapped: boolean } {
  const after = matches.findIndex(
    ({ range }) => range.compareBoundaryPoints(Range.START_TO_START, from) >= (isSame ? 1 : 0),
  );
  const before =
    matches.filter(({ range }) => range.compareBoundaryPoints(Range.START_TO_START, from) < 0).length - 1;
  const first = direction > 0 ? (after < 0 ? matches.length : after) : before;
  const raw = first + direction * (times - 1);
  const index = ((raw % matches.length) + matches.length) % matches.length;
  return { index, hasWrapped: raw !== index };
}
