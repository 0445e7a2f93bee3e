/** Determines which parts of a page can be found: visible ones, and those that a search can unfold. */

/** Returns whether an element is excluded from the search with all that it contains. */
export function isPassed(el: Element): boolean {
  return (
    /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(el.tagName) ||
    el.matches('[data-keynav-skip],[aria-hidden=true],[inert]')
  );
}

/** Returns whether the text of an element is visible, or would be if everything around it were unfolded. */
export function isFindable(el: Element): boolean {
  if (el.checkVisibility({ visibilityProperty: true })) return true;
  const { display, visibility } = getComputedStyle(el);
  const parent = parentOf(el);
  // `checkVisibility` returns false for elements without a box, such as slots.
  if (display === 'contents' && parent) return isFindable(parent);
  if (visibility !== 'visible') return false;
  const folds = foldsAround(el);
  if (folds.length === 0) return false;
  // Nothing else may hide it. Browsers without `until-found` treat it as `hidden`, so that it has `display: none`.
  for (let at: Element | null = el; at; at = parentOf(at))
    if (getComputedStyle(at).display === 'none' && !folds.includes(at)) return false;
  return true;
}

/** Unfolds everything around an element, from the inside out, as browsers do for their own search. */
export function unfoldAround(el: Element): void {
  for (const fold of foldsAround(el)) {
    // A listener of the page may have removed it.
    if (!fold.isConnected) return;
    unfold(fold);
  }
}

/** Opens a section, or shows an element after `beforematch`, which browsers dispatch for their own search only. */
function unfold(fold: Element): void {
  if (fold.localName === 'details') return fold.setAttribute('open', '');
  fold.dispatchEvent(new Event('beforematch', { bubbles: true }));
  if (isUntilFound(fold)) fold.removeAttribute('hidden');
}

/** Returns the closed sections and the elements with `hidden=until-found` around an element, innermost first. */
function foldsAround(el: Element): readonly Element[] {
  const folds: Element[] = [];
  let from: Element | null = null;
  for (let at: Element | null = el; at; from = at, at = parentOf(at))
    if (isUntilFound(at) || isClosedOver(at, from)) folds.push(at);
  return folds;
}

function isUntilFound(el: Element): boolean {
  return el.getAttribute('hidden')?.toLowerCase() === 'until-found';
}

/** Returns whether an element is a closed section that hides `child`, which is not its summary. */
function isClosedOver(el: Element, child: Element | null): boolean {
  if (el.localName !== 'details' || el.hasAttribute('open')) return false;
  return child !== el.querySelector(':scope > summary');
}

function parentOf(el: Element): Element | null {
  return el.assignedSlot ?? el.parentElement ?? (el.getRootNode() as ShadowRoot).host ?? null;
}
