/** tinykeys. */

import { tinykeys } from 'tinykeys';

export function setup(sequences, onRun) {
  tinykeys(window, Object.fromEntries(sequences.map(keys => [keys.join(' '), onRun])));
}
