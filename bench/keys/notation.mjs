/** Parses keys in Vim's notation into records, from which each adapter writes its library's own notation. */

const NAMED = {
  Esc: 'Escape',
  CR: 'Enter',
  Space: ' ',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  lt: '<',
};
const MODIFIERS = { C: 'ctrl', A: 'alt', D: 'meta', S: 'shift' };

/**
 * Returns the chords of a sequence: the notation (`written`), the `key` as in `KeyboardEvent`, its `kind` (a `letter`, another
 * character, `symbol`, or a name, `named`), and the modifiers that are `held`. An uppercase letter includes Shift; whether another
 * character does depends on the layout.
 */
export function chordsOf(text) {
  return [...text.matchAll(/<((?:[CADS]-)*)([^<>]+)>|./gu)].map(
    ([written, modifiers = '', name = written]) => {
      const key = NAMED[name] ?? name;
      const held = [...modifiers.matchAll(/[CADS]/g)].map(([letter]) => MODIFIERS[letter]);
      const kind = key.length > 1 || key === ' ' ? 'named' : /[a-z]/i.test(key) ? 'letter' : 'symbol';
      if (kind === 'letter' && /[A-Z]/.test(key)) held.push('shift');
      return { written, key, kind, held };
    },
  );
}
