/** What a call throws, for tests that ask what is wrong with it. */

import type { KeynavError } from '../src/core/problems.js';

/** The error that a call throws; throws itself where nothing was thrown. */
export function failure(act: () => unknown): KeynavError {
  try {
    act();
  } catch (error) {
    return error as KeynavError;
  }
  throw new Error('nothing was thrown');
}
