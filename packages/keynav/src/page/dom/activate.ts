/** Opens a link, presses a control, focuses a field. */

import { isTypingIn } from './typing.js';

/** Opens what was chosen; a field gets the focus, and for a tab of its own the focus stays where it is. */
export function activate(el: HTMLElement, isInTab: boolean, apple: boolean): void {
  if (!isInTab || isTypingIn(el)) el.focus();
  if (isTypingIn(el)) return;
  // A link in a drawing has no method for it.
  if (!isInTab && 'click' in el) return el.click();
  const view = el.ownerDocument.defaultView as Window;
  // For a tab of its own the browser opens it behind this one, as it does for a reader's own click with that key held.
  const held = isInTab ? { ctrlKey: !apple, metaKey: apple } : {};
  el.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view, ...held }),
  );
}
