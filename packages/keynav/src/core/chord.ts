/** One key with the modifiers held, in its normal form. */

declare const chordBrand: unique symbol;

/**
 * A chord in its one normal form, so that equal chords are equal strings: a printable character stands for itself
 * (`G`, `?`), everything else is written `<C-p>`, `<S-Tab>`, `<Space>`, `<lt>`. Only `chordOf` makes one.
 */
export type Chord = string & { readonly [chordBrand]: true };

/** The chord that stands for any one printable character; last in a sequence only. */
export const ANY = '<Any>' as Chord;

/** The chord that drops what is pending. */
export const ESCAPE = '<Esc>' as Chord;

/** Whether a key is one printable character rather than a name; the space has a name. */
export function isCharacterKey(key: string): boolean {
  return key !== ' ' && [...key].length === 1;
}

/**
 * The normal form of a key with modifiers. A letter beside Ctrl, Alt or Meta is folded to lower case and keeps its Shift; any
 * other character carries its own Shift, so that Shift is dropped.
 * @param key A character or one of our names.
 * @param held The modifiers held: `C` Control, `A` Alt (Vim's `M` too), `D` Command, `S` Shift, in any order.
 */
export function chordOf(key: string, held: string): Chord {
  const others = [...'CAD'].filter(letter => held.includes(letter)).join('');
  const isText = isCharacterKey(key);
  const small = key.toLowerCase();
  const isLetter = isText && small !== key.toUpperCase();
  const isShifted = held.includes('S') && (isLetter || !isText);
  if (isText && !others && key !== '<') return (isShifted ? capitalOf(key) : key) as Chord;
  if (others + key === 'C[') return ESCAPE;
  const name = isLetter ? small : key === '<' ? 'lt' : key === ' ' ? 'Space' : key;
  return `<${others.replace(/./g, '$&-')}${isShifted ? 'S-' : ''}${name}>` as Chord;
}

/** The capital of a letter, or the letter where there is none of one letter that leads back (ß, ſ, µ). */
export function capitalOf(letter: string): string {
  const capital = letter.toUpperCase();
  return capital.length === letter.length && capital.toLowerCase() === letter ? capital : letter;
}

/** Whether a chord types one printable character, on the numpad too: what a person could be typing. */
export function isCharacter(chord: Chord): boolean {
  return chord[0] !== '<' || /^<(lt|Space|k(\d|Plus|Minus|Multiply|Divide|Point|Comma|Equal))>$/.test(chord);
}
