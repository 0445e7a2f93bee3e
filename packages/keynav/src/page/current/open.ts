/** What opening an item does: a click on it, or on the one link in it. */

import { isControl, targetOf, typingFieldOf } from '../items/items.js';

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
