/** What an item stands for: the control that gets the focus for it, and the field or link that opening it leads to. */

import { parentIn } from '../dom/tree.js';
import { isTypingIn } from '../dom/typing.js';
import { CONTROLS, isWhole } from './classify.js';
import { hasOwnText } from './content.js';

/**
 * What gets the focus for an item: itself, or the one control that is all it holds. Never a field that takes what is typed, for
 * then the next key would be text: the focus goes around it, and Enter leads in.
 */
export function targetOf(item: Element): HTMLElement {
  if (item.matches(CONTROLS)) return (isTypingIn(item) ? parentIn(item) : item) as HTMLElement;
  const only = item.firstElementChild;
  const isAlone = only !== null && only === item.lastElementChild && only.matches(CONTROLS);
  const stands = isAlone && !isWhole(item) && !hasOwnText(item) && !isTypingIn(only);
  return (stands ? only : item) as HTMLElement;
}

/** The field that an item is, or that is all it holds. */
export function typingFieldOf(item: Element): HTMLElement | null {
  const only = item.matches(CONTROLS) ? item : item.querySelector(CONTROLS);
  return only && isTypingIn(only) && item.querySelectorAll(CONTROLS).length < 2
    ? (only as HTMLElement)
    : null;
}

/** Whether the element takes the focus without our help. */
export function isControl(el: Element): boolean {
  return el.matches(CONTROLS);
}

/** Clicks an item or its one link, goes into its one field; false when there is nothing to open. */
export function openItem(item: Element): boolean {
  const field = typingFieldOf(item);
  if (field) return (field.focus(), true);
  const target = targetOf(item);
  const opened = isControl(target) ? target : soleLink(item);
  opened?.click();
  return opened !== null;
}

/** Whether the item itself has the focus, so that Enter may do what it would on a link or in a field. */
export function isOpenedByEnter(item: Element, focus: Element | null): boolean {
  const target = targetOf(item);
  return focus === target && !isControl(target) && (typingFieldOf(item) ?? soleLink(item)) !== null;
}

/** The one link that an item is in or holds. */
function soleLink(item: Element): HTMLElement | null {
  const outer = item.closest<HTMLElement>('a[href]');
  if (outer) return outer;
  const links = item.querySelectorAll<HTMLElement>('a[href]');
  return links.length === 1 ? (links[0] as HTMLElement) : null;
}
