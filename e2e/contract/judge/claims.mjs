/** The claims of the contract about a walk: its order, its text, the size of its items, and its headings. */

import { isSeen, lettersIn, nameOf, textsIn } from './sight.mjs';

const LARGEST = 1500;
const LEAST_SHARE = 0.98;
/** The number of letters in links and notes that may surround the main part without belonging to it. */
const FRAME = 250;
/** Elements that are one item regardless of their length. */
const WHOLE = 'p,pre,code,figure,tr,td,th,caption,blockquote';
const NAMED = 'main,[role=main]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** `j` moves through main in document order and visits no item twice; `k` does the reverse. */
export function* order(main, columns, down, up) {
  const back = [...up].reverse();
  const apart = down.findIndex((item, i) => item !== back[i]);
  if (down.length !== back.length || apart >= 0)
    yield (
      `k is not the reverse of j: ${down.length} and ${back.length} items, first apart at ${apart}: ` +
      `${nameOf(down[apart])} and ${nameOf(back[apart])}`
    );
  const wrong = down.findIndex((item, i) => i > 0 && !isAfter(item, down[i - 1]));
  if (wrong > 0) yield `j goes against the order from ${nameOf(down[wrong - 1])} to ${nameOf(down[wrong])}`;
  if (new Set(down).size !== down.length) yield 'j visits an item twice';
  // If the page does not name its main part, the engine may choose a larger one than the judge.
  const isStray = item =>
    columns.some(column => column.contains(item)) || (main.matches(NAMED) && !main.contains(item));
  const stray = down.find(isStray);
  if (stray) yield `j leaves main for ${nameOf(stray)}`;
}

const isAfter = (item, other) =>
  Boolean(other.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING);

/** Nearly all text of main is in visited items. Of an incomplete walk, the text up to `last` is checked. */
export async function* text(main, columns, items, last) {
  const visited = new Set(items);
  const inside = new Map();
  const isInside = el => {
    if (!el || el === main.parentElement) return false;
    if (!inside.has(el)) inside.set(el, visited.has(el) || isInside(el.parentElement));
    return inside.get(el);
  };
  const texts = [];
  for (const node of textsIn(main)) {
    if (texts.length % 2000 === 1999) await new Promise(resolve => setTimeout(resolve));
    const parent = node.parentElement;
    if (last && !last.contains(parent) && isAfter(parent, last)) break;
    if (!columns.some(column => column.contains(parent)))
      texts.push({ node, parent, letters: lettersIn(node), isRead: isInside(parent) });
  }
  const wanted = withoutFrame(texts, main);
  const all = sum(wanted);
  const missed = wanted.filter(one => !one.isRead);
  if (sum(missed) <= all * (1 - LEAST_SHARE)) return;
  const samples = missed
    .slice(0, 4)
    .map(one => `${one.node.data.trim().slice(0, 40)} in ${one.parent.localName}`);
  yield `${((100 * sum(missed)) / all).toFixed(1)} % of the text is not visited: ${samples.join(' | ')}`;
}

const sum = texts => texts.reduce((total, one) => total + one.letters, 0);

/** Returns texts without the links above the title and the links and notes at the end, which the main part contains if the page does not name it. */
function withoutFrame(texts, main) {
  if (main.matches(NAMED)) return texts;
  const title = [...main.querySelectorAll(HEADINGS)].find(isSeen);
  const start = title ? texts.findIndex(one => title.contains(one.node) || isAfter(one.parent, title)) : 0;
  const isLittle = sum(texts.slice(0, start)) < Math.max(sum(texts) * 0.2, FRAME);
  let end = texts.length;
  while (end > start && sum(texts.slice(end - 1)) < FRAME && isNote(texts[end - 1])) end--;
  return texts.slice(isLittle ? Math.max(start, 0) : 0, end);
}

const isNote = ({ parent, letters }) => parent.closest('a,small,address') !== null || letters < 60;

/** No item has more text than a person reads at once. Of an incomplete walk, the items around `last` are not checked. */
export function* pieces(items, last) {
  const visited = new Set(items);
  for (const item of items) {
    if (last && item.contains(last)) continue;
    if (item.textContent.length <= LARGEST || item.matches(WHOLE) || isPlainTable(item)) continue;
    if (item.querySelector(':scope > pre:only-child,:scope > figure:only-child')) continue;
    let own = 0;
    for (const node of textsIn(item)) if (ownerOf(node, visited) === item) own += lettersIn(node);
    if (own > LARGEST) yield `too much at once: ${nameOf(item)} has ${own} letters`;
  }
}

/** Returns whether an item is a table of data, and not one for layout, with headings or long texts in its cells. */
function isPlainTable(item) {
  return (
    item.localName === 'table' &&
    !item.querySelector(HEADINGS) &&
    ![...item.querySelectorAll('td')].some(cell => cell.textContent.length > LARGEST)
  );
}

function ownerOf(node, visited) {
  for (let at = node.parentElement; at; at = at.parentElement) if (visited.has(at)) return at;
  return null;
}

/** `]` stops at each visible heading of main, for up to `most` stops. */
export function* headings(main, columns, stops, most) {
  const reached = new Set(stops);
  const isReached = heading =>
    reached.has(heading) ||
    stops.some(stop => stop.contains(heading) || (heading.contains(stop) && heading !== stop));
  const end = stops.length < most ? null : stops.at(-1);
  const wanted = [...main.querySelectorAll(HEADINGS)].filter(
    el =>
      isSeen(el) &&
      /\S/.test(el.innerText) &&
      !columns.some(column => column.contains(el)) &&
      !(end && isAfter(el, end)),
  );
  const missed = wanted.filter(heading => !isReached(heading));
  if (missed.length > 0)
    yield `] misses ${missed.length} of ${wanted.length} headings, first ${nameOf(missed[0])}`;
}
