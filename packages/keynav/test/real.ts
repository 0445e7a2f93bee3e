/** Real keys on a real page, for tests in browsers. */

import { executeServerCommand } from '@web/test-runner-commands';

/** Presses keys in Vim's notation, as a person would. */
export async function pressKeys(keys: string): Promise<void> {
  await executeServerCommand('vim-keys', keys);
}

/** Waits until something is so, without sleeping longer than it takes; the claim is said when it never is. */
export async function until(isSo: () => unknown, claim: string, most = 3000): Promise<void> {
  const end = performance.now() + most;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`It never came to be that ${claim}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
