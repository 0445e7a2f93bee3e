/** What of a page can be found: what is shown, and what a search may unfold. */

/** Whether nothing inside is looked at. */
export function isPassed(el: Element): boolean {
  return (
    /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(el.tagName) ||
    el.matches('[data-keynav-skip],[aria-hidden=true],[inert]')
  );
}

/** Whether the reader sees the text in an element, or would once what is folded around it is unfolded. */
export function isFindable(el: Element): boolean {
  if (el.checkVisibility({ visibilityProperty: true })) return true;
  const { display, visibility } = getComputedStyle(el);
  const around = parentOf(el);
  // What has no box of its own, as a slot, is never visible to that check.
  if (display === 'contents' && around) return isFindable(around);
  if (visibility !== 'visible') return false;
  const folds = foldsAround(el);
  if (folds.length === 0) return false;
  // Nothing else may hide it. Browsers that know no `until-found` take it for plain `hidden`.
  for (let at: Element | null = el; at; at = parentOf(at))
    if (getComputedStyle(at).display === 'none' && !folds.includes(at)) return false;
  return true;
}

/** Unfolds everything around an element, from the inside out, as browsers do for what they find themselves. */
export function unfoldAround(el: Element): void {
  for (const fold of foldsAround(el)) {
    // What the page does meanwhile may have taken it away.
    if (!fold.isConnected) return;
    unfold(fold);
  }
}

/** Browsers fire `beforematch` for their own finding only, so that here it has to be done. */
function unfold(fold: Element): void {
  if (fold.localName === 'details') return fold.setAttribute('open', '');
  fold.dispatchEvent(new Event('beforematch', { bubbles: true }));
  if (isUntilFound(fold)) fold.removeAttribute('hidden');
}

/** Closed sections and what is hidden until it is found, innermost first. */
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

/** Whether it is a closed section, and what it holds is not its summary, which is always shown. */
function isClosedOver(el: Element, held: Element | null): boolean {
  if (el.localName !== 'details' || el.hasAttribute('open')) return false;
  return held !== el.querySelector(':scope > summary');
}

function parentOf(el: Element): Element | null {
  return el.assignedSlot ?? el.parentElement ?? (el.getRootNode() as ShadowRoot).host ?? null;
}
