/** Finds elements inside the open shadow roots of a page. */

/** The number of elements of a document that are examined for shadow roots; the components of a page are usually among the first. */
const MAX_EXAMINED = 30_000;

/** Returns the elements that match a selector, inside open shadow roots too; those in a shadow root come after those around its host. */
export function queryDeep(root: Document | ShadowRoot, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  const all = root.querySelectorAll('*');
  for (let i = 0; i < Math.min(all.length, MAX_EXAMINED); i++) {
    const { shadowRoot } = all[i] as Element;
    // What a closed dialog of a component contains is no landmark of the page.
    if (shadowRoot) found.push(...queryDeep(shadowRoot, selector).filter(el => el.checkVisibility()));
  }
  return found;
}

/** Returns whether `a` comes before `b` in the page: an element of a shadow root is at the place of its host. */
export function isBefore(a: Element, b: Element): boolean {
  const root = a.getRootNode() === b.getRootNode() ? a.getRootNode() : a.ownerDocument;
  return (hostIn(a, root).compareDocumentPosition(hostIn(b, root)) & 4) !== 0;
}

/** Returns the element itself, or the host around it that is in a root. */
function hostIn(el: Element, root: Node): Element {
  let at = el;
  while (at.getRootNode() !== root && (at.getRootNode() as ShadowRoot).host)
    at = (at.getRootNode() as ShadowRoot).host;
  return at;
}
