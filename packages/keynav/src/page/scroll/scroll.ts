/** Scrolls to an item by the smallest distance, clear of sticky bars, in every scroller around it. */

import type { Placement } from '../../core/page.js';
import { barsOf, type VisibleArea } from './bars.js';
import { parentIn } from '../dom/tree.js';
import { dom, windowOf } from '../dom/members.js';

/** About the height of a line of text, in pixels. */
const LINE = 24;
/** The number of lines below which an item fits on any screen. */
const MIN_LINES = 3;
/** The distance that is kept above and below an item, in lines of text; as Vim's option `scrolloff`. */
const SCROLLOFF_LINES = 2;

/** The part of an item to show: an element, or if other items are inside it, the part before the first of them. */
export interface Piece {
  readonly el: Element;
  /** Returns the element inside at which the next piece begins, or null; called only if the element is high. */
  readonly end?: () => Element | null;
}

/** The window of a document. */
interface Screen {
  /** The element that scrolls the document. */
  readonly root: Element;
  /** The height of the viewport, in pixels. */
  readonly height: number;
}

/**
 * Scrolls each scroller around a piece, the inner ones first, so that the piece has this placement in the innermost one and is visible
 * in the others.
 * @returns whether a scroller went so far that content which is only now laid out may move the piece.
 */
export function place(piece: Piece, placement: Placement): boolean {
  const screen = screenOf(piece.el);
  let isFar = false;
  let here = placement;
  for (const scroller of scrollersOf(piece.el, screen)) {
    if (scrollInto(scroller, piece, here, screen)) isFar = true;
    // The innermost scroller is the region's own; those around it only have to show the piece.
    if (here !== 'visible') here = 'nearest';
  }
  return isFar;
}

