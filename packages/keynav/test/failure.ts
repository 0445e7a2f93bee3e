/** Catches the error of a call, for tests that inspect it. */

import type { KeynavError } from '../src/core/problems.js';

/** Returns the error that a call throws. Throws an error itself if the call does not. */
export function failure(act: () => unknown): KeynavError {
  try {
    act();
  } catch (error) {
    return error as KeynavError;
  }
  throw new Error('nothing was thrown');
}
