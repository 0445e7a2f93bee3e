/** Makes the history keys of a keymap go through the jump list. */

import type { Keymap } from '../core/keymap.js';

const JUMPS: Readonly<Record<string, string>> = {
  'history.back': 'jump.older',
  'history.forward': 'jump.newer',
};

/** Returns a keymap in which the keys for history run the commands of the jump list instead. */
export function withJumps(keymap: Keymap): Keymap {
  return Object.fromEntries(
    Object.entries(keymap).map(([keys, what]) => [
      keys,
      typeof what === 'string' ? (JUMPS[what] ?? what) : what,
    ]),
  );
}
