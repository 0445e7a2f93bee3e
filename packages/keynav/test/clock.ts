/** A clock that a test moves by hand, in place of the window's timers. */

import { later } from './at-end.js';

/**
 * Replaces `setTimeout` and `clearTimeout` until the test is over.
 * @returns lets that many milliseconds pass, and with them runs what is due.
 */
export function clock(): (milliseconds: number) => void {
  const { setTimeout: set, clearTimeout: drop } = window;
  const due = new Map<number, readonly [at: number, act: () => void]>();
  let [now, last] = [0, 0];
  const start = (act: () => void, wait = 0) => (due.set(++last, [now + wait, act]), last);
  Object.assign(window, { setTimeout: start, clearTimeout: (id: number) => due.delete(id) });
  later(() => Object.assign(window, { setTimeout: set, clearTimeout: drop }));
  return milliseconds => {
    now += milliseconds;
    for (const [id, [at, act]] of due) if (at <= now && due.delete(id)) act();
  };
}
