/** The bindings in force: the layers, merged into one tree. */

import { LAYERS, shadowedIn, type Binding, type Shadowed } from '../core/keymap.js';
import type { Sequence } from '../core/notation.js';
import { trieOf, type TrieNode } from '../core/trie.js';

/** Bindings that can be added and removed at run time. */
export interface Layers {
  /** Returns every binding in force, earlier layers first. */
  list(): readonly Binding[];
  /** Returns the sequences that run a command, without those that a later layer overrides or that contain a reserved chord. */
  keysFor(command: string, reserved: ReadonlyMap<string, unknown>): readonly Sequence[];
  /** Adds bindings, which override earlier ones of their layer; returns a function that removes them. */
  add(bindings: readonly Binding[]): () => void;
  tree(): TrieNode<Binding>;
  /** Returns the bindings that later ones hide. */
  shadowed(): readonly Shadowed[];
  /** Whether bindings that consist only of characters are on. */
  hasCharacters(): boolean;
  setCharacters(isOn: boolean): void;
}

/** Returns layers without bindings. */
export function layers(onChange: () => void): Layers {
  return new LayerStack(onChange);
}

class LayerStack implements Layers {
  readonly #onChange: () => void;
  #all: readonly Binding[] = [];
  #hasCharacters = true;
  #tree: TrieNode<Binding> | null = null;
  #keys: ReadonlyMap<string, readonly Binding[]> | null = null;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  list(): readonly Binding[] {
    return this.#hasCharacters ? this.#all : this.#all.filter(({ isCharacters }) => !isCharacters);
  }

  keysFor(command: string, reserved: ReadonlyMap<string, unknown>): readonly Sequence[] {
    this.#keys ??= this.#inForce();
    return (this.#keys.get(command) ?? [])
      .map(({ sequence }) => sequence)
      .filter(sequence => !sequence.some(chord => reserved.has(chord)));
  }

  add(added: readonly Binding[]): () => void {
    this.#set([...this.#all, ...added].sort(byLayer));
    const names = new Set(added);
    return () => this.#set(this.#all.filter(binding => !names.has(binding)));
  }

  tree(): TrieNode<Binding> {
    return (this.#tree ??= trieOf(this.list()));
  }

  shadowed(): readonly Shadowed[] {
    return shadowedIn(this.list());
  }

  hasCharacters(): boolean {
    return this.#hasCharacters;
  }

  setCharacters(isOn: boolean): void {
    this.#hasCharacters = isOn;
    this.#set(this.#all);
  }

  #set(all: readonly Binding[]): void {
    this.#all = all;
    this.#tree = this.#keys = null;
    this.#onChange();
  }

  /** By command, the last binding of each sequence; a binding that is limited to a place hides nothing elsewhere. */
  #inForce(): ReadonlyMap<string, readonly Binding[]> {
    const last = new Map<unknown, Binding>();
    for (const binding of this.list()) {
      const isEverywhere = !binding.scope && !binding.mode && !binding.region;
      last.set(isEverywhere ? binding.sequence.join('') : binding, binding);
    }
    const found = new Map<string, Binding[]>();
    // The reader's own keys are shown before those of the page.
    const byReader = [...last.values()].sort(
      (a, b) => Number(b.layer === 'user') - Number(a.layer === 'user'),
    );
    for (const binding of byReader) {
      if (binding.command === null || binding.maps) continue;
      const own = found.get(binding.command);
      if (own) own.push(binding);
      else found.set(binding.command, [binding]);
    }
    return found;
  }
}

function byLayer(a: Binding, b: Binding): number {
  return LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer);
}
