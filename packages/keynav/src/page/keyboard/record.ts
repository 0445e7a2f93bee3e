/** Records the keys that a reader wants to use, while no binding runs. */

import type { Chord } from '../../core/chord.js';
import type { Sequence } from '../../core/notation.js';
import type { Press } from '../../core/press.js';
import { originOf } from '../dom/typing.js';
import { grabKeys } from './grab.js';
import { dom } from '../dom/members.js';

/** The options of a recording. */
export interface RecordOptions {
  /** Called after each key, with the keys so far and the reason why the last one was refused; empty if it was not. */
  readonly onChange?: (keys: Sequence, refused: string) => void;
  /** Cancels the recording when it is aborted. */
  readonly signal?: AbortSignal;
}

/** The parts that a recording needs. */
export interface RecordParts {
  readonly view: Window;
  /** Returns the key press of an event; null if it is not a key press. */
  readonly read: (event: KeyboardEvent) => Press | null;
  /** Returns the reason why a sequence cannot be used; empty if it can. */
  readonly refusal: (sequence: readonly Chord[]) => string;
  /** Called after each key, with the sequence so far and the reason why the last key was refused; empty if it was not. */
  readonly onChange: (sequence: readonly Chord[], refused: string) => void;
  /** Cancels the recording when it is aborted. */
  readonly signal: AbortSignal;
}

/**
 * Records a chord or a sequence. Enter finishes after at least one key, Esc cancels, and Backspace removes the last key. Tab, and Enter
 * and Space on a button, are left to the page, so that there is no keyboard trap. Refused keys are not recorded.
 * @returns the sequence; empty if the recording was cancelled.
 */
export function record({ view, read, refusal, onChange, signal }: RecordParts): Promise<readonly Chord[]> {
  return new Promise(resolve => {
    const stop = new AbortController();
    let sequence: readonly Chord[] = [];
    const end = (chosen: readonly Chord[]): void => {
      stop.abort();
      resolve(chosen);
    };
    const onKey = (event: KeyboardEvent): boolean => {
      // A button that was focused with Tab, such as one for cancelling, must work.
      const isOnButton = dom(originOf(event))?.localName === 'button' && /^(Enter| )$/.test(event.key);
      if (event.key === 'Tab' || isOnButton) return false;
      const press = read(event);
      // No binding may run, but modifiers and dead keys must still have their effect.
      if (!press || press.chords.length === 0) return (event.stopImmediatePropagation(), false);
      if (!event.repeat) handle(toRecord(press));
      return true;
    };
    const handle = (chord: Chord): void => {
      if (chord === '<Esc>') return end([]);
      if (chord === '<CR>' && sequence.length > 0) return end(sequence);
      if (chord === '<BS>') sequence = sequence.slice(0, -1);
      const longer = chord === '<BS>' ? sequence : [...sequence, chord];
      const refused = refusal(longer);
      if (!refused) sequence = longer;
      onChange(sequence, refused);
    };
    grabKeys(view, { onKey, signal: stop.signal });
    signal.addEventListener('abort', () => end([]), { signal: stop.signal });
    if (signal.aborted) end([]);
  });
}

/**
 * Returns the reading of a press that works on most keyboards: in ASCII, by the position on a US keyboard if necessary, and without the
 * numpad's own names.
 */
function toRecord({ chords }: Press): Chord {
  return (chords.filter(chord => /^[ -~]+$/.test(chord)).at(-1) ?? chords.at(-1)) as Chord;
}
