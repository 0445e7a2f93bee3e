/** Whether an item can be seen and used: neither hidden, inert, clipped to nothing nor moved off the page. */

import { closestIn, firstIn, parentIn } from '../dom/tree.js';

/** Whether an element inside `root` can be seen and used now. What is around the root is not examined for clipping. */
export function isShown(root: Element, el: Element): boolean {
  return (
    el.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(el).contentVisibility !== 'hidden' &&
    !closestIn(el, '[inert],[aria-hidden=true],[hidden=until-found]') &&
    !isClipped(root, el) &&
    !isAway(el)
  );
}

/** So far off the page nobody scrolls; style sheets move there what only some are to hear. */
const AWAY = -999;

/** Whether it, or something it is in, is clipped to nothing, or it has no size and shows nothing. */
function isClipped(root: Element, el: Element): boolean {
  for (let at: Element | null = el; at && at !== root; at = parentIn(at)) {
    const { offsetWidth, offsetHeight } = at as HTMLElement;
    if (offsetWidth > 1 && offsetHeight > 1) continue;
    const { display, overflow } = getComputedStyle(at);
    if (display !== 'contents' && /hidden|clip|auto|scroll/.test(overflow)) return true;
    if (at === el && !showsSomething(el)) return true;
  }
  return false;
}

/** Whether it was moved off the page, and not only scrolled out of sight. */
function isAway(el: Element): boolean {
  const { scrollX, scrollY } = el.ownerDocument.defaultView as Window;
  const { left, top } = el.getBoundingClientRect();
  if (left + scrollX > AWAY && top + scrollY > AWAY) return false;
  for (let at: Element | null = el; at; at = parentIn(at)) {
    const { offsetLeft, offsetTop } = at as HTMLElement;
    if (offsetLeft < AWAY || offsetTop < AWAY) return true;
  }
  return false;
}

/** Whether anything of what is in a box without size can be seen. */
function showsSomething(el: Element): boolean {
  const { scrollX, scrollY } = el.ownerDocument.defaultView as Window;
  const range = el.ownerDocument.createRange();
  range.selectNodeContents(el);
  return [...range.getClientRects(), ...el.getClientRects()].some(
    ({ left, top, width, height }) =>
      width > 2 && height > 2 && left + scrollX > AWAY && top + scrollY > AWAY,
  );
}

/** Whether it has no box of its own but its children may: `display: contents`, which no visibility check tells. */
export function isBoxless(el: Element): boolean {
  return !el.checkVisibility() && firstIn(el) !== null && getComputedStyle(el).display === 'contents';
}
