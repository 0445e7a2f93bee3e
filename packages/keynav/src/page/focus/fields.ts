/** Moves the focus into text fields. */

import { isTextField } from '../dom/typing.js';
import { dom } from '../dom/members.js';

/**
 * Focuses the nth visible text field, or the last one if there are fewer; for 0 the last used one, or else the first. Returns false if the
 * page has none.
 */
export function enterField(doc: Document, lastUsed: Element | null, nth: number): boolean {
  const candidates = dom(doc).querySelectorAll<HTMLElement>(
    'input,textarea,[contenteditable],[role=textbox],[role=searchbox]',
  );
  const usable = [...candidates].filter(
    el =>
      isTextField(el) && dom(el).checkVisibility({ visibilityProperty: true }) && !dom(el).closest('[inert]'),
  );
  const last = usable.find(el => el === lastUsed);
  const field = nth === 0 && last ? last : usable[Math.min(Math.max(nth, 1), usable.length) - 1];
  dom(field)?.focus();
  return field !== undefined;
}
