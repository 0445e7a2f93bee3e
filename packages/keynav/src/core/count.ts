/** The number typed before a sequence. */

import type { CountUse, Invocation } from './command.js';

/** No count is larger, as in Vim. */
export const LARGEST_COUNT = 999_999_999;

/** The count after one more digit; it stops growing at the largest. */
export function withDigit(count: number, digit: number): number {
  return Math.min(count * 10 + digit, LARGEST_COUNT);
}

/** Whether a digit would be part of a count: 1 to 9 begin one, 0 only continues it. */
export function isCountDigit(count: number, digit: number): boolean {
  return digit > 0 || (digit === 0 && count > 0);
}

/** What came with the keys, with the count as a command wants it. */
export function counted(invocation: Invocation, use: CountUse | undefined): Invocation {
  const { count, argument } = invocation;
  if (count && use === 'ignore') return { count: 0, argument };
  return count && use === 'argument' ? { count, argument: argument || String(count) } : invocation;
}
