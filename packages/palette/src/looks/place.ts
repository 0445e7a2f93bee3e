/** Keeps an element at its place on the screen while the text around it changes size. */

/** Returns the nearest ancestor that scrolls vertically, else the scrolling element of the page. */
function scrollerOf(element: Element): Element | null {
  const { ownerDocument: owner } = element;
  const page = owner.scrollingElement;
  for (let box = element.parentElement; box && box !== page; box = box.parentElement) {
    const overflow = owner.defaultView?.getComputedStyle(box).overflowY ?? 'visible';
    const isScroller = box !== owner.body && /auto|scroll/.test(overflow);
    if (isScroller && box.scrollHeight > box.clientHeight) return box;
  }
  return page;
}

/**
 * Makes a change, then scrolls so that the top of the anchor is where it was before. Without a connected anchor, it
 * only makes the change.
 */
export function holdPlace(anchor: Element | null | undefined, change: () => void): void {
  if (!anchor?.isConnected) return change();
  const before = anchor.getBoundingClientRect().top;
  change();
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) scrollerOf(anchor)?.scrollBy({ top: moved, behavior: 'instant' });
}
