/** Key text typed into an engine without a page. */

import { IDLE, press, runsOf, timeout, type Rules, type Step } from '../src/core/engine.js';
import { readKeymap, type Binding, type Keymap } from '../src/core/keymap.js';
import { pressFor } from '../src/core/press.js';
import { parseSequence } from '../src/core/sequence.js';
import { trieOf } from '../src/core/trie.js';

/** What ran: the command, its count, its argument. */
export type Ran = readonly [command: string, count: number, argument: string];

/** An engine with its state, fed by key text. */
export interface Typist {
  readonly ran: Ran[];
  /** Types keys; answers for each whether it was taken. */
  type(keys: string): boolean[];
  hold(key: string, times: number): void;
  wait(): void;
  isPending(): boolean;
  waits(): boolean;
}

/** A typist on a keymap whose commands are recorded. */
export function typist(
  keymap: Keymap,
  holds: (command: string) => boolean = () => true,
  run: (...what: Ran) => void = () => undefined,
): Typist {
  const root = trieOf(readKeymap(keymap, 'default', {}));
  const ran: Ran[] = [];
  let step: Step<Binding> = IDLE;
  const apply = (next: Step<Binding>) => {
    step = next;
    for (const { binding, count, argument } of runsOf(step.run)) {
      const what: Ran = [binding.command as string, count, argument];
      ran.push(what);
      run(...what);
    }
    return step.isTaken;
  };
  const rules: Rules<Binding> = {
    holds: ({ command }) => command === null || holds(command),
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
