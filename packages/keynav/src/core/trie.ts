/** Bindings in a tree by chord, so that looking a key up costs the same however many there are. */

import { ANY, type Chord } from './chord.js';
import type { Binding } from './keymap.js';
import type { Sequence } from './sequence.js';

/** One place in the tree: what is bound here, and what could come next. */
export interface TrieNode {
  /** What is bound to the keys so far, latest last; the last whose condition holds is the one. */
  readonly bindings: Binding[];
  readonly next: Map<Chord, TrieNode>;
}

/** A node without anything below it. */
export function emptyTrie(): TrieNode {
  return { bindings: [], next: new Map() };
}

/** A tree of these bindings, later ones over earlier ones. */
export function trieOf(bindings: Iterable<Binding>): TrieNode {
  const root = emptyTrie();
  for (const binding of bindings) insert(root, binding);
  prune(root);
  return root;
}

/** Takes away what only hides earlier bindings, so that no key waits for a sequence that nobody can type. */
function prune(node: TrieNode): boolean {
  for (const [chord, below] of node.next) if (prune(below)) node.next.delete(chord);
  return (
    node.next.size === 0 &&
    node.bindings.every((binding, i) => binding.command === null || isHidden(node.bindings, i))
  );
}

/** Whether a later null takes the binding away everywhere it acts. */
function isHidden(bindings: readonly Binding[], i: number): boolean {
  return bindings.some(
    (later, j) => j > i && later.command === null && (!later.scope || later.scope === bindings[i]?.scope),
  );
}

function insert(root: TrieNode, binding: Binding): void {
  let node = root;
  for (const chord of binding.sequence) {
    let below = node.next.get(chord);
    if (!below) node.next.set(chord, (below = emptyTrie()));
    node = below;
  }
  node.bindings.push(binding);
}

/** The node that a sequence leads to, if there is one. */
export function find(root: TrieNode, sequence: Sequence): TrieNode | undefined {
  let node: TrieNode | undefined = root;
  for (const chord of sequence) node = node?.next.get(chord);
  return node;
}

/** Every binding at or below a node with a command, nearest first. */
export function* continuations(node: TrieNode): Generator<Binding> {
  const last = node.bindings.at(-1);
  if (last && last.command !== null) yield last;
  for (const [chord, below] of node.next) if (chord !== ANY) yield* continuations(below);
  const any = node.next.get(ANY);
  if (any) yield* continuations(any);
}
