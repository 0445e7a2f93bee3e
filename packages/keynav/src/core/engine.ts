/** The reducer that turns keys and time into commands, by Vim's rules for mappings and counts. */

import { ANY, ESCAPE, type Chord } from './chord.js';
import { isCountDigit, withDigit } from './count.js';
import type { Press } from './press.js';
import type { Bound, TrieNode } from './trie.js';

/** What the engine remembers between keys. */
export interface EngineState {
  /** The count typed so far, 0 for none. */
  readonly count: number;
  readonly pending: readonly Press[];
  /** Whether two readings of what is pending are live, so that the clock decides. */
  readonly waits: boolean;
}

/** One command to be run. */
export interface Run<B extends Bound> {
  readonly binding: B;
  readonly count: number;
  /** The character that stood for `<Any>`. */
  readonly argument: string;
  /** What is to be run before it: a key that breaks a sequence can run two commands. */
  readonly before: Run<B> | null;
}

/** The commands to be run, first the one to be run first. */
export function runsOf<B extends Bound>(run: Run<B> | null): readonly Run<B>[] {
  return run ? [...runsOf(run.before), run] : [];
}

/** What the outside is asked to do after a key or after time has passed. */
export interface Effects<B extends Bound> {
  /** Whether the key was ours, so that the page must not have it. */
  readonly isTaken: boolean;
  /** The command to be run last, which leads to those before it: a list would cost more than the rest of a step. */
  readonly run: Run<B> | null;
}

/** The next state with the effects that go with it, as one record so that a key costs one. */
export type Step<B extends Bound> = EngineState & Effects<B>;

/** What the surroundings say while keys are read. */
export interface Rules<B extends Bound> {
  /** Whether the condition of a binding holds now. */
  holds(binding: B): boolean;
  /** Whether digits are counts here and not text. */
  hasCounts(): boolean;
}

const NONE: readonly never[] = [];

/** Nothing typed so far, nothing to be done. */
export const IDLE: Step<never> = { count: 0, pending: NONE, waits: false, isTaken: false, run: null };

/** What was pending is dropped, and the key with it. */
const DROPPED: Step<never> = { ...IDLE, isTaken: true };

/** The step that a key press leads to; a key that is held down comes again with `isRepeat`. */
export function press<B extends Bound>(
  root: TrieNode<B>,
  state: EngineState,
  key: Press,
  rules: Rules<B>,
  isRepeat = false,
): Step<B> {
  const { count, pending, waits } = state;
  const isPending = pending.length > 0;
  // A held key must neither finish a sequence nor abandon it (ACCEPTANCE K18).
  if (isRepeat && isPending) return { count, pending, waits, isTaken: true, run: null };
  const node = isPending ? pendingNode(root, state, rules) : root;
  const next = child(node, key, rules);
  if (!next) {
    if (key.isDead) return { count, pending, waits, isTaken: false, run: null };
    if (!isPending && !count && key.digit < 1 && !root.next?.has(ANY)) return IDLE;
  }
  const goesOn = isPending && next && isLive(next, rules, false);
  if (key.chords[0] === ESCAPE && !goesOn && (isPending || count)) return DROPPED;
  const step =
    (next && atOnce(node, next, state, key, rules)) ?? settle(root, count, pending.concat(key), rules, true);
  return isRepeat && step.pending.length > 0 ? DROPPED : step;
}

/** The step where the keys have one reading, as nearly all have; undefined where there may be another. */
function atOnce<B extends Bound>(
  node: TrieNode<B>,
  next: TrieNode<B>,
  { count, pending, waits }: EngineState,
  key: Press,
  rules: Rules<B>,
): Step<B> | undefined {
  const isInCount = key.digit === 0 && count > 0 && pending.length === 0;
  const binding = isInCount ? undefined : chosen(next, rules, false);
  const known = next.step as Step<B> | undefined;
  if (binding && !next.next && !binding.maps) {
    const { run } = known ?? IDLE;
    if (known && run?.binding === binding && run.count === count) return known;
    return (next.step = hit(binding, count));
  }
  if (binding || waits || isInCount || node.next?.has(ANY) || !hasLive(next, rules, false)) return undefined;
  if (known && next.from === pending && known.count === count && known.pending[pending.length] === key)
    return known;
  next.from = pending;
  return (next.step = prefix(pending, key, count));
}

function hit<B extends Bound>(binding: B, count: number): Step<B> {
  const run = { binding, count, argument: '', before: null };
  return { count: 0, pending: NONE, waits: false, isTaken: true, run };
}

function prefix(pending: readonly Press[], key: Press, count: number): Step<never> {
  return { count, pending: pending.concat(key), waits: false, isTaken: true, run: null };
}

/** The step that `timeoutlen` without a key leads to: the longest reading that is complete is taken. */
export function timeout<B extends Bound>(root: TrieNode<B>, state: EngineState, rules: Rules<B>): Step<B> {
  return settle(root, state.count, state.pending, rules, false);
}

/** The node that the pending keys have led to; what lies below it could come next. */
function pendingNode<B extends Bound>(root: TrieNode<B>, state: EngineState, rules: Rules<B>): TrieNode<B> {
  const { pending } = state;
  let node = root;
  for (let i = 0; i < pending.length; i++) node = child(node, pending[i] as Press, rules) ?? root;
  return node;
}

/** The node that one more press leads to: by its first reading that leads to something that could be run here. */
export function child<B extends Bound>(
  { next }: TrieNode<B>,
  { chords }: Press,
  rules: Rules<B>,
): TrieNode<B> | undefined {
  // By index: an iterator costs memory at each key until the code is hot.
  for (let i = 0; next && i < chords.length; i++) {
    const below = next.get(chords[i] as Chord);
    if (below && (i === chords.length - 1 || isLive(below, rules, false))) return below;
  }
  return undefined;
}

/**
 * Reads what is pending from its start: waits where a longer binding is possible, runs the longest complete one, drops a key
 * that begins nothing, and looks the rest up afresh (Vim's `:help map-ambiguous`; what a dropped key does there is nothing).
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
    // Vim does not look a zero up while a count is being typed.
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
  /** After which press the binding ends; 0 without one. */
  readonly end: number;
  /** Whether more keys could make a longer binding. */
  readonly isOpen: boolean;
}

const UNREAD: Reading<never> = { binding: undefined, argument: '', end: 0, isOpen: false };

/** The longest complete binding that begins at `start` of what is pending. */
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

/** Whether some binding below a node could be run here. */
function hasLive<B extends Bound>(node: TrieNode<B>, rules: Rules<B>, isMapped: boolean): boolean {
  // Nearly always this one can, and going through the others costs memory.
  if (node.last && isLive(node.last, rules, isMapped)) return true;
  if (node.next)
    for (const below of node.next.values())
      if (below !== node.last && isLive(below, rules, isMapped)) return true;
  return false;
}

function isLive<B extends Bound>(node: TrieNode<B>, rules: Rules<B>, isMapped: boolean): boolean {
  return chosen(node, rules, isMapped) !== undefined || hasLive(node, rules, isMapped);
}

/** The binding of a node that counts here: the last whose condition holds, unless it is null. */
function chosen<B extends Bound>(node: TrieNode<B>, rules: Rules<B>, isMapped: boolean): B | undefined {
  for (let i = node.bindings.length; i--;) {
    const binding = node.bindings[i] as B;
    if (!(isMapped && binding.maps) && rules.holds(binding))
      return binding.command === null ? undefined : binding;
  }
  return undefined;
}
