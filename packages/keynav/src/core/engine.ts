/** The reducer that turns keys and time into commands, by Vim's rules for mappings and counts. */

import { ANY, type Chord } from './chord.js';
import { isCountDigit, withDigit } from './count.js';
import type { Binding } from './keymap.js';
import type { TrieNode } from './trie.js';

/** One key press as a value. */
export interface Press {
  /** What was pressed: the first reading that is bound counts. */
  readonly chords: readonly Chord[];
  /** The one printable character it would type without Ctrl, Alt or Meta; empty for none. */
  readonly character: string;
  /** Whether the key is held and repeats. */
  readonly isRepeat: boolean;
  /** Whether it is pressed in a field, where a digit is text and no count. */
  readonly isText?: boolean;
}

/** What the engine remembers between keys. */
export interface EngineState {
  readonly count: number;
  readonly pending: readonly Press[];
}

/** One command to be run. */
export interface Run {
  readonly binding: Binding;
  readonly count: number;
  readonly argument: string;
  readonly isRepeat: boolean;
}

/** What the outside is asked to do after a key or after time has passed. */
export interface Effects {
  /** Whether the key was ours, so that the page must not have it. */
  readonly taken: boolean;
  readonly runs: readonly Run[];
  /** Whether two readings are live, so that the clock decides. */
  readonly waits: boolean;
}

/** The next state with the effects that go with it. */
export interface Step {
  readonly state: EngineState;
  readonly effects: Effects;
}

/** Tells whether the condition of a binding holds now. */
export type Holds = (binding: Binding) => boolean;

/** Nothing typed so far. */
export const IDLE: EngineState = { count: 0, pending: [] };

const ESCAPE = '<Esc>' as Chord;
const NOTHING: Effects = { taken: false, runs: [], waits: false };
const TAKEN: Effects = { taken: true, runs: [], waits: false };
const UNTOUCHED: Step = { state: IDLE, effects: NOTHING };

/** The step that a key press leads to. */
export function press(root: TrieNode, state: EngineState, key: Press, holds: Holds): Step {
  const isBusy = state.pending.length > 0 || state.count > 0;
  // A held key must neither finish a sequence nor abandon it (ACCEPTANCE K18).
  if (key.isRepeat && state.pending.length > 0) return { state, effects: TAKEN };
  const step = settle(root, { count: state.count, pending: [...state.pending, key] }, holds, false);
  if (isBusy && !step.effects.taken && key.chords[0] === ESCAPE) return { state: IDLE, effects: TAKEN };
  const beginsByRepeat = key.isRepeat && step.state.pending.length > 0;
  if (beginsByRepeat) return { state: IDLE, effects: TAKEN };
  if (step.state === IDLE && step.effects === NOTHING && !isBusy) return UNTOUCHED;
  return step;
}

/** The step that `timeoutlen` without a key leads to: the longest reading that is complete is taken. */
export function timeout(root: TrieNode, state: EngineState, holds: Holds): Step {
  return settle(root, state, holds, true);
}

/** The node that the pending keys have led to; what lies below it could come next. */
export function pendingNode(root: TrieNode, state: EngineState): TrieNode {
  let node = root;
  for (const key of state.pending) node = child(node, key) ?? root;
  return node;
}

/**
 * Reads what is pending from its start: waits where a longer binding is possible, runs the longest complete one, drops a key
 * that begins nothing, and looks the rest up afresh (Vim's `:help map-ambiguous`; what a dropped key does there is nothing).
 */
function settle(root: TrieNode, from: EngineState, holds: Holds, isTimeUp: boolean): Step {
  let { count, pending } = from;
  let isLive = !isTimeUp;
  const runs: Run[] = [];
  while (pending.length > 0) {
    const first = pending[0] as Press;
    const digit = digitOf(first);
    const reading = read(root, pending, holds, digit === 0 && count > 0);
    if (reading.isOpen && isLive) {
      const waits = reading.length > 0;
      return { state: { count, pending }, effects: { taken: true, runs, waits } };
    }
    if (reading.binding) {
      const { binding, argument } = reading;
      runs.push({ binding, count, argument, isRepeat: first.isRepeat });
      count = 0;
      pending = pending.slice(reading.length);
      isLive = true;
    } else if (isCountDigit(count, digit)) {
      count = withDigit(count, digit);
      if (pending.length === 1)
        return { state: { count, pending: [] }, effects: { taken: true, runs, waits: false } };
      pending = pending.slice(1);
    } else {
      count = 0;
      if (pending.length === 1)
        return { state: IDLE, effects: runs.length ? { taken: false, runs, waits: false } : NOTHING };
      pending = pending.slice(1);
    }
  }
  return { state: count > 0 ? { count, pending: [] } : IDLE, effects: { taken: true, runs, waits: false } };
}

interface Reading {
  readonly binding: Binding | undefined;
  readonly argument: string;
  /** How many presses the binding takes; 0 without one. */
  readonly length: number;
  /** Whether more keys could make a longer binding. */
  readonly isOpen: boolean;
}

const UNREAD: Reading = { binding: undefined, argument: '', length: 0, isOpen: false };

/** The longest complete binding at the start of what is pending. */
function read(root: TrieNode, pending: readonly Press[], holds: Holds, isZeroInCount: boolean): Reading {
  // Vim does not look a zero up while a count is being typed.
  if (isZeroInCount) return UNREAD;
  let node: TrieNode | undefined = root;
  let binding: Binding | undefined;
  let argument = '';
  let length = 0;
  for (let i = 0; i < pending.length; i++) {
    const key = pending[i] as Press;
    const wild: TrieNode | undefined = key.character ? node.next.get(ANY) : undefined;
    node = child(node, key);
    const literal = node && chosen(node, holds);
    const found: Binding | undefined = literal ?? (wild && chosen(wild, holds));
    if (found) {
      [binding, length] = [found, i + 1];
      argument = literal ? '' : key.character;
    }
    if (!node) return { binding, argument, length, isOpen: false };
  }
  return { binding, argument, length, isOpen: hasLive(node, holds) };
}

/** Whether some binding below a node could be run here. */
function hasLive(node: TrieNode, holds: Holds): boolean {
  for (const below of node.next.values()) if (chosen(below, holds) || hasLive(below, holds)) return true;
  return false;
}

function child(node: TrieNode, key: Press): TrieNode | undefined {
  for (const chord of key.chords) {
    const below = node.next.get(chord);
    if (below) return below;
  }
  return undefined;
}

function chosen(node: TrieNode, holds: Holds): Binding | undefined {
  for (let i = node.bindings.length - 1; i >= 0; i--) {
    const binding = node.bindings[i] as Binding;
    if (binding.command === null && (!binding.scope || holds(binding))) return undefined;
    if (binding.command !== null && holds(binding)) return binding;
  }
  return undefined;
}

function digitOf(key: Press): number {
  if (key.isText) return -1;
  for (const chord of key.chords)
    if (chord.length === 1 && chord >= '0' && chord <= '9') return Number(chord);
  return -1;
}
