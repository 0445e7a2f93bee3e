/** Names of keys and modifiers in every spelling. */

/** Keys: each as we print it, then its other spellings, which begin with a small letter or are drawn. */
export const KEYS: readonly string[] = (
  'Esc escape Tab Space BS backspace Del delete CR return enter Insert ins Home End PageUp PageDown ' +
  'Up arrowup ↑ Down arrowdown ↓ Left arrowleft ← Right arrowright → Any < lt | bar \\ bslash'
).split(' ');
/** What stands on the numpad, digits apart. */
const PAD = (
  'Plus add Minus subtract Multiply Divide Point decimal Comma Equal Enter ' +
  'Home End PageUp PageDown Up Down Left Right Insert Del'
).split(' ');
/** Modifiers as Vim writes them, as others do, as Apple draws them. */
export const MODIFIERS = 'C ctrl control ⌃ A m t alt option ⌥ D meta cmd command ⌘ S shift ⇧'.split(' ');

/** The name in a list that has this spelling. */
export function named(list: readonly string[], spelling: string): string | undefined {
  const small = spelling.toLowerCase();
  let at = list.findIndex(one => one.toLowerCase() === small);
  while (/^[a-z\u2190-\u2fff]/.test(list[at] ?? '')) at--;
  return list[at];
}

/** Our name of a key by any of its names; a numpad's begins with `k`, for others with `Num`. */
export function keyNamed(name: string): string | undefined {
  if (/^f([1-9]|[12]\d|3[0-5])$/i.test(name)) return name.toUpperCase();
  const onPad = /^(?:k|num)(.+)$/i.exec(name)?.[1];
  const pad = onPad && (/^\d$/.test(onPad) ? onPad : named(PAD, onPad));
  return pad ? `k${pad}` : named(KEYS, name);
}
