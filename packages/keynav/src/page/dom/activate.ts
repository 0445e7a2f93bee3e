/** Activates an element: follows a link, clicks a control, or focuses a field. */

import { isTypingIn } from './typing.js';

/**
 * Focuses and clicks an element; a text field is focused only. With `isInTab` a link opens in a new background tab, and the focus does
 * not move to it. `apple` is whether the platform is one of Apple's, where Command rather than Ctrl opens a new tab.
 */
export function activate(el: HTMLElement, isInTab: boolean, apple: boolean): void {
  if (!isInTab || isTypingIn(el)) el.focus();
  if (isTypingIn(el)) return;
  // A link inside an SVG has no `click` method.
  if (!isInTab && 'click' in el) return el.click();
  const view = el.ownerDocument.defaultView as Window;
  // The browser opens a link in a background tab for a click with this key held, by a reader or by a script.
  const held = isInTab ? { ctrlKey: !apple, metaKey: apple } : {};
  el.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view, ...held }),
  );
}
