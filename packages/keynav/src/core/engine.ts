/** The reducer that turns key presses and timeouts into commands, by Vim's rules for mappings and counts. */

import { ANY, ESCAPE, type Chord } from './chord.js';
import { isCountDigit, withDigit } from './count.js';
import type { Press } from './press.js';
import type { Bound, TrieNode } from './trie.js';

/** The state of the engine between keys. */
export interface EngineState {
  /** The count typed so far; 0 for none. */
  readonly count: number;
  /** The keys of an incomplete sequence. */
  readonly pending: readonly Press[];
  /** Whether the pending keys are both a complete and an incomplete sequence, so that a timeout decides. */
  readonly waits: boolean;
}

/** A command to run. */
export interface Run<B extends Bound> {
  readonly binding: B;
  /** 0 for none. */
  readonly count: number;
  /** The character typed for `<Any>`; empty for none. */
  readonly argument: string;
  /** The command to run before it: a key that breaks a sequence can run two commands. */
  readonly before: Run<B> | null;
}

/** Returns the commands to run, in the order in which they run. */
export function runsOf<B extends Bound>(run: Run<B> | null): readonly Run<B>[] {
  return run ? [...runsOf(run.before), run] : [];
}

/** What the host must do after a key press or a timeout. */
export interface Effects<B extends Bound> {
  /** Whether the key was handled, so that the page must not receive it. */
  readonly isTaken: boolean;
  /**
   * The command to run last, linked to those before it. An array would allocate more than the rest of a step; see
   * `runsOf`.
   */
  readonly run: Run<B> | null;
}

/** The next state with its effects, in one record, so that a key press allocates only one. */
export type Step<B extends Bound> = EngineState & Effects<B>;

/** The conditions at the place where keys are typed. */
export interface Rules<B extends Bound> {
  /** Returns whether the condition of a binding holds now. */
  isActive(binding: B): boolean;
  /** Returns whether digits are counts here, rather than text. */
  hasCounts(): boolean;
}

const NONE: readonly never[] = [];

/** The initial state: nothing is typed, and there is nothing to do. */
export const IDLE: Step<never> = { count: 0, pending: NONE, waits: false, isTaken: false, run: null };

/** Discards the pending keys and the count, and handles the key. */
const DROPPED: Step<never> = { ...IDLE, isTaken: true };

/** Returns the step for a key press. `isRepeat` is true for the repeated events of a key that is held down. */
export function press<B extends Bound>(
  root: TrieNode<B>,
  state: EngineState,
  key: Press,
  rules: Rules<B>,
  isRepeat = false,
): Step<B> {
  const { count, pending, waits } = state;
  const isPending = pending.length > 0;
  // A held key must neither complete nor abandon a sequence.
  if (isRepeat && isPending) return { count, pending, waits, isTaken: true, run: null };
  const node = isPending ? pendingNode(root, state, rules) : root;
  const next = child(node, key, rules);
  if (!next) {
    if (key.isDead) return { count, pending, waits, isTaken: false, run: null };
    if (!isPending && !count && key.digit < 1 && !root.next?.has(ANY)) return IDLE;
  }
  const isContinued = isPending && next && isLive(next, rules, false);
  if (key.chords[0] === ESCAPE && !isContinued && (isPending || count)) return DROPPED;
  const step =
    (next && unambiguous(node, next, state, key, rules)) ??
    settle(root, count, pending.concat(key), rules, true);
  return isRepeat && step.pending.length > 0 ? DROPPED : step;
}

/** Returns the step if the keys have only one reading, as nearly always; undefined if there may be another. */
function unambiguous<B extends Bound>(
  node: TrieNode<B>,
  next: TrieNode<B>,
  { count, pending, waits }: EngineState,
  key: Press,
  rules: Rules<B>,
): Step<B> | undefined {
  const isInCount = key.digit === 0 && count > 0 && pending.length === 0;
  const binding = isInCount ? undefined : chosen(next, rules, false);
  const cached = next.cachedStep as Step<B> | undefined;
  if (binding && !next.next && !binding.maps) {
    const { run } = cached ?? IDLE;
    if (cached && run?.binding === binding && run.count === count) return cached;
    return (next.cachedStep = hit(binding, count));
  }
  if (binding || waits || isInCount || node.next?.has(ANY) || !hasLive(next, rules, false)) return undefined;
  if (
    cached &&
    next.cachedFrom === pending &&
    cached.count === count &&
    cached.pending[pending.length] === key
  )
    return cached;
  next.cachedFrom = pending;
  return (next.cachedStep = prefix(pending, key, count));
}

function hit<B extends Bound>(binding: B, count: number): Step<B> {
  const run = { binding, count, argument: '', before: null };
  return { count: 0, pending: NONE, waits: false, isTaken: true, run };
}

function prefix(pending: readonly Press[], key: Press, count: number): Step<never> {
  return { count, pending: pending.concat(key), waits: false, isTaken: true, run: null };
}

/** Returns the step after `timeoutlen` without a key: the longest complete reading of the pending keys is used. */
export function timeout<B extends Bound>(root: TrieNode<B>, state: EngineState, rules: Rules<B>): Step<B> {
  return settle(root, state.count, state.pending, rules, false);
}

