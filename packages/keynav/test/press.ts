/** Key text typed into an engine without a page. */

import type { Chord } from '../src/core/chord.js';
import { IDLE, press, timeout, type EngineState, type Press } from '../src/core/engine.js';
import { readKeymap, type Keymap } from '../src/core/keymap.js';
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
  let state: EngineState = IDLE;
  let waiting = false;
  const apply = (step: ReturnType<typeof press>) => {
    state = step.state;
    waiting = step.effects.waits;
    for (const { binding, count, argument } of step.effects.runs) {
      const what: Ran = [binding.command as string, count, argument];
      ran.push(what);
      run(...what);
    }
    return step.effects.taken;
  };
  const held = (binding: { readonly command: string | null }) =>
    binding.command !== null && holds(binding.command);
  return {
    ran,
    type: keys => parseSequence(keys).map(chord => apply(press(root, state, pressFor(chord, false), held))),
    hold(key, times) {
      for (let i = 0; i < times; i++)
        apply(press(root, state, pressFor(parseSequence(key)[0] as Chord, i > 0), held));
    },
    wait: () => void apply(timeout(root, state, held)),
    isPending: () => state.pending.length > 0 || state.count > 0,
    waits: () => waiting,
  };
}

/** The press of a chord on a US keyboard. */
export function pressFor(chord: Chord, isRepeat: boolean): Press {
  const character = chord === '<lt>' ? '<' : [...chord].length === 1 ? chord : '';
  return { chords: [chord], character, isRepeat };
}
