/** Formats keys for the attribute `aria-keyshortcuts`. */

import type { Chord } from './chord.js';
import { isCharacterKey } from './chord.js';
import { partsOf } from './print.js';
import type { Sequence } from './notation.js';

const MODIFIERS: Readonly<Record<string, string>> = { C: 'Control', A: 'Alt', D: 'Meta', S: 'Shift' };
/** The values of `KeyboardEvent.key`, where our names differ; `Plus`, because `+` is the separator. */
const NAMES: Readonly<Record<string, string>> = {
  Esc: 'Escape',
  CR: 'Enter',
  BS: 'Backspace',
  Del: 'Delete',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  '+': 'Plus',
};

/**
 * Returns the value of `aria-keyshortcuts` for alternative sequences (WAI-ARIA 1.2): keys of a chord joined by `+`,
 * alternatives separated by a space. The attribute cannot express keys typed one after another, so sequences of several
 * chords are left out; the result may be empty.
 */
export function ariaShortcuts(sequences: readonly Sequence[]): string {
  return sequences
    .filter(sequence => sequence.length === 1)
    .map(([chord]) => ariaChord(chord as Chord))
    .join(' ');
}

function ariaChord(chord: Chord): string {
  const { held, key } = partsOf(chord);
  const isCapital = isCharacterKey(key) && key !== key.toLowerCase();
  const modifiers = held.map(letter => MODIFIERS[letter]);
  return [...modifiers, ...(isCapital ? ['Shift'] : []), NAMES[key] ?? key].join('+');
}
