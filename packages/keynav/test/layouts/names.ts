/** The notation of all characters, and of letters with modifiers. */

/** The printable characters of ASCII, without the space. */
export const ASCII: readonly string[] = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i));
/** The lowercase letters of ASCII. */
export const LETTERS: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz'];
/** The notation of each character of `ASCII`. */
export const CHARACTERS: readonly string[] = ASCII.map(nameOf);

/** Returns the notation of a character. */
export function nameOf(character: string): string {
  return character === '<' ? '<lt>' : character;
}

/** Returns the notation of all letters with each of these modifiers (`C`, `A`, `D`), without and with Shift. */
export function chordsWith(...held: readonly string[]): readonly string[] {
  return held.flatMap(name => LETTERS.flatMap(letter => [`<${name}-${letter}>`, `<${name}-S-${letter}>`]));
}
