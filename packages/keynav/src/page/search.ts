/** The tab's last query looked for again, from where the reader is. */

import type { Direction } from '../core/page.js';
import type { Announcer } from './announce.js';
import { clearMatches, drawMatches, matchesIn, type Match } from './find.js';
import type { StoredPlaces } from './places.js';
import type { Reader } from './reader.js';

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

/** Goes through the matches of a query. */
export interface Search {
  /** Goes to the match that is so many times on under `root`; false when there is none. */
  next(root: Element, direction: Direction, times: number): boolean;
  /** Takes the drawing of matches away. */
  clear(): void;
}

/** A search that begins where the reader is. */
export function search(parts: SearchParts): Search {
  const { reader, places, announcer } = parts;
  let last: Match | undefined;

  function next(root: Element, direction: Direction, times: number): boolean {
    const query = parts.query();
    const matches = matchesIn(root, query);
    if (matches.length === 0) {
      announcer.say(query ? `Not found on this page: ${query}` : 'Nothing was searched for yet');
      return false;
    }
    const here = lightOf(reader.currentItem() ?? root, root);
    const isSame = last !== undefined && here.contains(last.range.startContainer);
    const from = isSame && last ? last.range : startOf(here);
    const { index, hasWrapped } = nextMatch(matches, from, isSame, direction, times);
    const match = matches[index] as Match;
    last = match;
    drawMatches(matches, match);
    openAround(match.element);
    places.leave();
    reader.items.focus(reader.itemOf(match.element) ?? match.element, 'nearest');
    reveal(match, parts.freeAround(match.element));
    announcer.say(`${hasWrapped ? 'Search went round. ' : ''}Match ${index + 1} of ${matches.length}`);
    return true;
  }
  return { next, clear: clearMatches };
}

/** What stands for an element in the tree of another: the host of the shadow root that it is in. */
function lightOf(el: Element, root: Element): Element {
  const host = (el.getRootNode() as ShadowRoot).host as Element | undefined;
  return host && el.getRootNode() !== root.getRootNode() ? lightOf(host, root) : el;
}

/** An item may be taller than the screen and the match far down in it. */
function reveal({ range, element }: Match, free: ReturnType<SearchParts['freeAround']>): void {
  const box = range.getBoundingClientRect();
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
