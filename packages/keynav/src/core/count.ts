/** Counts: the number typed before a sequence. */

import type { CountUse, Invocation } from './command.js';

/** The largest count, as in Vim. */
export const LARGEST_COUNT = 999_999_999;

/** Returns the count after another digit, but at most the largest count. */
export function withDigit(count: number, digit: number): number {
  return Math.min(count * 10 + digit, LARGEST_COUNT);
}

/** Returns whether a digit is part of a count: 1 to 9 begin or continue one, 0 only continues it. */
export function isCountDigit(count: number, digit: number): boolean {
  return digit > 0 || (digit === 0 && count > 0);
}

/** Returns an invocation with its count as the command uses it: unchanged, as its argument, or 0 if it is ignored. */
export function counted(invocation: Invocation, use: CountUse | undefined): Invocation {
  const { count, argument } = invocation;
  if (count && use === 'ignore') return { count: 0, argument };
  return count && use === 'argument' ? { count, argument: argument || String(count) } : invocation;
}
