/** The key of an event whatever the layout, and whether the key is ours at all. */

/** Whether a key is part of a composition by an input method; Safari sends the last one of it only with 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * The key that is meant: what was typed where that is ASCII or a named key, else the letter that a US keyboard has there, so that
 * `j` works on Cyrillic, Greek and Hebrew layouts. Beside Ctrl a letter is small whatever CapsLock says.
 */
export function keyOf({ key, code, ctrlKey, shiftKey }: KeyboardEvent): string {
  if ([...key].length !== 1) return key;
  const isForeign = key.charCodeAt(0) > 127 && /^Key[A-Z]$/.test(code) && !/\p{Script=Latin}/u.test(key);
  const letter = isForeign ? (shiftKey ? code.slice(3) : code.slice(3).toLowerCase()) : key;
  return ctrlKey && !shiftKey ? letter.toLowerCase() : letter;
}

/** Whether text is selected that Ctrl with c would copy: in the field, or on the page. */
export function hasSelectedText(field: HTMLInputElement | null): boolean {
  if (field && field.selectionStart !== field.selectionEnd) return true;
  return getSelection()?.isCollapsed === false;
}
