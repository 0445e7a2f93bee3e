/** Presses real keys in a browser, and waits for their results. */

import { executeServerCommand } from '@web/test-runner-commands';

/** The number of attempts before `until` gives up: half a minute on an idle machine, and longer on a busy one. */
const MAX_ATTEMPTS = 3000;
/** The original function, which works even while a test has replaced it by a clock. */
const setRealTimeout = window.setTimeout.bind(window);

/** Presses keys in Vim's notation on the browser's keyboard. */
export async function pressKeys(keys: string): Promise<void> {
  await executeServerCommand('vim-keys', keys);
}

/** Resolves in a later task, so that all tasks that are due now run first. */
export function turn(milliseconds = 0): Promise<void> {
  return new Promise(resolve => void setRealTimeout(resolve, milliseconds));
}

/** Resolves after two frames, in which elements render and scroll. */
export async function drawn(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise(resolve => requestAnimationFrame(resolve));
}

/**
 * Resolves when a condition holds. Checks it in short intervals of up to 10 ms.
 * @throws Error with the claim if the condition does not hold after `MAX_ATTEMPTS` checks.
 */
export async function until(isSo: () => unknown, claim: string): Promise<void> {
  for (let attempt = 0; !isSo(); attempt++) {
    if (attempt === MAX_ATTEMPTS) throw new Error(`It never became true: ${claim}`);
    await turn(Math.min(attempt, 10));
  }
}
