/** Finds items that are beside each other in a grid, such as cards. */

import type { Side } from '../../core/page.js';
import { isUsableItem, itemBeside } from './items.js';
import { besideIn, holds, parentIn } from '../dom/tree.js';
import type { ItemScope } from './scope.js';
import { dom } from '../dom/members.js';

/** The maximum number of cells that are examined on each side of a cell. */
const MAX_CELLS = 64;
/** The maximum number of items that are compared in a cell. */
const MAX_ITEMS = 16;

/**
 * Returns the item on one side of another, in the innermost grid or flex container that has at least two rows and an item on that side;
 * null if there is none.
 */
export function itemAtSide(scope: ItemScope, item: Element, side: Side): Element | null {
  for (let cell = item; cell !== scope.root;) {
    const parent = parentIn(cell);
    if (!parent) return null;
    const beside = /grid|flex/.test(getComputedStyle(parent).display) ? cellAtSide(cell, side) : null;
    const found = beside && itemIn(scope, beside, item);
    if (found) return found;
    cell = parent;
  }
  return null;
}

function cellAtSide(cell: Element, side: Side): Element | null {
  const row = [...rowFrom(cell, 1), ...rowFrom(cell, -1)];
  const hasOtherRows = [1, -1].some(direction => isInOtherRow(cell, row, direction as 1 | -1));
  if (!hasOtherRows) return null;
  const here = dom(cell).getBoundingClientRect();
  const gapTo = (el: Element): number => {
    const box = dom(el).getBoundingClientRect();
    return side === 'left' ? here.left - box.right : box.left - here.right;
  };
  // Boxes whose sizes are fractions of a pixel may overlap slightly.
  return row.filter(el => gapTo(el) > -2).sort((a, b) => gapTo(a) - gapTo(b))[0] ?? null;
}

/** Returns the consecutive siblings of the same type in the row of a cell, in one direction. */
function rowFrom(cell: Element, direction: 1 | -1): Element[] {
  const row: Element[] = [];
  for (let at = besideIn(cell, direction); at && row.length < MAX_CELLS; at = besideIn(at, direction)) {
    if (dom(at).tagName !== dom(cell).tagName || !sharesRow(cell, at)) break;
    row.push(at);
  }
  return row;
}

function isInOtherRow(cell: Element, row: readonly Element[], direction: 1 | -1): boolean {
  const isAfter = (el: Element): boolean =>
    (dom(cell).compareDocumentPosition(el) & 4) === (direction > 0 ? 4 : 0);
  const next = besideIn(row.filter(isAfter).at(-1) ?? cell, direction);
  return next !== null && dom(next).tagName === dom(cell).tagName && !sharesRow(cell, next);
}

function sharesRow(a: Element, b: Element): boolean {
  const [one, other] = [dom(a).getBoundingClientRect(), dom(b).getBoundingClientRect()];
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > Math.min(one.height, other.height) / 2;
}

/** Returns the item in a cell whose top is nearest to that of another item. */
function itemIn(scope: ItemScope, cell: Element, other: Element): Element | null {
  const { top } = dom(other).getBoundingClientRect();
  const isFirst = isUsableItem(scope, cell);
  let at = isFirst ? cell : itemBeside(scope, cell, 1);
  let nearest: Element | null = null;
  let least = Infinity;
  for (let i = 0; at && holds(cell, at) && i < MAX_ITEMS; i++) {
    const distance = Math.abs(dom(at).getBoundingClientRect().top - top);
    if (distance < least) [least, nearest] = [distance, at];
    at = itemBeside(scope, at, 1);
  }
  return nearest;
}
