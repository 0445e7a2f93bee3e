/** The rows of the group Navigation. */

import { isIn, isItem } from './checks.mjs';

const isAt = (position, expected) => Math.abs(position - expected) < 3;
/** Returns by how many half pages the page was scrolled, rounded, because an item at the edge may need more scrolling. */
const halves = (is, was) => Math.round((is.y - was.y) / ((was.freeBottom - was.freeTop) / 2));
const middle = ({ top, bottom }) => (top + bottom) / 2;
const freeMiddle = ({ freeTop, freeBottom }) => (freeTop + freeBottom) / 2;
const isHeading = ({ tag }) => /^H[1-6]$/.test(tag);

/** Motions within a region. */
const motions = [
  {
    keys: ['j', '<Down>'],
    command: 'move.next',
    does: 'Moves to the next item of the active region. `5j` moves by five items, with one focus change, and stops at the last item. The first motion on a page makes the first item on screen current and goes no further. Without a count, it first scrolls through an item that is taller than the screen.',
    scene: 'list',
    checks: [(is, was) => !is.isTarget && is.item === was.item + 1 && is.block === was.block],
    counted: { count: 3, checks: [(is, was) => isItem(was.item + 3)(is)] },
  },
  {
    keys: ['k', '<Up>'],
    command: 'move.previous',
    does: 'Moves to the previous item; with a count, by that many items.',
    scene: 'list',
    checks: [(is, was) => !is.isTarget && is.item === was.item - 1 && is.block === was.block],
    counted: { count: 3, checks: [(is, was) => isItem(was.item - 3)(is)] },
  },
  {
    keys: ['g'],
    command: 'move.first',
    does: 'Moves to the first item of the region, and scrolls to the top. It acts immediately, because no other key sequence begins with `g`, so `gg` leads to the same item. `7g` moves to the seventh item.',
    scene: 'list',
    checks: [is => isItem(1)(is) && is.y === 0],
    counted: { count: 3, checks: [is => isItem(3)(is) && is.notices.length === 0], alike: ['move.last'] },
  },
  {
    keys: ['G'],
    command: 'move.last',
    does: 'Moves to the last item of the region, and scrolls to the end. `7G` moves to the seventh item.',
    scene: 'list',
    checks: [(is, was) => is.region === 'main' && is.isAtEnd && is.item > was.item],
    counted: { count: 3, checks: [is => isItem(3)(is) && is.notices.length === 0], alike: ['move.first'] },
  },
  {
    keys: ['zz'],
    command: 'move.centre',
    does: 'Scrolls the current item to the middle of the area that sticky bars leave free.',
    scene: 'list',
    checks: [
      (is, was) => is.isTarget && isAt(middle(is), freeMiddle(is)) && !isAt(middle(was), freeMiddle(was)),
    ],
  },
  {
    keys: ['zt'],
    command: 'move.to-top',
    does: 'Scrolls the current item to the top of that area.',
    scene: 'list',
    checks: [(is, was) => is.isTarget && isAt(is.top, is.freeTop) && !isAt(was.top, was.freeTop)],
  },
  {
    keys: ['zb'],
    command: 'move.to-bottom',
    does: 'Scrolls the current item to the bottom of that area.',
    scene: 'list',
    checks: [(is, was) => is.isTarget && isAt(is.bottom, is.freeBottom) && !isAt(was.bottom, was.freeBottom)],
  },
];

/** Motions from region to region, by their places on screen. */
const regions = [
  {
    keys: ['h'],
    command: 'region.left',
    does: 'Moves to the region on the left, as regions are placed on screen; in one column, to the previous region.',
    scene: 'right',
    // No region is to the left of the left one.
    checks: ['main', 'left', 'left'].map(isIn),
  },
  {
    keys: ['l'],
    command: 'region.right',
    does: 'Moves to the region on the right; in one column, to the next region.',
    scene: 'left',
    // No region is to the right of the navbar.
    checks: ['main', 'right', 'navbar'].map(isIn),
    counted: { count: 2, checks: ['right', 'right', 'navbar'].map(isIn) },
  },
];

/** Motions over several items. */
const leaps = [
  {
    keys: [']'],
    command: 'move.next-heading',
    does: 'Moves to the next heading.',
    scene: 'list',
    checks: [(is, was) => isHeading(is) && is.heading === was.heading + 1],
    counted: { count: 3, checks: [(is, was) => isHeading(is) && is.heading === was.heading + 3] },
  },
  {
    keys: ['['],
    command: 'move.previous-heading',
    does: 'Moves to the previous heading.',
    scene: 'list',
    checks: [(is, was) => isHeading(is) && is.heading === was.heading && is.item < was.item],
  },
  {
    keys: ['}'],
    command: 'move.next-block',
    does: 'Moves to the next block. A block is a top-level part of the content; a list, a code block, a table or a figure is one block.',
    scene: 'list',
    checks: [(is, was) => is.block === was.block + 1],
    counted: { count: 3, checks: [(is, was) => is.block === was.block + 3] },
  },
  {
    keys: ['{'],
    command: 'move.previous-block',
    does: 'Moves to the previous block.',
    scene: 'list',
    checks: [(is, was) => is.block === was.block - 1],
  },
  {
    keys: ['<C-d>', 'd'],
    command: 'move.half-page-down',
    does: 'Scrolls half a page down; the current item moves by the same distance.',
    scene: 'list',
    checks: [(is, was) => halves(is, was) === 1 && is.item > was.item],
    counted: { count: 3, checks: [(is, was) => halves(is, was) === 3 && is.item > was.item] },
  },
  {
    keys: ['<C-u>', 'u'],
    command: 'move.half-page-up',
    does: 'Scrolls half a page up; the current item moves by the same distance.',
    scene: 'list',
    checks: [(is, was) => halves(is, was) === -1 && is.item < was.item],
  },
];

/** The rows, in the order of the table. */
export const moveRows = [...motions, ...regions, ...leaps].map(row => ({ group: 'Navigation', ...row }));
