/** Keys as the attribute `aria-keyshortcuts` writes them. */

import type { Chord } from './chord.js';
import { isCharacterKey } from './chord.js';
import { partsOf } from './print.js';
import type { Sequence } from './notation.js';

const MODIFIERS: Readonly<Record<string, string>> = { C: 'Control', A: 'Alt', D: 'Meta', S: 'Shift' };
/** Names of keys as events have them, where ours differ, and the space, which separates. */
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
 * The value of `aria-keyshortcuts` for these sequences (WAI-ARIA 1.2): chords joined with `+`, alternatives with a space. The
 * attribute has no form for keys typed one after the other, so that longer sequences are left out; empty when nothing is left.
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
