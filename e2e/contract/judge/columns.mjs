/** Columns of links: `h` and `l` reach them, `j` moves through them, and the way back leads to the item before. */

import { linksIn, sideOf } from './parts.mjs';
import { hiddenBy, nameOf } from './sight.mjs';

const LEAST_SHARE = 0.98;
/** The number of presses that may be needed, since other regions may be between main and a column. */
const MOST_PRESSES = 5;

/** Moves from the middle of main to a column, through it, and back. */
export async function* visit(hand, main, column, { items, most, isInMain }) {
  const isLeft = sideOf(column, main) === 'left';
  hand.press(`${Math.ceil(items.length / 2)}G`);
  const origin = hand.item;
  let missed = linksIn(column);
  const few = missed.length * (1 - LEAST_SHARE);
  let item = origin;
  // A region may contain more than the column, or be between it and main.
  for (let presses = 0; presses < MOST_PRESSES && missed.length > few; presses++) {
    hand.press(isLeft ? 'h' : 'l');
    if (hand.item === item || isInMain()) break;
    item = hand.item;
    hand.press('g');
    const hidden = [];
    const visited = await hand.walk('j', most, one => {
      if (column.contains(one) && hiddenBy(one)) hidden.push(`${nameOf(one)} is ${hiddenBy(one)}`);
    });
    missed = unvisited(linksIn(column), visited, visited.length === most);
    if (hidden.length > 0) yield `${hidden.length} items of a column are hidden: ${hidden[0]}`;
  }
  if (item === origin) return yield `${isLeft ? 'h' : 'l'} does not reach the column ${nameOf(column)}`;
  if (missed.length > few)
    yield `j misses ${missed.length} links of the column ${nameOf(column)}, first ${nameOf(missed[0])}`;
  for (let presses = 0; presses < MOST_PRESSES && !isInMain(); presses++) hand.press(isLeft ? 'l' : 'h');
  if (!isInMain()) yield `there is no way back to main from ${nameOf(hand.item)}`;
  else if (hand.item !== origin)
    yield `the way back from a column leads to ${nameOf(hand.item)}, not to ${nameOf(origin)}`;
}

/** Returns the links that a walk did not visit; of an incomplete walk, only those before its end. */
function unvisited(links, visited, isBroken) {
  const reached = new Set(visited);
  const end = isBroken ? visited.at(-1) : null;
  const isPast = link => end && end.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING;
  return links.filter(
    link => !reached.has(link) && !isPast(link) && !visited.some(item => item.contains(link)),
  );
}
