/** Chords: a key with its modifiers, in a normal form. */

declare const chordBrand: unique symbol;

/**
 * A chord in its normal form, so that equal chords are equal strings: a printable character stands for itself
 * (`G`, `?`), everything else is written `<C-p>`, `<S-Tab>`, `<Space>`, `<lt>`. `chordOf` creates chords.
 */
export type Chord = string & { readonly [chordBrand]: true };

/** The chord that stands for any one printable character. It is allowed only at the end of a sequence. */
export const ANY = '<Any>' as Chord;

/** The chord that discards pending keys and the count. */
export const ESCAPE = '<Esc>' as Chord;

/**
 * Returns whether a key is one printable character rather than a name. The space has a name, and a control character is none: Chromium
 * names some keys U+0000.
 */
export function isCharacterKey(key: string): boolean {
  return /^[^\0- \x7f-\x9f]$/u.test(key);
}

/**
 * Returns the normal form of a key with modifiers. With Ctrl, Alt or Meta, a letter is in lower case and keeps its
 * Shift. Other characters already include their Shift, so it is dropped.
 * @param key A character or one of our names.
 * @param held The modifiers that are held, in any order: `C` Control, `A` Alt (`M` in Vim), `D` Command, `S` Shift.
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

/** Returns the capital of a letter, or the letter itself if it has no capital that maps back to it (ß, ſ, µ). */
export function capitalOf(letter: string): string {
  const capital = letter.toUpperCase();
  return capital.length === letter.length && capital.toLowerCase() === letter ? capital : letter;
}

/** Returns whether a chord types one printable character, including those of the numpad. */
export function isCharacter(chord: Chord): boolean {
  return chord[0] !== '<' || /^<(lt|Space|k(\d|Plus|Minus|Multiply|Divide|Point|Comma|Equal))>$/.test(chord);
}
