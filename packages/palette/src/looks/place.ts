/** Keeps what is being read where it is while the text around it changes size. */

/** The nearest box round an element that scrolls up and down: an ancestor, else the page. */
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

/** Makes a change and scrolls so that the anchor's top is where it was. Without an anchor, only makes the change. */
export function holdPlace(anchor: Element | null | undefined, change: () => void): void {
  if (!anchor?.isConnected) return change();
  const before = anchor.getBoundingClientRect().top;
  change();
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) scrollerOf(anchor)?.scrollBy({ top: moved, behavior: 'instant' });
}
