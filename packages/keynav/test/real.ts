/** Real keys on a real page, for tests in browsers. */

import { executeServerCommand } from '@web/test-runner-commands';

/** Presses keys in Vim's notation, as a person would. */
export async function pressKeys(keys: string): Promise<void> {
  await executeServerCommand('vim-keys', keys);
}
