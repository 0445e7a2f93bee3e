/** Esc in a search field that contains text: it clears the field first, and leaves it only when it is pressed again. */

import { dom } from '../dom/members.js';

/** Returns whether the browser itself clears a field at Esc, as Chromium and WebKit do. */
export function isClearedByBrowser(el: Element | null): boolean {
  return el !== null && isFilled(el) && hasSearchEvent(el);
}

/** Clears a search field where the browser does not, as Firefox. Returns false if there is nothing to clear. */
export function clearSearch(el: Element | null): boolean {
  if (!el || !isFilled(el)) return false;
  // In this way, the reader can undo it, and scripts receive the same events as when the reader deletes the text.
  el.select();
  return dom(el.ownerDocument).execCommand('delete');
}

function isFilled(el: Element): el is HTMLInputElement {
  const { type, value, readOnly } = dom(el as HTMLInputElement);
  return dom(el).localName === 'input' && type === 'search' && value !== '' && !readOnly;
}

/** Returns whether the browser has the event `search`: those that clear the field send it, and have no other sign of it. */
function hasSearchEvent(el: Element): boolean {
  return 'onsearch' in el;
}
