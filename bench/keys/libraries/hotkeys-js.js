/** hotkeys-js: `shift+g`, `shift+/` for a question mark, keys held together such as `a+b+c`; it has no sequences. */

import hotkeys from 'hotkeys-js';

/** It names keys, not characters: what Shift types on a US keyboard is written as its key. */
const SHIFTED = Object.fromEntries(
  [...'~`!1@2#3$4%5^6&7*8(9)0_-+={[}]|\\:;"\'<,>.?/'.matchAll(/(.)(.)/g)].map(([, typed, key]) => [
    typed,
    key,
  ]),
);
const MODIFIERS = { ctrl: 'ctrl', alt: 'alt', meta: 'command', shift: 'shift' };
const HELD_TOO = ['', 'ctrl+', 'alt+', 'shift+'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const TRIPLES = LETTERS.flatMap((a, i) =>
  LETTERS.slice(i + 1).flatMap((b, j) => LETTERS.slice(i + j + 2).map(c => [a, b, c].join('+'))),
);

export function write([{ key, kind, held }, ...more]) {
  if (more.length > 0) return null;
  const modifiers = held.map(name => MODIFIERS[name]);
  if (key in SHIFTED) modifiers.push('shift');
  const name =
    kind === 'named' ? (key === ' ' ? 'space' : key.toLowerCase().replace('arrow', '')) : key.toLowerCase();
  const written = [...modifiers, SHIFTED[key] ?? name].join('+');
  return /^\d$/.test(key) ? `${written},num_${key}` : written;
}

/** In place of a sequence: three letters held together, beside each modifier in turn. */
export function inPlaceOf(index) {
  return HELD_TOO[Math.floor(index / TRIPLES.length)] + TRIPLES[index % TRIPLES.length];
}

/** What acts in fields is told from the rest by a scope that its filter sets, as its documentation shows. */
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
