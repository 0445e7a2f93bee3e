/** Lists of bindings in layers, as data. */

import type { Notation } from './chord.js';
import { KeynavError } from './problems.js';
import { parseSequence, type Sequence } from './sequence.js';

/** A keymap as it is written: sequences with the name of a command, or null to take an earlier binding away. */
export type Keymap = Readonly<Record<string, string | null>>;

/** A sequence joined to a command name. */
export interface Binding {
  /** The sequence as it was written. */
  readonly keys: string;
  readonly sequence: Sequence;
  /** The command's name; null hides what earlier layers bound. */
  readonly command: string | null;
  /** The name of its layer: default, site, user. */
  readonly layer: string;
  /** The element inside which it acts; without it, everywhere. Only the page looks at it. */
  readonly scope?: object;
}

/** Reads a keymap. What cannot be read is left out and given to `onProblem`, or thrown without one. */
export function readKeymap(
  keymap: Keymap,
  layer: string,
  notation: Notation,
  onProblem?: (problem: KeynavError) => void,
): readonly Binding[] {
  const bindings: Binding[] = [];
  for (const [keys, command] of Object.entries(keymap)) {
    try {
      bindings.push({ keys, sequence: parseSequence(keys, notation), command, layer });
    } catch (error) {
      if (!onProblem || !(error instanceof KeynavError)) throw error;
      onProblem(error);
    }
  }
  return bindings;
}

/** A problem for each sequence that one keymap binds twice to different commands; the later binding is the one that counts. */
export function conflictsIn(bindings: readonly Binding[]): readonly KeynavError[] {
  const first = new Map<string, Binding>();
  return bindings.flatMap(binding => {
    const sequence = binding.sequence.join('');
    const earlier = first.get(sequence);
    first.set(sequence, binding);
    if (!earlier || earlier.command === binding.command) return [];
    const text = `${earlier.keys}: ${earlier.command}, ${binding.keys}: ${binding.command} (${binding.layer})`;
    return [new KeynavError('conflict', { text })];
  });
}