/** Returns whether an element is on the screen or less than the height of the screen away from it. */
export function isNearby(el: Element): boolean {
  const { top, bottom } = dom(el).getBoundingClientRect();
  const { height } = screenOf(el);
  return bottom > -height && top < 2 * height;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function spanOf({ el, end }: Piece, screen: Screen): Span {
  const box = dom(el).getBoundingClientRect();
  // An element of up to half of the height of the screen fits between any bars.
  const inner = box.height > screen.height / 2 ? end?.() : null;
  if (!inner) return box;
  const { top, bottom, left, right } = box;
  // If the next piece does not begin lower, the element's own text is elsewhere, and its first line is used instead.
  const limit = Math.max(dom(inner).getBoundingClientRect().top, top + LINE);
  return { top, bottom: Math.min(bottom, limit), left, right };
}

/** Scrolls so that the top of an element is `top` pixels below that of the viewport, as far as its scrollers allow. */
export function placeAt(el: Element, top: number): void {
  for (const scroller of scrollersOf(el, screenOf(el))) {
    const distance = dom(el).getBoundingClientRect().top - top;
    if (Math.abs(distance) >= 1) dom(scroller).scrollBy({ top: distance, behavior: 'instant' });
  }
}

function scrollInto(scroller: Element, piece: Piece, placement: Placement, screen: Screen): boolean {
  const { el } = piece;
  const isEnd = placement === 'first' || placement === 'last';
  if (isEnd) scrollTo(scroller, placement === 'first' ? 0 : dom(scroller).scrollHeight);
  const box = spanOf(piece, screen);
  if (placement === 'nearest' && isInTheMiddle(scroller, box, screen))
    return (scrollSideways(scroller, box), false);
  const free = freeArea(scroller, el, screen, isEnd);
  const margin = scrolloff(el);
  const isVisible = placement === 'visible' && box.top >= free.top && box.bottom <= free.bottom;
  const distance = isVisible ? 0 : distanceFor(placement, box, free, margin);
  if (Math.abs(distance) >= 1) dom(scroller).scrollBy({ top: distance, behavior: 'instant' });
  const isFar = isEnd || Math.abs(distance) > free.bottom - free.top;
  if (isFar) {
    // After such a distance, other bars may be stuck.
    const cleared = freeArea(scroller, el, screen, true);
    const there = distanceFor(isEnd ? 'nearest' : placement, spanOf(piece, screen), cleared, margin);
    if (Math.abs(there) >= 1) dom(scroller).scrollBy({ top: there, behavior: 'instant' });
  }
  scrollSideways(scroller, box);
  return isFar;
}

/** Returns whether a span is in the middle third of the screen, which bars do not reach unless the screen is low. */
function isInTheMiddle(scroller: Element, { top, bottom }: Span, { root, height }: Screen): boolean {
  const third = height / 3;
  return height > 480 && scroller === root && top > third && bottom < height - third;
}

function distanceFor(placement: Placement, box: Span, free: VisibleArea, margin: number): number {
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

/**
 * Scrolls further through a piece that is higher than the area that no bar covers. Returns false if the piece fits, or if its end in that
 * direction is visible.
 */
export function scrollThrough(piece: Piece, direction: 1 | -1): boolean {
  const { el } = piece;
  if (dom(el).getBoundingClientRect().height < MIN_LINES * LINE) return false;
  const screen = screenOf(el);
  const box = spanOf(piece, screen);
  const height = box.bottom - box.top;
  const scroller = scrollersOf(el, screen)[0];
  if (!scroller || height < MIN_LINES * LINE) return false;
  // A piece of this height fits between any bars, and a search for bars takes a hit test.
  if (height <= Math.min(dom(scroller).clientHeight, screen.height) / 2) return false;
  const free = freeArea(scroller, el, screen);
  const room = free.bottom - free.top;
  const hidden = direction > 0 ? box.bottom - free.bottom : free.top - box.top;
  if (height <= room || hidden <= 1) return false;
  const before = dom(scroller).scrollTop;
  dom(scroller).scrollBy({ top: direction * Math.min(hidden, room * 0.9), behavior: 'instant' });
  return Math.abs(dom(scroller).scrollTop - before) >= 1;
}

/** Scrolls the innermost scroller around an element by half pages; negative is up. Returns the distance that it scrolled, in pixels. */
export function scrollHalves(el: Element, halves: number): number {
  const screen = screenOf(el);
  const scroller = scrollersOf(el, screen).find(canScroll) ?? screen.root;
  const free = freeArea(scroller, el, screen);
  const before = dom(scroller).scrollTop;
  dom(scroller).scrollBy({ top: (halves * (free.bottom - free.top)) / 2, behavior: 'instant' });
  return dom(scroller).scrollTop - before;
}

/** Returns the height of the part of the innermost scroller around an element that no bar covers, in pixels. */
export function roomAround(el: Element): number {
  const screen = screenOf(el);
  const { top, bottom } = freeArea(scrollersOf(el, screen)[0] ?? screen.root, el, screen);
  return bottom - top;
}

/** Returns the part of the outermost scroller around an element, usually the window, that no bar covers. */
export function freeAround(el: Element): VisibleArea {
  const screen = screenOf(el);
  return freeArea(scrollersOf(el, screen).at(-1) ?? screen.root, el, screen);
}

/** Returns the scrollers that move an element, the innermost first and that of the document last. */
function scrollersOf(el: Element, { root }: Screen): readonly Element[] {
  const scrollers: Element[] = [];
  const html = dom(dom(el).ownerDocument).documentElement;
  for (let at = parentIn(el); at && at !== root && at !== html; at = parentIn(at)) {
    const { overflowY, position } = getComputedStyle(at);
    // The style is tested first, because few elements have these values, and reading sizes takes longer.
    if (/auto|scroll|overlay/.test(overflowY) && canScroll(at) && !hasPropagatedOverflow(at))
      scrollers.push(at);
    // A fixed element does not move with the document, nor does a sticky one that is entirely on the screen.
    if (position === 'fixed' || (position === 'sticky' && isOnScreen(at))) return scrollers;
  }
  scrollers.push(root);
  return scrollers;
}

function isOnScreen(el: Element): boolean {
  const { top, bottom } = dom(el).getBoundingClientRect();
  return top >= -1 && bottom <= windowOf(el).innerHeight + 1;
}

/** Returns whether an element is a body whose overflow is propagated to the viewport, so that it does not scroll itself. */
function hasPropagatedOverflow(el: Element): boolean {
  return (
    el === dom(dom(el).ownerDocument).body &&
    getComputedStyle(dom(dom(el).ownerDocument).documentElement).overflowY === 'visible'
  );
}

function canScroll(el: Element): boolean {
  return dom(el).scrollHeight - dom(el).clientHeight > 1;
}

function screenOf(el: Element): Screen {
  const { scrollingElement, documentElement } = dom(dom(el).ownerDocument);
  return { root: scrollingElement ?? documentElement, height: windowOf(el).innerHeight };
}

function scrollTo(scroller: Element, top: number): void {
  dom(scroller).scrollTo({ top, behavior: 'instant' });
}

/**
 * Returns the part of a scroller that neither bars nor scroll-padding cover. The larger of the two counts at each edge, because
 * scroll-padding is mostly set because of a bar.
 */
function freeArea(scroller: Element, el: Element, { root, height }: Screen, isAfresh = false): VisibleArea {
  const isRoot = scroller === root;
  const box = isRoot ? { top: 0, bottom: height } : dom(scroller).getBoundingClientRect();
  const style = getComputedStyle(isRoot ? dom(dom(el).ownerDocument).documentElement : scroller);
  const top = Math.max(0, box.top);
  const bottom = Math.min(height, box.bottom);
  const covered = barsOf(dom(el).ownerDocument).free({ scroller, el, top, bottom }, isAfresh);
  const free = {
    top: Math.max(top + padding(style.scrollPaddingTop, bottom - top), covered.top),
    bottom: Math.min(bottom - padding(style.scrollPaddingBottom, bottom - top), covered.bottom),
  };
  // If bars leave less than a line, they are ignored.
  return free.bottom - free.top > 20 ? free : { top, bottom };
}

function padding(value: string, height: number): number {
  const number = parseFloat(value) || 0;
  return value.endsWith('%') ? (number * height) / 100 : number;
}

/** Shows a box that is cut off at one side, if the scroller can scroll horizontally; its beginning takes precedence over its end. */
function scrollSideways(scroller: Element, box: Span): void {
  if (dom(scroller).scrollWidth - dom(scroller).clientWidth <= 1) return;
  const view = dom(scroller).getBoundingClientRect();
  const width = dom(dom(scroller).ownerDocument).documentElement.clientWidth;
  const left = Math.max(0, view.left);
  const right = Math.min(width, view.right);
  if (box.right > right && box.left > left)
    dom(scroller).scrollBy({ left: Math.min(box.right - right, box.left - left), behavior: 'instant' });
  else if (box.left < left && box.right < right)
    dom(scroller).scrollBy({ left: box.left - left, behavior: 'instant' });
}

function scrolloff(el: Element): number {
  const line = parseFloat(getComputedStyle(el).lineHeight);
  return SCROLLOFF_LINES * (line > 0 ? line : 20);
}
