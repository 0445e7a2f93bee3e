/** Keymaps, and the bindings that they are read to. */

import { isOnlyCharacters, parseSequence } from './sequence.js';
import type { Notation, Sequence } from './notation.js';
import { pressFor, type Press } from './press.js';
import { KeynavError } from './problems.js';
import { problem } from './sentences.js';
import type { Bound } from './trie.js';

/** Where a binding acts: on the page (`normal`), in a text field (`insert`), or while a dialog is open (`dialog`). */
export type BindingMode = 'normal' | 'insert' | 'dialog';

/** A binding with options. One of `command`, `keys` and `pass` is required. */
export interface BindingRecord {
  /** The command that it runs. */
  readonly command?: string;
  /** The keys that it is mapped to, such as `$` for `gl`. These are not mapped to keys again. */
  readonly keys?: string;
  /** Whether the key is left to the page, except after a count or other keys: `pass p` leaves `p`, but not `1p` or `zp`. Defaults to false. */
  readonly pass?: boolean;
  /** Whether it runs immediately, even if a longer binding is possible. Defaults to false. */
  readonly nowait?: boolean;
  /** Whether it acts in text fields too. Defaults to the setting of the command. */
  readonly inFields?: boolean;
  /** The only mode in which it acts. By default, it acts in all modes that the command allows. */
  readonly mode?: BindingMode;
  /** The name of the region that must be active. By default, it acts in all regions. */
  readonly region?: string;
}

/** A keymap: sequences with the command or binding of each, or null to remove an earlier binding. */
export type Keymap = Readonly<Record<string, string | BindingRecord | null>>;

/** The layers in order; later ones override earlier ones. */
export const LAYERS = ['default', 'site', 'region', 'dialog', 'user'] as const;

/** The name of a layer. */
export type Layer = (typeof LAYERS)[number];

/** A sequence mapped to a command name. */
export interface Binding extends Bound {
  /** The sequence as written. */
  readonly keys: string;
  readonly sequence: Sequence;
  /** The name of the command, or the keys of a mapping to keys; null hides bindings of earlier layers. */
  readonly command: string | null;
  readonly layer: Layer;
  readonly inFields?: boolean | undefined;
  readonly mode?: BindingMode | undefined;
  readonly region?: string | undefined;
  /** The element inside which it acts; undefined for the whole page. Only the page reads it. */
  readonly scope?: object;
  /** Whether it hides earlier bindings only where no count and no keys are pending; the command is then null. */
  readonly isPassed?: boolean;
  /** Whether it consists only of printable characters, so that readers can turn it off. */
  readonly isCharacters: boolean;
}

/**
 * Returns the bindings of a keymap. Invalid ones are left out and passed to `onProblem`.
 * @throws KeynavError as `parseSequence` does, if there is no `onProblem`.
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
  if (record.pass && sequence.length > 1)
    throw problem('bad-line', { text: keys, sentence: 'only a single key can be left to the page' });
  const { nowait, inFields, mode, region } = record;
  return {
    ...{ keys, sequence, layer, nowait, inFields, mode, region },
    command: typeof what === 'string' ? what : (record.command ?? record.keys ?? null),
    isCharacters: isOnlyCharacters(sequence),
    ...(record.keys === undefined ? {} : { maps: pressesOf(record.keys, notation) }),
    ...(record.pass ? { isPassed: true } : {}),
  };
}

/** Returns the presses of a mapping to keys; none for `<Nop>`, which does nothing. */
function pressesOf(keys: string, notation: Notation): readonly Press[] {
  if (/^<nop>$/i.test(keys)) return [];
  return parseSequence(keys, notation).map(chord => ({ ...pressFor(chord), isMapped: true }));
}

/** Returns whether a later binding acts everywhere an earlier one of the same sequence does, and so hides it. */
export function covers(later: Binding, earlier: Binding): boolean {
  const includes = (a: unknown, b: unknown): boolean => a === undefined || a === b;
  const { scope, mode, region, sequence } = later;
  if (sequence.join('') !== earlier.sequence.join('')) return false;
  return includes(scope, earlier.scope) && includes(mode, earlier.mode) && includes(region, earlier.region);
}

/** Returns a problem for each sequence that one layer binds to two commands. The later binding is used. */
export function conflictsIn(bindings: readonly Binding[]): readonly KeynavError[] {
  return shadowedIn(bindings)
    .filter(({ binding, by }) => binding.layer === by.layer)
    .map(({ binding, by }) =>
      problem('conflict', {
        text: `${binding.keys}: ${binding.command}, ${by.keys}: ${by.command} (${by.layer})`,
      }),
    );
}

/** A binding that never acts, with the later binding that hides it. */
export interface Shadowed {
  readonly binding: Binding;
  readonly by: Binding;
}

/** Returns the bindings that later ones hide everywhere, in order, except those with the same command. */
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
