/** Text fields of a page: gone into and left again by key. */

import { focused, isTextField } from '../dom/typing.js';

/** Focuses the nth visible text field, or for 0 the last used one; false without any. */
export function enterField(doc: Document, lastUsed: Element | null, nth: number): boolean {
  const candidates = doc.querySelectorAll<HTMLElement>(
    'input,textarea,[contenteditable],[role=textbox],[role=searchbox]',
  );
  const usable = [...candidates].filter(
    el => isTextField(el) && el.checkVisibility({ visibilityProperty: true }) && !el.closest('[inert]'),
  );
  const last = usable.find(el => el === lastUsed);
  const field = nth === 0 && last ? last : usable[Math.min(Math.max(nth, 1), usable.length) - 1];
  field?.focus();
  return field !== undefined;
}

/** Takes the focus out of the field that has it; false when none has. */
export function leaveField(doc: Document, isField: (el: Element | null) => boolean): boolean {
  const field = focused(doc);
  if (!isField(field)) return false;
  (field as HTMLElement).blur();
  return true;
}