/** Returns the node that the pending keys lead to; the nodes below it are the possible continuations. */
function pendingNode<B extends Bound>(root: TrieNode<B>, state: EngineState, rules: Rules<B>): TrieNode<B> {
  const { pending } = state;
  let node = root;
  for (let i = 0; i < pending.length; i++) node = child(node, pending[i] as Press, rules) ?? root;
  return node;
}

/** Returns the child node for a press, by its first reading with a binding that can run here. */
export function child<B extends Bound>(
  { next }: TrieNode<B>,
  { chords }: Press,
  rules: Rules<B>,
): TrieNode<B> | undefined {
  // By index, because an iterator allocates memory at each key until the code is optimised.
  for (let i = 0; next && i < chords.length; i++) {
    const node = next.get(chords[i] as Chord);
    if (node && (i === chords.length - 1 || isLive(node, rules, false))) return node;
  }
  return undefined;
}

/**
 * Reads the pending keys from their start. Waits if a longer binding is possible, otherwise runs the longest complete
 * one, or drops a key that begins no binding, and reads the rest in the same way (see Vim's `:help map-ambiguous`).
 */
function settle<B extends Bound>(
  root: TrieNode<B>,
  count: number,
  pending: readonly Press[],
  rules: Rules<B>,
  mayWait: boolean,
): Step<B> {
  let run: Run<B> | null = null;
  let isTaken = true;
  for (let start = 0; start < pending.length;) {
    const digit = (pending[start] as Press).digit;
    const isDigit = digit >= 0 && rules.hasCounts();
    // As in Vim, a zero is not looked up while a count is typed.
    const reading = isDigit && digit === 0 && count > 0 ? UNREAD : read(root, pending, start, rules);
    const { binding, end } = reading;
    if (reading.isOpen && mayWait)
      return { count, pending: start ? pending.slice(start) : pending, waits: end > 0, isTaken: true, run };
    isTaken = true;
    if (binding) {
      mayWait = true;
      if (binding.maps) {
        pending = [...binding.maps, ...pending.slice(end)];
        start = 0;
        continue;
      }
      run = { binding, count, argument: reading.argument, before: run };
      count = 0;
    } else if (isDigit && isCountDigit(count, digit)) {
      count = withDigit(count, digit);
    } else {
      count = 0;
      isTaken = false;
    }
    start = end || start + 1;
  }
  if (count > 0 || run) return { count, pending: NONE, waits: false, isTaken, run };
  return isTaken ? DROPPED : IDLE;
}

interface Reading<B extends Bound> {
  readonly binding: B | undefined;
  readonly argument: string;
  /** The index after the last press of the binding; 0 if there is none. */
  readonly end: number;
  /** Whether more keys can complete a longer binding. */
  readonly isOpen: boolean;
}

const UNREAD: Reading<never> = { binding: undefined, argument: '', end: 0, isOpen: false };

/** Returns the longest complete binding that begins at index `start` of the pending keys. */
function read<B extends Bound>(
  root: TrieNode<B>,
  pending: readonly Press[],
  start: number,
  rules: Rules<B>,
): Reading<B> {
  let node: TrieNode<B> | undefined = root;
  let binding: B | undefined;
  let argument = '';
  let end = 0;
  let isMapped = false;
  for (let i = start; node && i < pending.length && !binding?.nowait; i++) {
    const key = pending[i] as Press;
    const wild: TrieNode<B> | undefined = key.character ? node.next?.get(ANY) : undefined;
    isMapped ||= key.isMapped === true;
    node = child(node, key, rules);
    const literal = node && chosen(node, rules, isMapped);
    const found = literal ?? (wild && chosen(wild, rules, isMapped));
    if (!found) continue;
    binding = found;
    end = i + 1;
    argument = literal ? '' : key.character;
  }
  const isOpen = node !== undefined && !binding?.nowait && hasLive(node, rules, isMapped);
  return { binding, argument, end, isOpen };
}

/** Returns whether any binding below a node can run here. */
function hasLive<B extends Bound>(node: TrieNode<B>, rules: Rules<B>, isMapped: boolean): boolean {
  // Nearly always this one can, and iterating over the others allocates memory.
  if (node.lastAdded && isLive(node.lastAdded, rules, isMapped)) return true;
  if (node.next)
    for (const branch of node.next.values())
      if (branch !== node.lastAdded && isLive(branch, rules, isMapped)) return true;
  return false;
}

function isLive<B extends Bound>(node: TrieNode<B>, rules: Rules<B>, isMapped: boolean): boolean {
  return chosen(node, rules, isMapped) !== undefined || hasLive(node, rules, isMapped);
}

/** Returns the binding of a node that is used here: the last whose condition holds, unless its command is null. */
function chosen<B extends Bound>(node: TrieNode<B>, rules: Rules<B>, isMapped: boolean): B | undefined {
  for (let i = node.bindings.length; i--;) {
    const binding = node.bindings[i] as B;
    if (!(isMapped && binding.maps) && rules.isActive(binding))
      return binding.command === null ? undefined : binding;
  }
  return undefined;
}
