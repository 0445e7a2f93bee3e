/** The bindings in force: layers joined, and a tree for each place where keys are pressed. */

import type { Command, CommandTable } from './core/command.js';
import type { Binding } from './core/keymap.js';
import { isOnlyCharacters } from './core/sequence.js';
import { trieOf, type TrieNode } from './core/trie.js';

/** Where a key is pressed: on the page, in a field, over a modal dialog. */
export type Context = 'page' | 'field' | 'modal';

/** Bindings that change at run time. */
export interface Bindings {
  /** Every binding, earlier layers first. */
  list(): readonly Binding[];
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

function actsIn(context: Context, binding: Binding, commands: CommandTable): boolean {
  if (binding.command === null || context === 'page') return true;
  const command: Command | undefined = commands.get(binding.command);
  if (context === 'field') return command?.inFields === true;
  return command?.inModals === true || binding.scope !== undefined;
}
