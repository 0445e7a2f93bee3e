/** Scrolling of our own: the least distance, clear of sticky cover, through every scroller around an item. */

import type { Placement } from '../core/page.js';

/** The part of a scroller in which an item can be read, in viewport pixels. */
interface Free {
  readonly top: number;
  readonly bottom: number;
}

/** Room kept above and below an item when it is brought into view, in lines of text. */
const SCROLLOFF_LINES = 2;

/** Scrolls so that an element is placed as told, in each scroller around it, the inner ones first. */
export function place(el: Element, placement: Placement): void {
  // The innermost scroller is the region's own; the ones around it only have to show it.
  scrollersOf(el).forEach((scroller, i) => scrollInto(scroller, el, i === 0 ? placement : 'nearest'));
}

function scrollInto(scroller: Element, el: Element, placement: Placement): void {
  if (placement === 'first') scrollTo(scroller, 0);
  if (placement === 'last') scrollTo(scroller, scroller.scrollHeight);
  const free = freeArea(scroller, el);
  const box = el.getBoundingClientRect();
  const distance = distanceFor(placement, box, free, scrolloff(el));
  if (Math.abs(distance) >= 1) scroller.scrollBy({ top: distance, behavior: 'instant' });
  sideways(scroller, box);
}

function distanceFor(placement: Placement, box: DOMRect, free: Free, margin: number): number {
  const room = free.bottom - free.top;
  const isTall = box.height > room;
  if (placement === 'top' || (placement === 'centre' && isTall)) return box.top - free.top;
  if (placement === 'bottom') return box.bottom - free.bottom;
  if (placement === 'centre') return (box.top + box.bottom) / 2 - (free.top + free.bottom) / 2;
  const off = Math.max(0, Math.min(margin, (room - box.height) / 2));
  if (isTall && box.top < free.bottom - margin && box.bottom > free.top + margin) return 0;
  // A tall item shows its top when it comes from below the screen, its end when it comes from above.
  if (isTall) return box.top >= free.bottom - margin ? box.top - free.top : box.bottom - free.bottom;
  if (box.top < free.top + off) return box.top - free.top - off;
  return box.bottom > free.bottom - off ? box.bottom - free.bottom + off : 0;
}

/** Scrolls on through an element that is taller than what is free; false when its end in that direction is in sight. */
export function scrollThrough(el: Element, direction: 1 | -1): boolean {
  const scroller = scrollersOf(el)[0];
  if (!scroller) return false;
  const box = el.getBoundingClientRect();
  // What is so low fits between any bars; asking for them costs a hit test.
  if (box.height <= Math.min(scroller.clientHeight, innerHeightOf(el)) / 2) return false;
  const free = freeArea(scroller, el);
  const room = free.bottom - free.top;
  const hidden = direction > 0 ? box.bottom - free.bottom : free.top - box.top;
  if (box.height <= room || hidden <= 1) return false;
  const before = scroller.scrollTop;
  scroller.scrollBy({ top: direction * Math.min(hidden, room * 0.9), behavior: 'instant' });
  return Math.abs(scroller.scrollTop - before) >= 1;
}

/** Scrolls the scroller around an element by that many half pages; answers the distance it really went, in pixels. */
export function scrollHalves(el: Element, halves: number): number {
  const scroller = scrollersOf(el).find(canScroll) ?? scrollingElement(el);
  const free = freeArea(scroller, el);
  const before = scroller.scrollTop;
  scroller.scrollBy({ top: (halves * (free.bottom - free.top)) / 2, behavior: 'instant' });
  return scroller.scrollTop - before;
}

/** What sticky and fixed bars leave free of the scroller around an element. */
export function freeAround(el: Element): Free {
  return freeArea(scrollersOf(el).at(-1) ?? scrollingElement(el), el);
}

/** Every scroller around an element, inner first, the document's last. */
function scrollersOf(el: Element): Element[] {
  const root = scrollingElement(el);
  const scrollers: Element[] = [];
  for (
    let at = parentOf(el);
    at && at !== root && at !== el.ownerDocument.documentElement;
    at = parentOf(at)
  ) {
    if (canScroll(at) && /auto|scroll|overlay/.test(getComputedStyle(at).overflowY) && !givesOverflowAway(at))
      scrollers.push(at);
    // What is fixed does not move with the document, nor does what sticks while all of it is on screen.
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || (position === 'sticky' && isOnScreen(at))) return scrollers;
  }
  return [...scrollers, root];
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

function parentOf(el: Element): Element | null {
  return el.assignedSlot ?? el.parentElement ?? (el.getRootNode() as ShadowRoot).host ?? null;
}

function scrollingElement(el: Element): Element {
  return el.ownerDocument.scrollingElement ?? el.ownerDocument.documentElement;
}

function scrollTo(scroller: Element, top: number): void {
  scroller.scrollTo({ top, behavior: 'instant' });
}

/** Scroll-padding or the cover that is measured, whichever is more: the one is mostly there because of the other. */
function freeArea(scroller: Element, el: Element): Free {
  const view = el.ownerDocument.defaultView as Window;
  const isRoot = scroller === scrollingElement(el);
  const box = isRoot ? { top: 0, bottom: view.innerHeight } : scroller.getBoundingClientRect();
  const style = getComputedStyle(isRoot ? el.ownerDocument.documentElement : scroller);
  const top = Math.max(0, box.top);
  const bottom = Math.min(view.innerHeight, box.bottom);
  const covered = cover(el, top, bottom);
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

/** Where bars that stick to the top and the bottom end, over the middle of an element. */
function cover(el: Element, top: number, bottom: number): Free {
  const box = el.getBoundingClientRect();
  const width = el.ownerDocument.documentElement.clientWidth;
  const x = Math.min(Math.max((box.left + box.right) / 2, 1), width - 1);
  return { top: edge(el, x, top, 1), bottom: edge(el, x, bottom, -1) };
}

function edge(el: Element, x: number, from: number, direction: 1 | -1): number {
  let y = from;
  for (let bars = 0; bars < 4; bars++) {
    const bar = barAt(el, x, y + direction);
    if (!bar) return y;
    const box = bar.getBoundingClientRect();
    const end = direction > 0 ? box.bottom : box.top;
    if ((end - y) * direction < 1) return y;
    y = end;
  }
  return y;
}

/** The fixed or sticky thing at a point that does not hold the element itself. */
function barAt(el: Element, x: number, y: number): Element | null {
  // The one on top alone: a list of all that lie there costs a walk over the whole page.
  const hit = el.ownerDocument.elementFromPoint(x, y);
  if (!hit || hit.contains(el) || el.contains(hit)) return null;
  for (let at: Element | null = hit; at && !at.contains(el); at = at.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
  }
  return null;
}

function innerHeightOf(el: Element): number {
  return (el.ownerDocument.defaultView as Window).innerHeight;
}

/** Brings the beginning of what is cut off at a side into view, in scrollers that scroll that way. */
function sideways(scroller: Element, box: DOMRect): void {
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
