/** Walks the flat tree: the children of a host are those of its open shadow root, the children of a slot are its assigned elements. */

import { dom } from './members.js';

/** Returns the first child element in the flat tree. */
export function firstIn(el: Element): Element | null {
  const { shadowRoot } = dom(el);
  if (shadowRoot) return shadowRoot.firstElementChild;
  return (slotted(el)?.[0] as Element | undefined) ?? dom(el).firstElementChild;
}

/** Returns the last child element in the flat tree. */
export function lastIn(el: Element): Element | null {
  const { shadowRoot } = dom(el);
  if (shadowRoot) return shadowRoot.lastElementChild;
  return slotted(el)?.at(-1) ?? dom(el).lastElementChild;
}

/** Returns the sibling after (1) or before (-1) an element in the flat tree. */
export function besideIn(el: Element, direction: 1 | -1): Element | null {
  const slot = dom(el).assignedSlot;
  let at: Element | null = el;
  while ((at = direction > 0 ? dom(at).nextElementSibling : dom(at).previousElementSibling))
    if (dom(at).assignedSlot === slot) return at;
  return null;
}

/** Returns the parent in the flat tree: the slot of an element, its parent element, or the host of its shadow root. */
export function parentIn(el: Element): Element | null {
  return dom(el).assignedSlot ?? dom(el).parentElement ?? hostOf(el);
}

/** Returns the host of the shadow root that a node is in; null outside of shadow roots, and for a node that was removed from the page. */
export function hostOf(node: Node): Element | null {
  const root = dom(node).getRootNode();
  // A removed link is its own root, and its `host` is a text.
  return dom(root).nodeType === 11 ? ((root as ShadowRoot).host ?? null) : null;
}

/** Returns whether `inner` is `outer` or inside it, across any number of shadow roots and in the slots of them. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = hostOf(at)) if (dom(outer).contains(at)) return true;
  const host = hostOf(outer);
  if (!dom(host)?.contains(inner)) return false;
  for (let at: Element | null = inner; at && at !== host; at = parentIn(at)) if (at === outer) return true;
  return false;
}

/** Returns the nearest element that matches a selector, from the element itself outwards; like `closest`, but across shadow roots. */
export function closestIn(el: Element, selector: string): Element | null {
  for (let at: Element | null = el; at; at = hostOf(at)) {
    const found = dom(at).closest(selector);
    if (found) return found;
  }
  return null;
}

/** Returns the elements assigned to a slot; null if it shows its own content, or for other elements. */
function slotted(el: Element): readonly Element[] | null {
  if (dom(el).localName !== 'slot') return null;
  const assigned = (el as HTMLSlotElement).assignedElements();
  return assigned.length > 0 ? assigned : null;
}
