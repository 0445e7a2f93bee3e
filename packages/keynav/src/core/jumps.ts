/** The jump list, by Vim's rules (`:help jumplist`). */

import type { Place } from './page.js';

/** A place, with its position on the screen. */
export interface Jump extends Place {
  /** Distance of the item's top from the top of the viewport, in pixels. */
  readonly offset: number;
}

/** The places that the reader jumped from, and the position in this list. */
export interface JumpList {
  /** Oldest first. */
  readonly jumps: readonly Jump[];
  /** The index of the jump that the reader went to; the length of the list if the reader is at none of them. */
  readonly at: number;
}

/** The empty list. */
export const NO_JUMPS: JumpList = { jumps: [], at: 0 };

/** The maximum number of jumps, as in Vim. */
const MAX_JUMPS = 100;

/**
 * Returns the list after a jump from a place. The place is added at the end, newer places remain, and an earlier entry
 * for the same place is removed.
 */
export function jumpedFrom({ jumps }: JumpList, from: Jump): JumpList {
  const all = [...jumps.filter(jump => !isSame(jump, from)), from].slice(-MAX_JUMPS);
  return { jumps: all, at: all.length };
}

/**
 * Returns the list after a number of steps, which is negative to go back; null if there are not that many. The first
 * step back from the end adds the current place there, so that steps forward lead to it again.
 */
export function stepped(list: JumpList, here: Jump | null, steps: number): JumpList | null {
  const isAtEnd = list.at >= list.jumps.length;
  const withHere = isAtEnd && here && steps < 0 ? jumpedFrom(list, here) : list;
  const from = withHere === list ? list.at : withHere.jumps.length - 1;
  const at = from + steps;
  return withHere.jumps[at] ? { jumps: withHere.jumps, at } : null;
}

function isSame(a: Place, b: Place): boolean {
  return a.url === b.url && a.region === b.region && a.key === b.key;
}

/** Parses a stored list, leaving out invalid entries. */
export function readJumps(text: string | null): JumpList {
  try {
    const { jumps, at } = JSON.parse(text ?? '') as { jumps: unknown; at: unknown };
    const valid = (Array.isArray(jumps) ? jumps : []).filter(isJump).slice(-MAX_JUMPS);
    const isIndex = typeof at === 'number' && at >= 0 && at <= valid.length;
    return { jumps: valid, at: isIndex ? Math.floor(at) : valid.length };
  } catch {
    return NO_JUMPS;
  }
}

function isJump(value: unknown): value is Jump {
  if (typeof value !== 'object' || value === null) return false;
  const { url, region, key, offset } = value as Record<string, unknown>;
  return [url, region, key].every(one => typeof one === 'string') && typeof offset === 'number';
}
