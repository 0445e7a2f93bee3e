/** The main part of a page that names none, and columns of links beside it: by where the text is and what stands beside it. */

import { isForData } from '../items/tables.js';
import { ASIDE } from './landmarks.js';
import { proseOf } from './prose.js';

/** A room with so much of the text is where columns stand beside. */
const MOST = 0.6;
/** The main part has at least so much of it. */
const ALMOST_ALL = 0.95;
/** Fewer letters beside a column are no text. */
const TEXT = 100;

/** What was guessed of a page. */
export interface Guess {
  readonly main: HTMLElement;
  /** Columns beside it or, where no room is free of them, in it. */
  readonly columns: readonly HTMLElement[];
}

/** Columns of links in or beside a main part that has a name. */
export function columnsAt(main: HTMLElement): readonly HTMLElement[] {
  const { body } = main.ownerDocument;
  const prose = proseOf(body);
  return linkColumns(body, innermost(main, prose, MOST, []), prose).filter(el => !el.contains(main));
}

/** The innermost room with almost all of the text and the headings of the page, and the columns of links. */
export function guessMain(doc: Document): Guess {
  const prose = proseOf(doc.body);
  const columns = linkColumns(doc.body, innermost(doc.body, prose, MOST, []), prose);
  const headings = [...doc.body.querySelectorAll('h1,h2,h3')].filter(
    el => !el.closest(ASIDE) && !columns.some(column => column.contains(el)) && isSeen(el),
  );
  // The sections of the text have headings; what stands in smaller type may be anything.
  const titles = headings.filter(el => el.tagName !== 'H3');
  const main = innermost(doc.body, prose, ALMOST_ALL, titles.length > 0 ? titles : headings.slice(0, 1));
  return { main, columns: columns.filter(el => !el.contains(main)) };
}

/** Columns of links that no landmark names, with text beside them: in an element, beside it, or beside what it is in. */
function linkColumns(
  body: HTMLElement,
  core: HTMLElement,
  prose: ReadonlyMap<Element, number>,
): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: HTMLElement | null = core; at && body.contains(at); at = at.parentElement)
    for (const el of boxesIn(at)) {
      const isColumn =
        !el.contains(core) && isRoom(el) && !el.matches(ASIDE) && isNarrow(el) && isMostlyLinks(el);
      if (isColumn && hasTextBeside(el, prose)) found.push(el as HTMLElement);
    }
  return found;
}

/** The children that have boxes, which those of a child without one are too. */
function boxesIn(el: Element): Element[] {
  return [...el.children].flatMap(child =>
    isRoom(child) && getComputedStyle(child).display === 'contents' ? boxesIn(child) : [child],
  );
}

/** Lists of links beside each other are no columns beside a text. */
function hasTextBeside(el: Element, prose: ReadonlyMap<Element, number>): boolean {
  const here = el.getBoundingClientRect();
  let letters = 0;
  let around = el.parentElement;
  while (around && getComputedStyle(around).display === 'contents') around = around.parentElement;
  for (const other of around ? boxesIn(around) : []) {
    if (other === el || !prose.has(other) || isMostlyLinks(other)) continue;
    const { left, right } = other.getBoundingClientRect();
    if (right <= here.left + 1 || left >= here.right - 1 || holdsAside(other, here))
      letters += prose.get(other) ?? 0;
  }
  return letters >= TEXT;
}

/** Whether a box reaches over a column that has left the flow, and keeps its text to the side of it. */
function holdsAside(other: Element, column: DOMRect): boolean {
  const range = other.ownerDocument.createRange();
  range.selectNodeContents(other);
  const [first] = range.getClientRects();
  return first !== undefined && (first.left >= column.right - 1 || first.right <= column.left + 1);
}

/** Whether an element holds the titles and so much of the text of the page that it may well be all of it. */
export function isMostOf(doc: Document, el: Element): boolean {
  const titles = [...doc.body.querySelectorAll('h1')].filter(title => !title.closest(ASIDE) && isSeen(title));
  if (titles.some(title => !el.contains(title))) return false;
  const prose = proseOf(doc.body);
  return (prose.get(el) ?? 0) >= (prose.get(doc.body) ?? 0) / 2;
}

/** Goes into rooms as long as one has that much of the text, and all of the headings that are around. */
function innermost(
  body: HTMLElement,
  prose: ReadonlyMap<Element, number>,
  share: number,
  headings: readonly Element[],
): HTMLElement {
  for (let here = body; ;) {
    const rooms = ([...here.children] as HTMLElement[]).filter(
      el => isRoom(el) && !el.matches(ASIDE) && isSeen(el),
    );
    const weightOf = (el: Element): number => prose.get(el) ?? 0;
    const next = rooms.sort((a, b) => weightOf(b) - weightOf(a))[0];
    if (!next || weightOf(next) <= weightOf(here) * share || headings.some(el => !next.contains(el)))
      return here;
    here = next;
  }
}

function isSeen(el: Element): boolean {
  return el.checkVisibility() || getComputedStyle(el).display === 'contents';
}

/** Whether it is a box for blocks and no block itself; the cells of a table that places things are such. */
function isRoom(el: Element): boolean {
  if (/^(TABLE|TBODY|TR|TD)$/.test(el.tagName)) return !isForData(el.closest('table'));
  return /^(DIV|SECTION|ARTICLE|CENTER|FORM)$/.test(el.tagName) || el.tagName.includes('-');
}

/** Whether it is no wider than half of the window. */
export function isNarrow(el: Element): boolean {
  return el.getBoundingClientRect().width <= (el.ownerDocument.defaultView as Window).innerWidth / 2;
}

function lettersIn(el: Element): number {
  return (el.textContent ?? '').replace(/\s+/g, '').length;
}

/** Whether it holds three links or more, and little else. */
export function isMostlyLinks(el: Element): boolean {
  const links = el.querySelectorAll('a[href]');
  const letters = [...links].reduce((sum, link) => sum + lettersIn(link), 0);
  return links.length > 2 && letters * 2 > lettersIn(el);
}
