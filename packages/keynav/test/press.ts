/** Types keys in Vim's notation into an engine without a page. */

import { IDLE, press, runsOf, timeout, type Rules, type Step } from '../src/core/engine.js';
import { readKeymap, type Binding, type Keymap } from '../src/core/keymap.js';
import { pressFor } from '../src/core/press.js';
import { parseSequence } from '../src/core/sequence.js';
import { trieOf } from '../src/core/trie.js';

/** A command that ran, with its count and its argument. */
export type Ran = readonly [command: string, count: number, argument: string];

/** An engine with its state, into which tests type keys. */
export interface Typist {
  /** The commands that ran, in order. */
  readonly ran: Ran[];
  /** Types keys. Returns for each whether it was handled. */
  type(keys: string): boolean[];
  /** Holds a key: one press, followed by repeats up to a number of times. */
  hold(key: string, times: number): void;
  /** Lets `timeoutlen` pass. */
  wait(): void;
  /** Returns whether keys or a count are pending. */
  isPending(): boolean;
  /** Returns whether a timeout is running. */
  waits(): boolean;
}

/**
 * Returns a typist on a keymap. `holds` returns whether the condition of a command holds, and defaults to always. `run` is called for
 * each command that runs.
 */
export function typist(
  keymap: Keymap,
  holds: (command: string) => boolean = () => true,
  run: (...ran: Ran) => void = () => undefined,
): Typist {
  const root = trieOf(readKeymap(keymap, 'default', {}));
  const ran: Ran[] = [];
  let step: Step<Binding> = IDLE;
  const apply = (next: Step<Binding>) => {
    step = next;
    for (const { binding, count, argument } of runsOf(step.run)) {
      const one: Ran = [binding.command as string, count, argument];
      ran.push(one);
      run(...one);
    }
    return step.isTaken;
  };
  const rules: Rules<Binding> = {
    isActive: ({ command }) => command === null || holds(command),
    hasCounts: () => true,
  };
  const key = (chord: string) => pressFor(parseSequence(chord)[0] as never);
  return {
    ran,
    type: keys => parseSequence(keys).map(chord => apply(press(root, step, pressFor(chord), rules))),
    hold(chord, times) {
      for (let i = 0; i < times; i++) apply(press(root, step, key(chord), rules, i > 0));
    },
    wait: () => void apply(timeout(root, step, rules)),
    isPending: () => step.pending.length > 0 || step.count > 0,
    waits: () => step.waits,
  };
}
