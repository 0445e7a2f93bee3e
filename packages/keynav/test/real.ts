/** Real keys on a real page, for tests in browsers, and waiting for what they lead to. */

import { executeServerCommand } from '@web/test-runner-commands';

/** A condition is asked for at most so many times: half a minute on an idle machine, and longer on a busy one. */
const MOST_QUESTIONS = 3000;
/** The window's own, also where a test has put a clock of its own in its place. */
const setRealTimeout = window.setTimeout.bind(window);

/** Presses keys in Vim's notation, as a person would. */
export async function pressKeys(keys: string): Promise<void> {
  await executeServerCommand('vim-keys', keys);
}

/** Lets every task that is due now run first. */
export function turn(milliseconds = 0): Promise<void> {
  return new Promise(resolve => void setRealTimeout(resolve, milliseconds));
}

/** Lets two frames pass, in which elements draw themselves and scroll. */
export async function drawn(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise(resolve => requestAnimationFrame(resolve));
}

/**
 * Waits until a condition holds, without sleeping longer than it takes.
 * @throws Error with the claim when it never does.
 */
export async function until(isSo: () => unknown, claim: string): Promise<void> {
  for (let question = 0; !isSo(); question++) {
    if (question === MOST_QUESTIONS) throw new Error(`It never became true that ${claim}`);
    await turn(Math.min(question, 10));
  }
}
