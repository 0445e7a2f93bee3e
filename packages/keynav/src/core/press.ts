/** One key press as a value. */

import { type Chord } from './chord.js';

/** What a key press says, whenever it comes: equal presses may be one object. */
export interface Press {
  /** What was pressed: the first reading that is bound counts. */
  readonly chords: readonly Chord[];
  /** The one printable character it would type without Ctrl, Alt or Meta; empty for none. */
  readonly character: string;
  /** The digit that it would add to a count, -1 for none. */
  readonly digit: number;
  /** Whether a mapping from keys to keys made it: no such mapping takes it again. */
  readonly isMapped?: boolean;
  /** Whether it is the first half of an accent: where nothing is bound to it, it changes nothing. */
  readonly isDead?: boolean;
}

/** A press that can be read as each of these chords. */
export function pressOf(chords: readonly Chord[], character: string): Press {
  const digit = chords.find(chord => /^\d$/.test(chord)) ?? -1;
  return { chords, character, digit: Number(digit) };
}

/** The press that types a chord and nothing else. */
export function pressFor(chord: Chord): Press {
  return pressOf([chord], chord === '<lt>' ? '<' : chord[0] === '<' ? '' : chord);
}
