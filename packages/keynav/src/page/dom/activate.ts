/** Activates an element: follows a link, clicks a control, or focuses a field. */

import { receivesText } from './typing.js';
import { dom, isConnected, windowOf } from './members.js';

/** The events of `click`, which are no input of the reader. */
const own = new WeakSet<Event>();

/** Returns whether keynav itself has dispatched an event of a pointer. */
export function isOwnPointer(event: Event): boolean {
  return own.has(event);
}

/**
 * Clicks an element with the events of a pointer before the click, because some menus open when the pointer is pressed. If the page removes
 * the element at one of these events, it is not clicked, as by a pointer: a removed link would be followed without the page's listeners.
 */
export function click(el: HTMLElement): void {
  const { left, top, width, height } = dom(el).getBoundingClientRect();
  const view = windowOf(el);
  const init = {
    ...{ bubbles: true, cancelable: true, composed: true, view, detail: 1, button: 0 },
    ...{ clientX: left + width / 2, clientY: top + height / 2 },
  };
  const pointer = { ...init, detail: 0, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  const press = new view.PointerEvent('pointerdown', { ...pointer, buttons: 1 });
  own.add(press);
  const isFree = dom(el).dispatchEvent(press);
  // Preventing the first event also prevents those of the mouse, but not the click.
  if (isFree) dom(el).dispatchEvent(new view.MouseEvent('mousedown', { ...init, buttons: 1 }));
  dom(el).dispatchEvent(new view.PointerEvent('pointerup', pointer));
  if (isFree) dom(el).dispatchEvent(new view.MouseEvent('mouseup', init));
  if (isConnected(el)) dom(el).click();
}

/**
 * Focuses and clicks an element; a text field is focused only. With `isInTab` a link opens in a new background tab, and the focus does
 * not move to it. An element that the page has removed is not clicked. `apple` is whether the platform is one of Apple's, where Command rather than Ctrl opens a new tab.
 */
export function activate(el: HTMLElement, isInTab: boolean, apple: boolean): void {
  if (!isInTab || receivesText(el)) dom(el).focus();
  if (receivesText(el) || !isConnected(el)) return;
  // A link inside an SVG has no `click` method.
  if (!isInTab && 'click' in el) return click(el);
  const view = windowOf(el);
  // The browser opens a link in a background tab for a click with this key held, by a reader or by a script.
  const held = isInTab ? { ctrlKey: !apple, metaKey: apple } : {};
  dom(el).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, view, ...held }),
  );
}
