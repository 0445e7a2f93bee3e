/** Finds elements inside the open shadow roots of a page. */

import { hostOf } from '../dom/tree.js';
import { dom } from '../dom/members.js';

/** The number of elements of a document that are examined for shadow roots; the components of a page are usually among the first. */
const MAX_EXAMINED = 30_000;

/** Returns the elements that match a selector, inside open shadow roots too; those in a shadow root come after those around its host. */
export function queryDeep(root: Document | ShadowRoot, selector: string): HTMLElement[] {
  const found = [...dom(root).querySelectorAll<HTMLElement>(selector)];
  const all = dom(root).querySelectorAll('*');
  for (let i = 0; i < Math.min(all.length, MAX_EXAMINED); i++) {
    const { shadowRoot } = dom(all[i] as Element);
    // What a closed dialog of a component contains is no landmark of the page.
    if (shadowRoot) found.push(...queryDeep(shadowRoot, selector).filter(el => dom(el).checkVisibility()));
  }
  return found;
}

/** Returns whether `a` comes before `b` in the page: an element of a shadow root is at the place of its host. */
export function isBefore(a: Element, b: Element): boolean {
  const root = dom(a).getRootNode() === dom(b).getRootNode() ? dom(a).getRootNode() : dom(a).ownerDocument;
  return (dom(hostIn(a, root)).compareDocumentPosition(hostIn(b, root)) & 4) !== 0;
}

/** Returns the element itself, or the host around it that is in a root. */
function hostIn(el: Element, root: Node): Element {
  let at = el;
  for (let host; dom(at).getRootNode() !== root && (host = hostOf(at));) at = host;
  return at;
}
