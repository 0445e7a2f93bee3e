/** Key presses as values. */

import { type Chord } from './chord.js';

/** A key press, independent of its time: equal presses may be the same object. */
export interface Press {
  /** The chords that it can be read as, in order; the first one that is bound is used. */
  readonly chords: readonly Chord[];
  /** The printable character that it types without Ctrl, Alt or Meta; empty for none. */
  readonly character: string;
  /** The digit that it adds to a count; -1 for none. */
  readonly digit: number;
  /** Whether it comes from a mapping to keys; it is not mapped to keys again. */
  readonly isMapped?: boolean;
  /** Whether it is a dead key, such as an accent; if it is not bound, it does not break a pending sequence. */
  readonly isDead?: boolean;
}

/** Creates a press that can be read as each of these chords. */
export function pressOf(chords: readonly Chord[], character: string): Press {
  const digit = chords.find(chord => /^\d$/.test(chord)) ?? -1;
  return { chords, character, digit: Number(digit) };
}

/** Creates a press that can only be read as this chord. */
export function pressFor(chord: Chord): Press {
  return pressOf([chord], chord === '<lt>' ? '<' : chord[0] === '<' ? '' : chord);
}
