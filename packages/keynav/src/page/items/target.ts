/** Finds the element that is focused for an item, and the field or link that opening the item leads to. */

import { parentIn } from '../dom/tree.js';
import { isTypingIn } from '../dom/typing.js';
import { CONTROLS, isWhole } from './classify.js';
import { hasOwnText } from './content.js';

/**
 * Returns the element that is focused for an item: the item itself, or the control that is its only content. It is never a text field,
 * because the next key would be typed into it: the element around the field is focused, and Enter moves into the field.
 */
export function targetOf(item: Element): HTMLElement {
  if (item.matches(CONTROLS)) return (isTypingIn(item) ? parentIn(item) : item) as HTMLElement;
  const only = item.firstElementChild;
  const isAlone = only !== null && only === item.lastElementChild && only.matches(CONTROLS);
  const isTarget = isAlone && !isWhole(item) && !hasOwnText(item) && !isTypingIn(only);
  return (isTarget ? only : item) as HTMLElement;
}

/** Returns the text field that an item is, or that is the only control inside it; null if there is none. */
export function typingFieldOf(item: Element): HTMLElement | null {
  const only = item.matches(CONTROLS) ? item : item.querySelector(CONTROLS);
  return only && isTypingIn(only) && item.querySelectorAll(CONTROLS).length < 2
    ? (only as HTMLElement)
    : null;
}

/** Returns whether an element can be focused without a `tabindex` from keynav. */
export function isControl(el: Element): boolean {
  return el.matches(CONTROLS);
}

/**
 * Opens an item: focuses its only field, or clicks the control that is focused for it or its only link. Returns false if there is
 * nothing to open.
 */
export function openItem(item: Element): boolean {
  const field = typingFieldOf(item);
  if (field) return (field.focus(), true);
  const target = targetOf(item);
  const opened = isControl(target) ? target : soleLink(item);
  opened?.click();
  return opened !== null;
}

/** Returns whether Enter opens an item: the item itself has the focus rather than a control, and it has one link or field to open. */
export function isOpenedByEnter(item: Element, focus: Element | null): boolean {
  const target = targetOf(item);
  return focus === target && !isControl(target) && (typingFieldOf(item) ?? soleLink(item)) !== null;
}

/** Returns the link around an item, or the only link inside it; null if there is none. */
function soleLink(item: Element): HTMLElement | null {
  const outer = item.closest<HTMLElement>('a[href]');
  if (outer) return outer;
  const links = item.querySelectorAll<HTMLElement>('a[href]');
  return links.length === 1 ? (links[0] as HTMLElement) : null;
}
