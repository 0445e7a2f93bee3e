/** A keymap whose keys for the history go through the jump list. */

import type { Keymap } from '../core/keymap.js';

const JUMPS: Readonly<Record<string, string>> = {
  'history.back': 'jump.older',
  'history.forward': 'jump.newer',
};

/** The same keys, with jumps in place of history. */
export function withJumps(keymap: Keymap): Keymap {
  return Object.fromEntries(
    Object.entries(keymap).map(([keys, what]) => [
      keys,
      typeof what === 'string' ? (JUMPS[what] ?? what) : what,
    ]),
  );
}
