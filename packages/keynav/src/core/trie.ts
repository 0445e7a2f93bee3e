/** A trie of bindings by chord, in which a key is looked up in constant time. */

import { ANY, type Chord } from './chord.js';
import type { Press } from './press.js';
import type { Sequence } from './notation.js';

/** The properties of a binding that the trie and the engine use. */
export interface Bound {
  readonly sequence: Sequence;
  /** The command that it runs; null hides earlier bindings of the sequence. */
  readonly command: unknown;
  /** Whether it runs immediately, even if a longer binding is possible. */
  readonly nowait?: boolean | undefined;
  /** The keys that it is mapped to, instead of a command. */
  readonly maps?: readonly Press[];
}

/** A node of the trie: the bindings of the keys so far, and the possible continuations. */
export interface TrieNode<B extends Bound> {
  /** The bindings of the keys so far, latest last. The last one whose condition holds is used. */
  readonly bindings: B[];
  /** The child nodes by the next chord. */
  next?: Map<Chord, TrieNode<B>>;
  /** The child node that was added last; it has no bindings once they are removed. */
  lastAdded?: TrieNode<B>;
  /** The step that last led here, cached by the reducer so that the same keys allocate nothing again. */
  cachedStep?: unknown;
  /** The pending keys before the cached step, which must be the same for it to be valid. */
  cachedFrom?: unknown;
}

/** Returns a trie of bindings, in which later ones override earlier ones. */
export function trieOf<B extends Bound>(bindings: Iterable<B> = []): TrieNode<B> {
  const root: TrieNode<B> = { bindings: [] };
  for (const binding of bindings) insert(root, binding);
  return root;
}

/** Adds a binding, which overrides earlier ones of its sequence. */
export function insert<B extends Bound>(root: TrieNode<B>, binding: B): void {
  let node = root;
  for (const chord of binding.sequence) {
    const next = (node.next ??= new Map<Chord, TrieNode<B>>());
    let child = next.get(chord);
    if (!child) next.set(chord, (child = node.lastAdded = { bindings: [] }));
    node = child;
  }
  node.bindings.push(binding);
}

/** Removes a binding, with nodes that are then empty. Returns whether `node` is empty. */
export function remove<B extends Bound>(node: TrieNode<B>, binding: B, depth = 0): boolean {
  const chord = binding.sequence[depth];
  const child = chord && node.next?.get(chord);
  const at = node.bindings.indexOf(binding);
  node.cachedStep = node.cachedFrom = undefined;
  if (!chord) node.bindings.splice(at, at < 0 ? 0 : 1);
  else if (child && remove(child, binding, depth + 1)) node.next?.delete(chord);
  return !node.bindings.length && !node.next?.size;
}

/** Returns the node that a sequence leads to; undefined if there is none. */
export function find<B extends Bound>(root: TrieNode<B>, sequence: Sequence): TrieNode<B> | undefined {
  let node: TrieNode<B> | undefined = root;
  for (const chord of sequence) node = node?.next?.get(chord);
  return node;
}

/**
 * Yields the binding in effect at a node and at each node below it, shortest first on each branch. `isActive` returns
 * whether the condition of a binding holds; bindings that null hides are left out.
 */
export function* continuations<B extends Bound>(
  node: TrieNode<B>,
  isActive: (binding: B) => boolean = () => true,
): Generator<B> {
  const last = [...node.bindings].reverse().find(isActive);
  if (last && last.command !== null) yield last;
  for (const [chord, child] of node.next ?? []) if (chord !== ANY) yield* continuations(child, isActive);
  const any = node.next?.get(ANY);
  if (any) yield* continuations(any, isActive);
}
