/** The tree as a reader sees it: open shadow roots stand where their hosts are, slots hold what is slotted. */

/** The first child element. */
export function firstIn(el: Element): Element | null {
  if (el.shadowRoot) return el.shadowRoot.firstElementChild;
  return (slotted(el)?.[0] as Element | undefined) ?? el.firstElementChild;
}

/** The last child element. */
export function lastIn(el: Element): Element | null {
  if (el.shadowRoot) return el.shadowRoot.lastElementChild;
  return slotted(el)?.at(-1) ?? el.lastElementChild;
}

/** The sibling after an element, or before it. */
export function besideIn(el: Element, direction: 1 | -1): Element | null {
  const slot = el.assignedSlot;
  let at: Element | null = el;
  while ((at = direction > 0 ? at.nextElementSibling : at.previousElementSibling))
    if (at.assignedSlot === slot) return at;
  return null;
}

/** The element around another: its slot, its parent, or the host of its shadow root. */
export function parentIn(el: Element): Element | null {
  return el.assignedSlot ?? el.parentElement ?? (el.getRootNode() as ShadowRoot).host ?? null;
}

/** Whether one element is inside another or the same, however many shadow roots lie between. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = (at.getRootNode() as ShadowRoot).host)
    if (outer.contains(at)) return true;
  return false;
}

/** The nearest of the elements around one, itself first, that the selector fits. */
export function closestIn(el: Element, selector: string): Element | null {
  for (let at: Element | undefined = el; at; at = (at.getRootNode() as ShadowRoot).host) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/** What a slot shows, unless it shows what is written in it. */
function slotted(el: Element): readonly Element[] | null {
  if (el.localName !== 'slot') return null;
  const assigned = (el as HTMLSlotElement).assignedElements();
  return assigned.length > 0 ? assigned : null;
}
