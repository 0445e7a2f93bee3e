/** Items that stand beside each other in a grid, such as cards. */

import type { Side } from '../../core/page.js';
import { isUsableItem, itemBeside } from './items.js';
import { besideIn, holds, parentIn } from '../dom/tree.js';
import type { ItemScope } from './scope.js';

/** A row of more pieces than this is not walked. */
const MOST = 64;
/** Of a piece so many items are compared. */
const MOST_INSIDE = 16;

/** The item to that side of another in the innermost grid of at least two rows that has one there; null without. */
export function itemAtSide(scope: ItemScope, item: Element, side: Side): Element | null {
  for (let piece = item; piece !== scope.root;) {
    const around = parentIn(piece);
    if (!around) return null;
    const beside = /grid|flex/.test(getComputedStyle(around).display) ? pieceAtSide(piece, side) : null;
    const found = beside && itemIn(scope, beside, item);
    if (found) return found;
    piece = around;
  }
  return null;
}

function pieceAtSide(piece: Element, side: Side): Element | null {
  const row = [...rowFrom(piece, 1), ...rowFrom(piece, -1)];
  const hasOtherRows = [1, -1].some(direction => isInOtherRow(piece, row, direction as 1 | -1));
  if (!hasOtherRows) return null;
  const here = piece.getBoundingClientRect();
  const gapTo = (el: Element): number => {
    const box = el.getBoundingClientRect();
    return side === 'left' ? here.left - box.right : box.left - here.right;
  };
  // Boxes may overlap by a hair where they are fractions of a pixel wide.
  return row.filter(el => gapTo(el) > -2).sort((a, b) => gapTo(a) - gapTo(b))[0] ?? null;
}

/** The pieces of the same kind that share some height with a piece, as far as they follow each other. */
function rowFrom(piece: Element, direction: 1 | -1): Element[] {
  const row: Element[] = [];
  for (let at = besideIn(piece, direction); at && row.length < MOST; at = besideIn(at, direction)) {
    if (at.tagName !== piece.tagName || !sharesRow(piece, at)) break;
    row.push(at);
  }
  return row;
}

function isInOtherRow(piece: Element, row: readonly Element[], direction: 1 | -1): boolean {
  const isAfter = (el: Element): boolean =>
    (piece.compareDocumentPosition(el) & 4) === (direction > 0 ? 4 : 0);
  const next = besideIn(row.filter(isAfter).at(-1) ?? piece, direction);
  return next?.tagName === piece.tagName && !sharesRow(piece, next);
}

function sharesRow(a: Element, b: Element): boolean {
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > Math.min(one.height, other.height) / 2;
}

/** The item of a piece that is as high on the screen as another item. */
function itemIn(scope: ItemScope, piece: Element, like: Element): Element | null {
  const { top } = like.getBoundingClientRect();
  const isFirst = isUsableItem(scope, piece);
  let at = isFirst ? piece : itemBeside(scope, piece, 1);
  let best: Element | null = null;
  let least = Infinity;
  for (let i = 0; at && holds(piece, at) && i < MOST_INSIDE; i++) {
    const distance = Math.abs(at.getBoundingClientRect().top - top);
    if (distance < least) [least, best] = [distance, at];
    at = itemBeside(scope, at, 1);
  }
  return best;
}
