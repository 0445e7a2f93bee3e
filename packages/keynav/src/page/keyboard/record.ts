/** Listens to the keys that a reader presses to choose them, while no binding runs. */

import type { Chord } from '../../core/chord.js';
import type { Sequence } from '../../core/notation.js';
import type { Press } from '../../core/press.js';
import { originOf } from '../dom/typing.js';
import { grabKeys } from './grab.js';

/** How a reader's keys are recorded. */
export interface RecordOptions {
  /** Is told each key: the keys so far, and why the last one was refused. */
  readonly onChange?: (keys: Sequence, refused: string) => void;
  /** Cancels the recording when it is aborted. */
  readonly signal?: AbortSignal;
}

/** What a recording tells and is told. */
export interface RecordParts {
  readonly view: Window;
  readonly read: (event: KeyboardEvent) => Press | null;
  /** Why these keys cannot be had; empty when they can. */
  readonly refusal: (sequence: readonly Chord[]) => string;
  /** Is told each key: the sequence so far, and why its last key was refused. */
  readonly onChange: (sequence: readonly Chord[], refused: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Records a chord or a sequence. Enter ends it once a key is there, Esc cancels it, Backspace takes the last key back; Tab, and Enter
 * and Space on a button, are left to the page, so that nobody is trapped. A refused key is not taken up.
 * @returns the sequence; empty when it was cancelled, or the signal was aborted.
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
      // A button that the reader went to by Tab keeps its own keys.
      const isOnButton = originOf(event)?.localName === 'button' && /^(Enter| )$/.test(event.key);
      if (event.key === 'Tab' || isOnButton) return false;
      const press = read(event);
      // Nothing else may run meanwhile, but modifiers and dead keys must still do what they do.
      if (!press || press.chords.length === 0) return (event.stopImmediatePropagation(), false);
      if (!event.repeat) take(toRecord(press));
      return true;
    };
    const take = (chord: Chord): void => {
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

/** The reading that others can type as well: by the US position, not in another script, not the numpad's own name. */
function toRecord({ chords }: Press): Chord {
  return (chords.filter(chord => /^[ -~]+$/.test(chord)).at(-1) ?? chords.at(-1)) as Chord;
}
