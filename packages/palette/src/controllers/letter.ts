/** The key of an event, independent of the keyboard layout and of input methods. */

import { dom } from '../dom.js';

/**
 * Returns whether a key is part of a composition by an input method; Safari marks the last one only with key code 229. In Firefox and
 * WebKitGTK, each later key is marked if a script hides a field during a composition, so the mark counts only in fields.
 */
export function isComposing(event: KeyboardEvent): boolean {
  const origin = event.composedPath()[0] as Element | undefined;
  return (
    event.keyCode === 229 || (event.isComposing && /^(input|textarea)$/.test(dom(origin)?.localName ?? ''))
  );
}

/**
 * Returns the key that is meant: the one typed if that is ASCII or a named key, otherwise the letter at its position on a US
 * keyboard, so that `j` works on Cyrillic, Greek and Hebrew layouts. With Ctrl, CapsLock is ignored.
 */
export function keyOf({ key, code, ctrlKey, shiftKey }: KeyboardEvent): string {
  if ([...key].length !== 1) return key;
  const isForeign = key.charCodeAt(0) > 127 && /^Key[A-Z]$/.test(code) && !/\p{Script=Latin}/u.test(key);
  const letter = isForeign ? (shiftKey ? code.slice(3) : code.slice(3).toLowerCase()) : key;
  return ctrlKey && !shiftKey ? letter.toLowerCase() : letter;
}

/** Returns whether text that Ctrl with c would copy is selected, in the field or on the page. */
export function hasSelectedText(field: HTMLInputElement | null): boolean {
  if (field && field.selectionStart !== field.selectionEnd) return true;
  return getSelection()?.isCollapsed === false;
}
