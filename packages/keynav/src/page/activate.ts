/** Opens a link, presses a control, focuses a field. */

import { isTypingIn } from './typing.js';

/** Opens what was chosen; a field gets the focus, and for a tab of its own the focus stays where it is. */
export function activate(el: HTMLElement, isInTab: boolean, apple: boolean): void {
  if (!isInTab || isTypingIn(el)) el.focus();
  if (isTypingIn(el)) return;
  if (!isInTab) return el.click();
  const view = el.ownerDocument.defaultView as Window;
  // The browser opens the tab behind this one, as it does for a reader's own click with that key held.
  el.dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      composed: true,
      view,
      ctrlKey: !apple,
      metaKey: apple,
    }),
  );
}
