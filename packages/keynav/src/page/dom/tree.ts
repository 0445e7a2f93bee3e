/** Walks the flat tree: the children of a host are those of its open shadow root, the children of a slot are its assigned elements. */

/** Returns the first child element in the flat tree. */
export function firstIn(el: Element): Element | null {
  if (el.shadowRoot) return el.shadowRoot.firstElementChild;
  return (slotted(el)?.[0] as Element | undefined) ?? el.firstElementChild;
}

/** Returns the last child element in the flat tree. */
export function lastIn(el: Element): Element | null {
  if (el.shadowRoot) return el.shadowRoot.lastElementChild;
  return slotted(el)?.at(-1) ?? el.lastElementChild;
}

/** Returns the sibling after (1) or before (-1) an element in the flat tree. */
export function besideIn(el: Element, direction: 1 | -1): Element | null {
  const slot = el.assignedSlot;
  let at: Element | null = el;
  while ((at = direction > 0 ? at.nextElementSibling : at.previousElementSibling))
    if (at.assignedSlot === slot) return at;
  return null;
}

/** Returns the parent in the flat tree: the slot of an element, its parent element, or the host of its shadow root. */
export function parentIn(el: Element): Element | null {
  return el.assignedSlot ?? el.parentElement ?? (el.getRootNode() as ShadowRoot).host ?? null;
}

/** Returns whether `inner` is `outer` or inside it, across any number of shadow roots and in the slots of them. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = (at.getRootNode() as ShadowRoot).host)
    if (outer.contains(at)) return true;
  const { host } = outer.getRootNode() as ShadowRoot;
  if (!host?.contains(inner)) return false;
  for (let at: Element | null = inner; at && at !== host; at = parentIn(at)) if (at === outer) return true;
  return false;
}

/** Returns the nearest element that matches a selector, from the element itself outwards; like `closest`, but across shadow roots. */
export function closestIn(el: Element, selector: string): Element | null {
  for (let at: Element | undefined = el; at; at = (at.getRootNode() as ShadowRoot).host) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/** Returns the elements assigned to a slot; null if it shows its own content, or for other elements. */
function slotted(el: Element): readonly Element[] | null {
  if (el.localName !== 'slot') return null;
  const assigned = (el as HTMLSlotElement).assignedElements();
  return assigned.length > 0 ? assigned : null;
}
