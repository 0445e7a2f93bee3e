/** Lists of bindings, as data. */

import { isOnlyCharacters, parseSequence } from './sequence.js';
import type { Notation, Sequence } from './notation.js';
import { pressFor, type Press } from './press.js';
import { KeynavError } from './problems.js';
import { problem } from './sentences.js';
import type { Bound } from './trie.js';

/** Where keys are pressed: on the page, in a field, over a dialog. */
export type BindingMode = 'normal' | 'insert' | 'dialog';

/** A binding written out, where the name of a command does not say enough. One of `command` and `keys` is needed. */
export interface BindingRecord {
  /** The command that it runs. */
  readonly command?: string;
  /** The keys that it stands for, such as `$` for `gl`. They are not looked up as such a binding again. */
  readonly keys?: string;
  /** Whether it runs at once where a longer binding could follow; false unless told. */
  readonly nowait?: boolean;
  /** Whether it acts in fields too; as the command says unless told. */
  readonly inFields?: boolean;
  /** Acts in this mode only. */
  readonly mode?: BindingMode;
  /** Acts only while the region of this name is active. */
  readonly region?: string;
}

/** A keymap as it is written: sequences with what each does, or null to take an earlier binding away. */
export type Keymap = Readonly<Record<string, string | BindingRecord | null>>;

/** The layers, earlier first: a later one wins. */
export const LAYERS = ['default', 'site', 'region', 'dialog', 'user'] as const;

/** A keymap's place in the order. */
export type Layer = (typeof LAYERS)[number];

/** A sequence joined to a command name. */
export interface Binding extends Bound {
  /** The sequence as it was written. */
  readonly keys: string;
  readonly sequence: Sequence;
  /** The command's name; null hides what earlier layers bound. For a mapping to keys, those keys. */
  readonly command: string | null;
  readonly layer: Layer;
  readonly inFields?: boolean | undefined;
  readonly mode?: BindingMode | undefined;
  readonly region?: string | undefined;
  /** The element inside which it acts; without it, everywhere. Only the page looks at it. */
  readonly scope?: object;
  /** Whether it is made only of printable characters, so that readers may switch it off. */
  readonly isCharacters: boolean;
}

/**
 * Reads a keymap. What cannot be read is left out and given to `onProblem`, or thrown without one.
 * @throws KeynavError as `parseSequence` does, when there is no `onProblem`.
 */
export function readKeymap(
  keymap: Keymap,
  layer: Layer,
  notation: Notation,
  onProblem?: (problem: KeynavError) => void,
): readonly Binding[] {
  const bindings: Binding[] = [];
  for (const [keys, what] of Object.entries(keymap)) {
    try {
      bindings.push(readBinding(keys, what, layer, notation));
    } catch (error) {
      if (!onProblem || !(error instanceof KeynavError)) throw error;
      onProblem(error);
    }
  }
  return bindings;
}

function readBinding(keys: string, what: Keymap[string], layer: Layer, notation: Notation): Binding {
  const record: BindingRecord = what === null || typeof what === 'string' ? {} : what;
  const sequence = parseSequence(keys, notation);
  const { nowait, inFields, mode, region } = record;
  return {
    ...{ keys, sequence, layer, nowait, inFields, mode, region },
    command: typeof what === 'string' ? what : (record.command ?? record.keys ?? null),
    isCharacters: isOnlyCharacters(sequence),
    ...(record.keys === undefined ? {} : { maps: pressesOf(record.keys, notation) }),
  };
}

/** The presses that a mapping stands for; `<Nop>` is none, so that the key does nothing. */
function pressesOf(keys: string, notation: Notation): readonly Press[] {
  if (/^<nop>$/i.test(keys)) return [];
  return parseSequence(keys, notation).map(chord => ({ ...pressFor(chord), isMapped: true }));
}

/** Whether a binding acts wherever another one does, so that it hides it if it is later. */
export function covers(later: Binding, earlier: Binding): boolean {
  const same = (a: unknown, b: unknown): boolean => a === undefined || a === b;
  const { scope, mode, region, sequence } = later;
  if (sequence.join('') !== earlier.sequence.join('')) return false;
  return same(scope, earlier.scope) && same(mode, earlier.mode) && same(region, earlier.region);
}

/** A problem for each sequence that one layer binds twice to different commands; the later binding is the one that counts. */
export function conflictsIn(bindings: readonly Binding[]): readonly KeynavError[] {
  return shadowedIn(bindings)
    .filter(({ binding, by }) => binding.layer === by.layer)
    .map(({ binding, by }) =>
      problem('conflict', {
        text: `${binding.keys}: ${binding.command}, ${by.keys}: ${by.command} (${by.layer})`,
      }),
    );
}

/** A binding that never acts, with the later one that hides it. */
export interface Shadowed {
  readonly binding: Binding;
  readonly by: Binding;
}

/** The bindings that later ones hide wherever they act, in order; those that do the same are left out. */
export function shadowedIn(bindings: readonly Binding[]): readonly Shadowed[] {
  const found: Shadowed[] = [];
  const earlier = new Map<string, Binding[]>();
  for (const by of bindings) {
    const name = by.sequence.join('');
    const before = earlier.get(name) ?? [];
    const hidden = before.filter(binding => covers(by, binding));
    earlier.set(name, [...before.filter(binding => !hidden.includes(binding)), by]);
    for (const binding of hidden)
      if (binding.command !== by.command && binding.command !== null && by.command !== null)
        found.push({ binding, by });
  }
  return found;
}
