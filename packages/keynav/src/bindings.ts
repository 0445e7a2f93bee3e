/** The bindings in force: layers joined, and a tree for each place where keys are pressed. */

import type { Notation } from './core/chord.js';
import type { Command, CommandTable } from './core/command.js';
import { conflictsIn, readKeymap, type Binding, type Keymap } from './core/keymap.js';
import { isOnlyCharacters, type Sequence } from './core/sequence.js';
import { trieOf, type TrieNode } from './core/trie.js';

/** Where a key is pressed: on the page, in a field, over a modal dialog. */
export type Context = 'page' | 'field' | 'modal';

/** Bindings that change at run time. */
export interface Bindings {
  /** Every binding, earlier layers first. */
  list(): readonly Binding[];
  /** The sequences that run a command and that no later layer took, without those that hold one of the `reserved` chords. */
  keysFor(command: string, reserved: ReadonlySet<string>): readonly Sequence[];
  add(bindings: readonly Binding[]): () => void;
  tree(context: Context): TrieNode;
  /** Whether bindings made only of characters act. */
  hasCharacters(): boolean;
  setCharacters(isOn: boolean): void;
}

/** Bindings over a table of commands, which decide where each may act. */
export function bindings(commands: CommandTable, onChange: () => void): Bindings {
  let all: readonly Binding[] = [];
  let isWithCharacters = true;
  const trees = new Map<Context, TrieNode>();
  const change = () => {
    trees.clear();
    onChange();
  };
  commands.watch(change);
  return {
    list: () => all.filter(binding => isWithCharacters || !isOnlyCharacters(binding.sequence)),
    keysFor(command, reserved) {
      const inForce = new Map(this.list().map(binding => [nameOf(binding), binding]));
      const own = [...inForce.values()].filter(binding => binding.command === command);
      return own
        .map(({ sequence }) => sequence)
        .filter(sequence => !sequence.some(chord => reserved.has(chord)));
    },
    add(added) {
      all = [...all, ...added];
      change();
      return () => {
        all = all.filter(binding => !added.includes(binding));
        change();
      };
    },
    tree(context) {
      let tree = trees.get(context);
      if (!tree) {
        tree = trieOf(this.list().filter(binding => actsIn(context, binding, commands)));
        trees.set(context, tree);
      }
      return tree;
    },
    hasCharacters: () => isWithCharacters,
    setCharacters(isOn) {
      isWithCharacters = isOn;
      change();
    },
  };
}

/** Reads a keymap; two names for one sequence in it are reported, and the later one counts. */
export function readLayer(keymap: Keymap, layer: string, notation: Notation): readonly Binding[] {
  const read = readKeymap(keymap, layer, notation);
  for (const problem of conflictsIn(read)) console.warn(problem.message);
  return read;
}

/** A binding that acts only inside an element hides nothing outside of it. */
function nameOf(binding: Binding): Binding | string {
  return binding.scope ? binding : binding.sequence.join('');
}

function actsIn(context: Context, binding: Binding, commands: CommandTable): boolean {
  if (binding.command === null || context === 'page') return true;
  const command: Command | undefined = commands.get(binding.command);
  if (context === 'field') return command?.inFields === true;
  return command?.inModals === true || binding.scope !== undefined;
}
