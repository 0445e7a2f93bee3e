/** The names of keys and modifiers, in all accepted spellings. */

/** The names of keys. Each is followed by its other spellings, which begin with a lower-case letter or are signs. */
export const KEYS: readonly string[] = (
  'Esc escape Tab Space BS backspace Del delete CR return enter Insert ins Home End PageUp PageDown ' +
  'Up arrowup ↑ Down arrowdown ↓ Left arrowleft ← Right arrowright → Any < lt | bar \\ bslash'
).split(' ');
/** The names of keys on the numpad, except digits. */
const PAD = (
  'Plus add Minus subtract Multiply Divide Point decimal Comma Equal Enter ' +
  'Home End PageUp PageDown Up Down Left Right Insert Del'
).split(' ');
/** The modifiers: each letter of Vim's is followed by its other spellings. */
export const MODIFIERS = 'C ctrl control ⌃ A m t alt option ⌥ D meta cmd command ⌘ S shift ⇧'.split(' ');

/** Returns the name in a list of names that has this spelling, in any case; undefined if there is none. */
export function named(list: readonly string[], spelling: string): string | undefined {
  const small = spelling.toLowerCase();
  let at = list.findIndex(entry => entry.toLowerCase() === small);
  while (/^[a-z\u2190-\u2fff]/.test(list[at] ?? '')) at--;
  return list[at];
}

/**
 * Returns our name of a key for any of its spellings; undefined for an unknown one. Names of numpad keys begin with
 * `k`; in other spellings, with `Num`.
 */
export function keyNamed(name: string): string | undefined {
  if (/^f([1-9]|[12]\d|3[0-5])$/i.test(name)) return name.toUpperCase();
  const onPad = /^(?:k|num)(.+)$/i.exec(name)?.[1];
  const pad = onPad && (/^\d$/.test(onPad) ? onPad : named(PAD, onPad));
  return pad ? `k${pad}` : named(KEYS, name);
}
