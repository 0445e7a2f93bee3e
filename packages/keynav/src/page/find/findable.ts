/** Determines which parts of a page can be found: visible ones, and those that a search can unfold. */

import { parentIn } from '../dom/tree.js';
import { dom, isConnected } from '../dom/members.js';

/** Returns whether an element is excluded from the search with all that it contains. */
export function isPassed(el: Element): boolean {
  return (
    /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(dom(el).tagName) ||
    dom(el).matches('[data-keynav-skip],[aria-hidden=true],[inert]')
  );
}

/** Returns whether the text of an element is visible, or would be if everything around it were unfolded. */
export function isFindable(el: Element): boolean {
  if (dom(el).checkVisibility({ visibilityProperty: true })) return true;
  const { display, visibility } = getComputedStyle(el);
  const parent = parentIn(el);
  // `checkVisibility` returns false for elements without a box, such as slots.
  if (display === 'contents' && parent) return isFindable(parent);
  if (visibility !== 'visible') return false;
  const folds = foldsAround(el);
  if (folds.length === 0) return false;
  // Nothing else may hide it. Browsers without `until-found` treat it as `hidden`, so that it has `display: none`.
  for (let at: Element | null = el; at; at = parentIn(at))
    if (getComputedStyle(at).display === 'none' && !folds.includes(at)) return false;
  return true;
}

/** Unfolds everything around an element, from the inside out, as browsers do for their own search. */
export function unfoldAround(el: Element): void {
  for (const fold of foldsAround(el)) {
    // A listener of the page may have removed it.
    if (!isConnected(fold)) return;
    unfold(fold);
  }
}

/** Opens a section, or shows an element after `beforematch`, which browsers dispatch for their own search only. */
function unfold(fold: Element): void {
  if (dom(fold).localName === 'details') return dom(fold).setAttribute('open', '');
  dom(fold).dispatchEvent(new Event('beforematch', { bubbles: true }));
  if (isUntilFound(fold)) dom(fold).removeAttribute('hidden');
}

/** Returns the closed sections and the elements with `hidden=until-found` around an element, innermost first. */
function foldsAround(el: Element): readonly Element[] {
  const folds: Element[] = [];
  let from: Element | null = null;
  for (let at: Element | null = el; at; from = at, at = parentIn(at))
    if (isUntilFound(at) || isClosedOver(at, from)) folds.push(at);
  return folds;
}

function isUntilFound(el: Element): boolean {
  return dom(el).getAttribute('hidden')?.toLowerCase() === 'until-found';
}

/** Returns whether an element is a closed section that hides `child`, which is not its summary. */
function isClosedOver(el: Element, child: Element | null): boolean {
  if (dom(el).localName !== 'details' || dom(el).hasAttribute('open')) return false;
  return child !== dom(el).querySelector(':scope > summary');
}
