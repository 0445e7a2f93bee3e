/** hotkeys-js, which has no sequences. Its notation: `shift+g`, `shift+/` for a question mark, and keys held together such as `a+b+c`. */

import hotkeys from 'hotkeys-js';

/** The key of each character that is typed with Shift on a US keyboard: the notation consists of keys, not of characters. */
const SHIFTED = Object.fromEntries(
  [...'~`!1@2#3$4%5^6&7*8(9)0_-+={[}]|\\:;"\'<,>.?/'.matchAll(/(.)(.)/g)].map(([, typed, key]) => [
    typed,
    key,
  ]),
);
const MODIFIERS = { ctrl: 'ctrl', alt: 'alt', meta: 'command', shift: 'shift' };
const PREFIXES = ['', 'ctrl+', 'alt+', 'shift+'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const TRIPLES = LETTERS.flatMap((a, i) =>
  LETTERS.slice(i + 1).flatMap((b, j) => LETTERS.slice(i + j + 2).map(c => [a, b, c].join('+'))),
);

/** Returns a chord in the notation of the library, or `null` for a sequence. */
export function write([{ key, kind, held }, ...more]) {
  if (more.length > 0) return null;
  const modifiers = held.map(name => MODIFIERS[name]);
  if (key in SHIFTED) modifiers.push('shift');
  const name =
    kind === 'named' ? (key === ' ' ? 'space' : key.toLowerCase().replace('arrow', '')) : key.toLowerCase();
  const written = [...modifiers, SHIFTED[key] ?? name].join('+');
  return /^\d$/.test(key) ? `${written},num_${key}` : written;
}

/** Returns what is bound instead of a sequence: three letters held together, with each of the modifiers. */
export function inPlaceOf(index) {
  return PREFIXES[Math.floor(index / TRIPLES.length)] + TRIPLES[index % TRIPLES.length];
}

/**
 * Binds, and returns a function that unbinds. Bindings with `inFields` are distinguished by a scope that the filter sets, as shown in
 * the documentation of the library.
 */
export function bind(bindings, { lastWins } = {}) {
  const isScoped = bindings.some(({ inFields }) => inFields);
  if (isScoped) {
    const { filter } = hotkeys;
    hotkeys.filter = event => (hotkeys.setScope(filter(event) ? 'page' : 'field'), true);
  }
  const handlers = bindings.map(({ keys, run, inFields }) => {
    const handler = event => (event.preventDefault(), run());
    const scope = isScoped && !inFields ? 'page' : 'all';
    hotkeys(keys, { scope, ...(lastWins && { single: true }) }, handler);
    return { keys, scope, handler };
  });
  return () => handlers.forEach(({ keys, scope, handler }) => hotkeys.unbind(keys, scope, handler));
}
