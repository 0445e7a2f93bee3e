/** Finds the main part of a page and the columns of links beside it, independently of the engine. */

import { isSeen, lettersIn, textsIn } from './sight.mjs';

const FRAME =
  'nav,header,footer,aside,[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search]';
const PROSE = 'p,pre,h1,h2,h3,h4,h5,h6,li,dt,dd,td,blockquote';
/** The share of the text outside of frames and columns that the main part contains. */
const NEARLY_ALL = 0.95;

/** Returns the main part of the page. */
export function mainPart(columns) {
  const named = [...document.querySelectorAll('main,[role=main]')].find(isSeen);
  return named ?? aroundText(columns);
}

/** Returns the innermost element with the title and nearly all text outside of frames and columns. */
function aroundText(columns) {
  const letters = new Map();
  let all = 0;
  for (const node of textsIn(document.body)) {
    const parent = node.parentElement;
    if (parent.closest('a') || isFramed(parent) || columns.some(column => column.contains(parent))) continue;
    const count = lettersIn(node);
    all += count;
    for (let at = parent; at; at = at.parentElement) letters.set(at, (letters.get(at) ?? 0) + count);
  }
  // If there are several, one of them is the title of the site.
  const titles = [...document.querySelectorAll('h1')].filter(el => isSeen(el) && !isFramed(el));
  const title = titles.length === 1 ? titles[0] : null;
  let here = document.body;
  for (;;) {
    const next = [...here.children].find(
      el => (letters.get(el) ?? 0) >= all * NEARLY_ALL && el.contains(title ?? el),
    );
    if (!next || next.matches(PROSE)) return here;
    here = next;
  }
}

/** Returns whether an element is in a frame of the page. A header in an article belongs to the article. */
function isFramed(el) {
  const frame = el.closest(FRAME);
  return (
    frame !== null && !(frame.matches('header,footer') && frame.parentElement.closest('article,main,section'))
  );
}

/** Returns the outermost narrow boxes of links that are completely left or right of the text at their height. */
export function linkColumns() {
  const narrow = [...document.querySelectorAll('div,nav,aside,section,ul,ol,td,menu')].filter(isNarrowList);
  const prose = [...document.querySelectorAll(PROSE)]
    .filter(el => !narrow.some(one => one.contains(el)) && isSeen(el))
    .map(el => ({ el, box: el.getBoundingClientRect() }));
  const beside = narrow.filter(one => isBeside(one, prose));
  return beside.filter(one => !beside.some(other => other !== one && other.contains(one)));
}

function isNarrowList(el) {
  const { width, height } = el.getBoundingClientRect();
  if (width < 40 || width > innerWidth * 0.45 || height < 60) return false;
  const links = linksIn(el);
  const letters = el.innerText.length;
  return links.length >= 4 && links.reduce((sum, link) => sum + link.innerText.length, 0) > letters * 0.6;
}

/** Returns whether there is enough text beside a column, and none that overlaps it horizontally. */
function isBeside(column, prose) {
  const box = column.getBoundingClientRect();
  const level = prose.filter(
    one => one.box.top < box.bottom - 2 && one.box.bottom > box.top + 2 && !one.el.contains(column),
  );
  const isOver = one => one.box.left < box.right - 2 && one.box.right > box.left + 2;
  // The columns of an index are beside each other, but not beside text.
  const letters = level
    .filter(one => one.el.matches('p,pre,blockquote,dd'))
    .reduce((sum, one) => sum + plainLetters(one.el), 0);
  return letters > 200 && !level.some(isOver);
}

/** Returns the number of letters outside of links. */
function plainLetters(el) {
  const links = [...el.querySelectorAll('a')];
  return links.reduce((sum, link) => sum - link.textContent.length, el.textContent.length);
}

/** Returns the visible links of an element that are not hidden from assistive technology. */
export function linksIn(el) {
  return [...el.querySelectorAll('a[href]')].filter(
    link => isSeen(link) && !link.closest('[aria-hidden=true],[inert]'),
  );
}

/** Returns the side of main on which a column is. */
export function sideOf(column, main) {
  const middle = ({ left, right }) => left + right;
  return middle(column.getBoundingClientRect()) < middle(main.getBoundingClientRect()) ? 'left' : 'right';
}
