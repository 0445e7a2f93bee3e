/** Keeps an element at its place on the screen while the text around it changes size. */

import { dom } from '../dom.js';

/** Returns the nearest ancestor that scrolls vertically, else the scrolling element of the page. */
function scrollerOf(element: Element): Element | null {
  const { ownerDocument: owner } = dom(element);
  const page = dom(owner).scrollingElement;
  for (let box = dom(element).parentElement; box && box !== page; box = dom(box).parentElement) {
    const overflow = dom(owner).defaultView?.getComputedStyle(box).overflowY ?? 'visible';
    const isScroller = box !== dom(owner).body && /auto|scroll/.test(overflow);
    if (isScroller && dom(box).scrollHeight > dom(box).clientHeight) return box;
  }
  return page;
}

/**
 * Makes a change, then scrolls so that the top of the anchor is where it was before. Without a connected anchor, it
 * only makes the change.
 */
export function holdPlace(anchor: Element | null | undefined, change: () => void): void {
  if (!anchor || !dom(anchor).isConnected) return change();
  const before = dom(anchor).getBoundingClientRect().top;
  change();
  const moved = dom(anchor).getBoundingClientRect().top - before;
  if (moved !== 0) dom(scrollerOf(anchor))?.scrollBy({ top: moved, behavior: 'instant' });
}
