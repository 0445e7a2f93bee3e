/** Removes copies of what keynav has added to the page: routers keep copies of the body, and put them back later. */

import { dom } from './members.js';

const OWN = 'data-keynav-own';
const CURRENT = 'data-keynav-current';

/** The elements that keynav has added; others with the attribute are copies. */
const added = new WeakSet<Element>();

/** Marks an element as one that keynav has added, so that its copies can be recognised. Returns it. */
export function own<E extends HTMLElement>(el: E): E {
  dom(el).setAttribute(OWN, '');
  added.add(el);
  return el;
}

/**
 * Removes copies of keynav's elements and attributes from content that a script has just added.
 * @param marked The element that has `data-keynav-current`; null if none has.
 */
export function removeCopies(root: Element, marked: Element | null): void {
  for (const el of dom(root).querySelectorAll(`[${OWN}]`)) if (!added.has(el)) dom(el).remove();
  for (const el of [root, ...dom(root).querySelectorAll(`[${CURRENT}]`)]) {
    if (el === marked || !dom(el).hasAttribute(CURRENT)) continue;
    dom(el).removeAttribute(CURRENT);
    // Only an element that has the focus has a `tabindex` from keynav, and a copy has no focus.
    if (dom(el).getAttribute('tabindex') === '-1') dom(el).removeAttribute('tabindex');
  }
}
