/** Keys in Vim's notation read into records, from which each library's adapter makes its own notation. */

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
 * The chords of a sequence: what was written, the key as browsers call it, whether that is a letter, another character
 * (`symbol`) or a name, and the modifiers held. A big letter holds Shift; of other characters it depends on the layout.
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
