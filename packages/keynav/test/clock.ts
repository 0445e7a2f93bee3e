/** A clock that tests advance by hand, instead of the timers of the window. */

import { later } from './at-end.js';

/**
 * Replaces `setTimeout` and `clearTimeout` until the end of the test.
 * @returns A function that advances the time by a number of milliseconds and runs the timers that are due.
 */
export function clock(): (milliseconds: number) => void {
  const { setTimeout, clearTimeout } = window;
  const due = new Map<number, readonly [at: number, act: () => void]>();
  let [now, last] = [0, 0];
  const start = (act: () => void, wait = 0) => (due.set(++last, [now + wait, act]), last);
  Object.assign(window, { setTimeout: start, clearTimeout: (id: number) => due.delete(id) });
  later(() => Object.assign(window, { setTimeout, clearTimeout }));
  return milliseconds => {
    now += milliseconds;
    for (const [id, [at, act]] of due) if (at <= now && due.delete(id)) act();
  };
}
