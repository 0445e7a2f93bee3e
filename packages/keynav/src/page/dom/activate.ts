/** Activates an element: follows a link, clicks a control, or focuses a field. */

import { receivesText } from './typing.js';

/** The events of `click`, which are no input of the reader. */
const own = new WeakSet<Event>();

/** Returns whether keynav itself has dispatched an event of a pointer. */
export function isOwnPointer(event: Event): boolean {
  return own.has(event);
}

/** Clicks an element with the events of a pointer before the click, because some menus open when the pointer is pressed. */
export function click(el: HTMLElement): void {
  const { left, top, width, height } = el.getBoundingClientRect();
  const view = el.ownerDocument.defaultView as Window & typeof globalThis;
  const init = {
    ...{ bubbles: true, cancelable: true, composed: true, view, detail: 1, button: 0 },
    ...{ clientX: left + width / 2, clientY: top + height / 2 },
  };
  const pointer = { ...init, detail: 0, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  const press = new view.PointerEvent('pointerdown', { ...pointer, buttons: 1 });
  own.add(press);
  const isFree = el.dispatchEvent(press);
  // Preventing the first event also prevents those of the mouse, but not the click.
  if (isFree) el.dispatchEvent(new view.MouseEvent('mousedown', { ...init, buttons: 1 }));
  el.dispatchEvent(new view.PointerEvent('pointerup', pointer));
  if (isFree) el.dispatchEvent(new view.MouseEvent('mouseup', init));
  el.click();
}

/**
 * Focuses and clicks an element; a text field is focused only. With `isInTab` a link opens in a new background tab, and the focus does
 * not move to it. `apple` is whether the platform is one of Apple's, where Command rather than Ctrl opens a new tab.
 */
export function activate(el: HTMLElement, isInTab: boolean, apple: boolean): void {
  if (!isInTab || receivesText(el)) el.focus();
  if (receivesText(el)) return;
  // A link inside an SVG has no `click` method.
  if (!isInTab && 'click' in el) return click(el);
  const view = el.ownerDocument.defaultView as Window;
  // The browser opens a link in a background tab for a click with this key held, by a reader or by a script.
  const held = isInTab ? { ctrlKey: !apple, metaKey: apple } : {};
  el.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view, ...held }),
  );
}
