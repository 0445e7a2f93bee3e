/** Guesses the main part of a page without landmarks, and columns of links beside it, from the position of its text. */

import { isForData } from '../items/tables.js';
import { NO_PAGE_TEXT } from './landmarks.js';
import { proseOf } from './prose.js';
import { dom, windowOf } from '../dom/members.js';

/** The share of the text of a container that a child must exceed to be entered in search of the text that columns are beside. */
const MOST = 0.6;
/** The same in search of the main part. */
const ALMOST_ALL = 0.95;
/** The minimum number of letters beside a column of links. */
const MIN_TEXT = 100;

/** The regions that were guessed. */
export interface Guess {
  readonly main: HTMLElement;
  /** Columns of links beside main; inside it if no container has almost all of the text without them. */
  readonly columns: readonly HTMLElement[];
}

/** Returns the columns of links beside or inside a main part that is already known. */
export function columnsAt(main: HTMLElement): readonly HTMLElement[] {
  const { body } = dom(dom(main).ownerDocument);
  const prose = proseOf(body);
  return linkColumns(body, innermost(main, prose, MOST, []), prose).filter(el => !dom(el).contains(main));
}

/** Returns the innermost container with almost all of the text and with the headings of the page, and the columns of links. */
export function guessMain(doc: Document): Guess {
  const prose = proseOf(dom(doc).body);
  const columns = linkColumns(dom(doc).body, innermost(dom(doc).body, prose, MOST, []), prose);
  const headings = [...dom(doc).body.querySelectorAll('h1,h2,h3')].filter(
    el =>
      !dom(el).closest(NO_PAGE_TEXT) && !columns.some(column => dom(column).contains(el)) && isVisible(el),
  );
  // Headings of the first two levels belong to the text; smaller ones may be anywhere, so at most the first of them counts.
  const titles = headings.filter(el => dom(el).tagName !== 'H3');
  const main = innermost(dom(doc).body, prose, ALMOST_ALL, titles.length > 0 ? titles : headings.slice(0, 1));
  return { main, columns: columns.filter(el => !dom(el).contains(main)) };
}

/** Returns columns of links with text beside them that are not landmarks: among the children of `core` and of each element around it. */
function linkColumns(
  body: HTMLElement,
  core: HTMLElement,
  prose: ReadonlyMap<Element, number>,
): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: HTMLElement | null = core; at && dom(body).contains(at); at = dom(at).parentElement)
    for (const el of boxesIn(at)) {
      const isColumn =
        !dom(el).contains(core) &&
        isContainer(el) &&
        !dom(el).matches(NO_PAGE_TEXT) &&
        isNarrow(el) &&
        isMostlyLinks(el);
      if (isColumn && hasTextBeside(el, prose)) found.push(el as HTMLElement);
    }
  return found;
}

/** Returns the children of an element; those with `display: contents` are replaced by their own children. */
function boxesIn(el: Element): Element[] {
  return [...dom(el).children].flatMap(child =>
    isContainer(child) && getComputedStyle(child).display === 'contents' ? boxesIn(child) : [child],
  );
}

/** Returns whether a column has text on its left or right; other columns of links do not count. */
function hasTextBeside(el: Element, prose: ReadonlyMap<Element, number>): boolean {
  const here = dom(el).getBoundingClientRect();
  let letters = 0;
  let parent = dom(el).parentElement;
  while (parent && getComputedStyle(parent).display === 'contents') parent = dom(parent).parentElement;
  for (const other of parent ? boxesIn(parent) : []) {
    if (other === el || !prose.has(other) || isMostlyLinks(other)) continue;
    const { left, right } = dom(other).getBoundingClientRect();
    if (right <= here.left + 1 || left >= here.right - 1 || keepsTextBeside(other, here))
      letters += prose.get(other) ?? 0;
  }
  // On a short page, half of the text is enough.
  return (
    letters > 0 && (letters >= MIN_TEXT || letters * 2 >= (prose.get(dom(dom(el).ownerDocument).body) ?? 0))
  );
}

/** Returns whether a box extends under a column that is out of the flow, but its text is beside that column. */
function keepsTextBeside(other: Element, column: DOMRect): boolean {
  const range = dom(dom(other).ownerDocument).createRange();
  range.selectNodeContents(other);
  const [first] = range.getClientRects();
  return first !== undefined && (first.left >= column.right - 1 || first.right <= column.left + 1);
}

/** Returns whether an element contains every visible `h1` and at least half of the text of the page, so that it may be the main part. */
export function isMostOf(doc: Document, el: Element): boolean {
  const titles = [...dom(doc).body.querySelectorAll('h1')].filter(
    title => !title.closest(NO_PAGE_TEXT) && isVisible(title),
  );
  if (titles.some(title => !dom(el).contains(title))) return false;
  const prose = proseOf(dom(doc).body);
  return (prose.get(el) ?? 0) >= (prose.get(dom(doc).body) ?? 0) / 2;
}

/** Enters the child container with the most text as long as it has more than a share of the text, and all of the headings. */
function innermost(
  body: HTMLElement,
  prose: ReadonlyMap<Element, number>,
  share: number,
  headings: readonly Element[],
): HTMLElement {
  for (let here = body; ;) {
    const containers = ([...dom(here).children] as HTMLElement[]).filter(
      el => isContainer(el) && !dom(el).matches(NO_PAGE_TEXT) && isVisible(el),
    );
    const weightOf = (el: Element): number => prose.get(el) ?? 0;
    const next = containers.sort((a, b) => weightOf(b) - weightOf(a))[0];
    if (!next || weightOf(next) <= weightOf(here) * share || headings.some(el => !dom(next).contains(el)))
      return here;
    here = next;
  }
}

function isVisible(el: Element): boolean {
  return dom(el).checkVisibility() || getComputedStyle(el).display === 'contents';
}

/** Returns whether an element is a container for blocks, as the cells of a layout table are too. */
function isContainer(el: Element): boolean {
  const { tagName } = dom(el);
  if (/^(TABLE|TBODY|TR|TD)$/.test(tagName)) return !isForData(dom(el).closest('table'));
  return /^(DIV|SECTION|ARTICLE|CENTER|FORM)$/.test(tagName) || tagName.includes('-');
}

/** Returns whether an element is at most half as wide as the window. */
export function isNarrow(el: Element): boolean {
  return dom(el).getBoundingClientRect().width <= windowOf(el).innerWidth / 2;
}

function lettersIn(el: Element): number {
  return (dom(el).textContent ?? '').replace(/\s+/g, '').length;
}

/** Returns whether an element contains at least three links, which have more than half of its letters. */
export function isMostlyLinks(el: Element): boolean {
  const links = dom(el).querySelectorAll('a[href]');
  const letters = [...links].reduce((sum, link) => sum + lettersIn(link), 0);
  return links.length > 2 && letters * 2 > lettersIn(el);
}
