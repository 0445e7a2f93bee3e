/** Determines whether an item is visible and usable: not hidden, inert, clipped or moved off the page. */

import { closestIn, firstIn, parentIn } from '../dom/tree.js';
import { dom, windowOf } from '../dom/members.js';

/** Returns whether an element inside `root` is visible and usable now. Clipping by elements around the root is not checked. */
export function isShown(root: Element, el: Element): boolean {
  return (
    dom(el).checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(el).contentVisibility !== 'hidden' &&
    !closestIn(el, '[inert],[aria-hidden=true],[hidden=until-found]') &&
    !isClipped(root, el) &&
    !isAway(el)
  );
}

/** A position, in pixels, beyond the reach of scrolling; style sheets move content for screen readers further out than this. */
const AWAY = -999;

/** Returns whether an element or one around it clips everything, or the element has no size and no visible content. */
function isClipped(root: Element, el: Element): boolean {
  for (let at: Element | null = el; at && at !== root; at = parentIn(at)) {
    const { offsetWidth, offsetHeight } = dom(at as HTMLElement);
    if (offsetWidth > 1 && offsetHeight > 1) continue;
    const { display, overflow } = getComputedStyle(at);
    if (display !== 'contents' && /hidden|clip|auto|scroll/.test(overflow)) return true;
    if (at === el && !hasVisibleContent(el)) return true;
  }
  return false;
}

/** Returns whether an element was moved off the page, rather than scrolled out of view. */
function isAway(el: Element): boolean {
  const { scrollX, scrollY } = windowOf(el);
  const { left, top } = dom(el).getBoundingClientRect();
  if (left + scrollX > AWAY && top + scrollY > AWAY) return false;
  for (let at: Element | null = el; at; at = parentIn(at)) {
    const { offsetLeft, offsetTop } = dom(at as HTMLElement);
    if (offsetLeft < AWAY || offsetTop < AWAY) return true;
  }
  return false;
}

/** Returns whether any content of an element without a size is visible. */
function hasVisibleContent(el: Element): boolean {
  const { scrollX, scrollY } = windowOf(el);
  const range = dom(dom(el).ownerDocument).createRange();
  range.selectNodeContents(el);
  return [...range.getClientRects(), ...dom(el).getClientRects()].some(
    ({ left, top, width, height }) =>
      width > 2 && height > 2 && left + scrollX > AWAY && top + scrollY > AWAY,
  );
}

/** Returns whether an element has no box but its children may have one (`display: contents`); `checkVisibility` returns false for it. */
export function isBoxless(el: Element): boolean {
  return !dom(el).checkVisibility() && firstIn(el) !== null && getComputedStyle(el).display === 'contents';
}
