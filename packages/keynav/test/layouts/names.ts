/** Bindings of every character and of every letter with modifiers, as they are written. */

/** The printable characters of ASCII, without the space. */
export const ASCII: readonly string[] = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i));
export const LETTERS: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz'];
/** The bindings of all of ASCII. */
export const CHARACTERS: readonly string[] = ASCII.map(nameOf);

/** How the binding of a character is written. */
export function nameOf(character: string): string {
  return character === '<' ? '<lt>' : character;
}

/** Letters beside Ctrl, Alt or Command, without and with Shift. */
export function chordsWith(...held: readonly string[]): readonly string[] {
  return held.flatMap(name => LETTERS.flatMap(letter => [`<${name}-${letter}>`, `<${name}-S-${letter}>`]));
}
