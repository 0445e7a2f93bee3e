/** Bindings in a tree by chord, so that looking a key up costs the same however many there are. */

import { ANY, type Chord } from './chord.js';
import type { Press } from './press.js';
import type { Sequence } from './notation.js';

/** What the tree and the engine need to know of a binding. */
export interface Bound {
  readonly sequence: Sequence;
  /** What it runs; null hides what was bound before. */
  readonly command: unknown;
  /** Whether it runs at once where a longer binding could follow. */
  readonly nowait?: boolean | undefined;
  /** The keys that it stands for, in place of a command. */
  readonly maps?: readonly Press[];
}

/** One place in the tree: what is bound here, and what could come next. */
export interface TrieNode<B extends Bound> {
  /** What is bound to the keys so far, latest last; the last whose condition holds is the one. */
  readonly bindings: B[];
  next?: Map<Chord, TrieNode<B>>;
  /** What was added to `next` last; empty once it is removed. */
  last?: TrieNode<B>;
  /** The step that last led here, kept by the reducer so that the same keys cost no memory again. */
  step?: unknown;
  /** The keys pending before that step. */
  from?: unknown;
}

/** A tree of these bindings, later ones over earlier ones. */
export function trieOf<B extends Bound>(bindings: Iterable<B> = []): TrieNode<B> {
  const root: TrieNode<B> = { bindings: [] };
  for (const binding of bindings) insert(root, binding);
  return root;
}

/** Adds a binding over those that are there. */
export function insert<B extends Bound>(root: TrieNode<B>, binding: B): void {
  let node = root;
  for (const chord of binding.sequence) {
    const next = (node.next ??= new Map<Chord, TrieNode<B>>());
    let below = next.get(chord);
    if (!below) next.set(chord, (below = node.last = { bindings: [] }));
    node = below;
  }
  node.bindings.push(binding);
}

/** Takes a binding away, with the branch that only it kept; answers whether nothing is left at the node. */
export function remove<B extends Bound>(node: TrieNode<B>, binding: B, depth = 0): boolean {
  const chord = binding.sequence[depth];
  const below = chord && node.next?.get(chord);
  const at = node.bindings.indexOf(binding);
  node.step = node.from = undefined;
  if (!chord) node.bindings.splice(at, at < 0 ? 0 : 1);
  else if (below && remove(below, binding, depth + 1)) node.next?.delete(chord);
  return !node.bindings.length && !node.next?.size;
}

/** The node that a sequence leads to, if there is one. */
export function find<B extends Bound>(root: TrieNode<B>, sequence: Sequence): TrieNode<B> | undefined {
  let node: TrieNode<B> | undefined = root;
  for (const chord of sequence) node = node?.next?.get(chord);
  return node;
}

/** The binding that counts at and at each place below a node, nearest first; those that null hides are left out. */
export function* continuations<B extends Bound>(
  node: TrieNode<B>,
  holds: (binding: B) => boolean = () => true,
): Generator<B> {
  const last = [...node.bindings].reverse().find(holds);
  if (last && last.command !== null) yield last;
  for (const [chord, below] of node.next ?? []) if (chord !== ANY) yield* continuations(below, holds);
  const any = node.next?.get(ANY);
  if (any) yield* continuations(any, holds);
}
