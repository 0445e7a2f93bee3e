/** Chords typed in order: their notation read and printed. */

import { ANY, isCharacter, parseChord, type Chord, type Notation } from './chord.js';
import { KeynavError } from './problems.js';

/** Chords in the order in which they are typed; never empty, `<Any>` only last. */
export type Sequence = readonly Chord[];

/**
 * Reads a sequence such as `zz`, `<C-w>h` or `m<Any>`.
 * @throws KeynavError `empty-keys`, `space-in-keys`, `bad-chord` or `misplaced-any`, with the position in `text`.
 */
export function parseSequence(text: string, notation: Notation = {}): Sequence {
  const written = text.replace(/<leader>/gi, () => notation.leader ?? '\\');
  const chords: Chord[] = [];
  for (let position = 0; position < written.length;) {
    if (/\s/.test(written[position] as string)) throw new KeynavError('space-in-keys', { text, position });
    if (chords.at(-1) === ANY) throw new KeynavError('misplaced-any', { text, position });
    const { chord, end } = parseChord(written, position, notation);
    chords.push(chord);
    position = end;
  }
  if (chords.length === 0) throw new KeynavError('empty-keys', { text });
  return chords;
}

/** The sequence in Vim's notation, such that reading it again gives the same sequence. */
export function printSequence(sequence: Sequence): string {
  return sequence.join('');
}

/** Whether every chord is a bare character, so that WCAG 2.1.4 asks for a way to switch the binding off. */
export function isOnlyCharacters(sequence: Sequence): boolean {
  return sequence.every(chord => chord === ANY || isCharacter(chord));
}
