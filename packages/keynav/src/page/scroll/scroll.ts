/** Scrolling of our own: the least distance, clear of sticky cover, through every scroller around an item. */

import type { Placement } from '../../core/page.js';
import { barsOf, type Free } from './bars.js';
import { parentIn } from '../dom/tree.js';

/** About the height of a line of text, in pixels. */
const LINE = 24;
/** What has fewer lines fits wherever there is anything to read. */
const LINES = 3;
/** Room kept above and below an item when it is brought into view, in lines of text. */
const SCROLLOFF_LINES = 2;

/** What is to be seen: an element, or of one that holds others what comes before the first of them. */
export interface Piece {
  readonly el: Element;
  /** Returns the element inside with which another piece begins; called only if the element is high. */
  readonly end?: () => Element | null;
}

/** The window as all scrollers of a document see it. */
interface Screen {
  readonly root: Element;
  readonly height: number;
}

/**
 * Scrolls so that a piece is placed as told, in each scroller around it, the inner ones first.
 * @returns whether that went so far that other things may come to be there.
 */
export function place(piece: Piece, placement: Placement): boolean {
  const screen = screenOf(piece.el);
  let isFar = false;
  let here = placement;
  for (const scroller of scrollersOf(piece.el, screen)) {
    if (scrollInto(scroller, piece, here, screen)) isFar = true;
    // The innermost scroller is the region's own; the ones around it only have to show it.
    here = 'nearest';
  }
  return isFar;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function spanOf({ el, end }: Piece, screen: Screen): Span {
  const box = el.getBoundingClientRect();
  // What is no higher than half of the screen fits between bars in any case.
  const inner = box.height > screen.height / 2 ? end?.() : null;
  if (!inner) return box;
  const { top, bottom, left, right } = box;
  // Where the other begins no lower, what is its own is elsewhere; its first line stands for it.
  const other = Math.max(inner.getBoundingClientRect().top, top + LINE);
  return { top, bottom: Math.min(bottom, other), left, right };
}

/** Scrolls so that the top of an element is so many pixels below that of the viewport, as far as its scrollers go. */
export function placeAt(el: Element, top: number): void {
  for (const scroller of scrollersOf(el, screenOf(el))) {
    const distance = el.getBoundingClientRect().top - top;
    if (Math.abs(distance) >= 1) scroller.scrollBy({ top: distance, behavior: 'instant' });
  }
}

function scrollInto(scroller: Element, piece: Piece, placement: Placement, screen: Screen): boolean {
  const { el } = piece;
  const isEnd = placement === 'first' || placement === 'last';
  if (isEnd) scrollTo(scroller, placement === 'first' ? 0 : scroller.scrollHeight);
  const box = spanOf(piece, screen);
  if (placement === 'nearest' && isInTheMiddle(scroller, box, screen))
    return (sideways(scroller, box), false);
  const free = freeArea(scroller, el, screen, isEnd);
  const margin = scrolloff(el);
  const distance = distanceFor(placement, box, free, margin);
  if (Math.abs(distance) >= 1) scroller.scrollBy({ top: distance, behavior: 'instant' });
  const isFar = isEnd || Math.abs(distance) > free.bottom - free.top;
  if (isFar) {
    // So far away other bars may stick.
    const cleared = freeArea(scroller, el, screen, true);
    const there = distanceFor(isEnd ? 'nearest' : placement, spanOf(piece, screen), cleared, margin);
    if (Math.abs(there) >= 1) scroller.scrollBy({ top: there, behavior: 'instant' });
  }
  sideways(scroller, box);
  return isFar;
}

/** Whether it stands where no bar reaches, unless the screen is so low that bars may be most of it. */
function isInTheMiddle(scroller: Element, { top, bottom }: Span, { root, height }: Screen): boolean {
  const third = height / 3;
  return height > 480 && scroller === root && top > third && bottom < height - third;
}

function distanceFor(placement: Placement, box: Span, free: Free, margin: number): number {
  const room = free.bottom - free.top;
  const height = box.bottom - box.top;
  const isTall = height > room;
  if (placement === 'top' || (placement === 'centre' && isTall)) return box.top - free.top;
  if (placement === 'bottom') return box.bottom - free.bottom;
  if (placement === 'centre') return (box.top + box.bottom) / 2 - (free.top + free.bottom) / 2;
  const off = Math.max(0, Math.min(margin, (room - height) / 2));
  if (isTall && box.top < free.bottom - margin && box.bottom > free.top + margin) return 0;
  // A tall item shows its top when it comes from below the screen, its end when it comes from above.
  if (isTall) return box.top >= free.bottom - margin ? box.top - free.top : box.bottom - free.bottom;
  if (box.top < free.top + off) return box.top - free.top - off;
  return box.bottom > free.bottom - off ? box.bottom - free.bottom + off : 0;
}

/** Scrolls on through a piece that is taller than what is free; false when its end in that direction is in sight. */
export function scrollThrough(piece: Piece, direction: 1 | -1): boolean {
  const { el } = piece;
  if (el.getBoundingClientRect().height < LINES * LINE) return false;
  const screen = screenOf(el);
  const box = spanOf(piece, screen);
  const height = box.bottom - box.top;
  const scroller = scrollersOf(el, screen)[0];
  if (!scroller || height < LINES * LINE) return false;
  // What is so low fits between any bars; asking for them costs a hit test.
  if (height <= Math.min(scroller.clientHeight, screen.height) / 2) return false;
  const free = freeArea(scroller, el, screen);
  const room = free.bottom - free.top;
  const hidden = direction > 0 ? box.bottom - free.bottom : free.top - box.top;
  if (height <= room || hidden <= 1) return false;
  const before = scroller.scrollTop;
  scroller.scrollBy({ top: direction * Math.min(hidden, room * 0.9), behavior: 'instant' });
  return Math.abs(scroller.scrollTop - before) >= 1;
}

/** Scrolls the scroller around an element by that many half pages; answers the distance it really went, in pixels. */
export function scrollHalves(el: Element, halves: number): number {
  const screen = screenOf(el);
  const scroller = scrollersOf(el, screen).find(canScroll) ?? screen.root;
  const free = freeArea(scroller, el, screen);
  const before = scroller.scrollTop;
  scroller.scrollBy({ top: (halves * (free.bottom - free.top)) / 2, behavior: 'instant' });
  return scroller.scrollTop - before;
}

/** How high what is free of the innermost scroller around an element is. */
export function roomAround(el: Element): number {
  const screen = screenOf(el);
  const { top, bottom } = freeArea(scrollersOf(el, screen)[0] ?? screen.root, el, screen);
  return bottom - top;
}

/** What sticky and fixed bars leave free of the scroller around an element. */
export function freeAround(el: Element): Free {
  const screen = screenOf(el);
  return freeArea(scrollersOf(el, screen).at(-1) ?? screen.root, el, screen);
}

/** Every scroller around an element, inner first, the document's last. */
function scrollersOf(el: Element, { root }: Screen): readonly Element[] {
  const scrollers: Element[] = [];
  const html = el.ownerDocument.documentElement;
  for (let at = parentIn(el); at && at !== root && at !== html; at = parentIn(at)) {
    const { overflowY, position } = getComputedStyle(at);
    // The style first: most elements have none of these, and sizes cost more.
    if (/auto|scroll|overlay/.test(overflowY) && canScroll(at) && !givesOverflowAway(at)) scrollers.push(at);
    // What is fixed does not move with the document, nor does what sticks while all of it is on screen.
    if (position === 'fixed' || (position === 'sticky' && isOnScreen(at))) return scrollers;
  }
  scrollers.push(root);
  return scrollers;
}

function isOnScreen(el: Element): boolean {
  const { top, bottom } = el.getBoundingClientRect();
  return top >= -1 && bottom <= (el.ownerDocument.defaultView as Window).innerHeight + 1;
}

/** Whether it is a body whose overflow is the window's, so that it does not scroll by itself. */
function givesOverflowAway(el: Element): boolean {
  return (
    el === el.ownerDocument.body && getComputedStyle(el.ownerDocument.documentElement).overflowY === 'visible'
  );
}

function canScroll(el: Element): boolean {
  return el.scrollHeight - el.clientHeight > 1;
}

function screenOf({ ownerDocument: doc }: Element): Screen {
  const { innerHeight: height } = doc.defaultView as Window;
  return { root: doc.scrollingElement ?? doc.documentElement, height };
}

function scrollTo(scroller: Element, top: number): void {
  scroller.scrollTo({ top, behavior: 'instant' });
}

/** Scroll-padding or the cover that is measured, whichever is more: the one is mostly there because of the other. */
function freeArea(scroller: Element, el: Element, { root, height }: Screen, isAfresh = false): Free {
  const isRoot = scroller === root;
  const box = isRoot ? { top: 0, bottom: height } : scroller.getBoundingClientRect();
  const style = getComputedStyle(isRoot ? el.ownerDocument.documentElement : scroller);
  const top = Math.max(0, box.top);
  const bottom = Math.min(height, box.bottom);
  const covered = barsOf(el.ownerDocument).free({ scroller, el, top, bottom }, isAfresh);
  const free = {
    top: Math.max(top + padding(style.scrollPaddingTop, bottom - top), covered.top),
    bottom: Math.min(bottom - padding(style.scrollPaddingBottom, bottom - top), covered.bottom),
  };
  // Bars that leave less than a line are none that anybody reads around.
  return free.bottom - free.top > 20 ? free : { top, bottom };
}

function padding(value: string, height: number): number {
  const number = parseFloat(value) || 0;
  return value.endsWith('%') ? (number * height) / 100 : number;
}

/** Brings the beginning of what is cut off at a side into view, in scrollers that scroll that way. */
function sideways(scroller: Element, box: Span): void {
  if (scroller.scrollWidth - scroller.clientWidth <= 1) return;
  const view = scroller.getBoundingClientRect();
  const width = scroller.ownerDocument.documentElement.clientWidth;
  const left = Math.max(0, view.left);
  const right = Math.min(width, view.right);
  if (box.right > right && box.left > left)
    scroller.scrollBy({ left: Math.min(box.right - right, box.left - left), behavior: 'instant' });
  else if (box.left < left && box.right < right)
    scroller.scrollBy({ left: box.left - left, behavior: 'instant' });
}

function scrolloff(el: Element): number {
  const line = parseFloat(getComputedStyle(el).lineHeight);
  return SCROLLOFF_LINES * (line > 0 ? line : 20);
}
