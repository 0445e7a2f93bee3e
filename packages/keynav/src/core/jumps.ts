/** The jump list, by Vim's rules (`:help jumplist`). */

import type { Place } from './page.js';

/** A place with the height at which it was seen. */
export interface Jump extends Place {
  /** Distance of the item's top from the top of the viewport, in pixels. */
  readonly offset: number;
}

/** Where the reader jumped from, oldest first, and which of them the reader is at; past the end, at none. */
export interface JumpList {
  readonly jumps: readonly Jump[];
  readonly at: number;
}

/** No jump yet. */
export const NO_JUMPS: JumpList = { jumps: [], at: 0 };

/** So many are kept, as in Vim. */
const MOST = 100;

/** The list after a jump from a place: it goes to the end, what is newer stays, and no place is in the list twice. */
export function jumpedFrom({ jumps }: JumpList, from: Jump): JumpList {
  const all = [...jumps.filter(jump => !isSame(jump, from)), from].slice(-MOST);
  return { jumps: all, at: all.length };
}

/**
 * The list after so many steps, back with a negative number; null when there are not so many. The first step back from the end
 * puts the present place there, so that the way forward leads to it again.
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

/** Reads a stored list; whatever is not a place is left out. */
export function readJumps(text: string | null): JumpList {
  try {
    const { jumps, at } = JSON.parse(text ?? '') as { jumps: unknown; at: unknown };
    const good = (Array.isArray(jumps) ? jumps : []).filter(isJump).slice(-MOST);
    const isIndex = typeof at === 'number' && at >= 0 && at <= good.length;
    return { jumps: good, at: isIndex ? Math.floor(at) : good.length };
  } catch {
    return NO_JUMPS;
  }
}

function isJump(value: unknown): value is Jump {
  if (typeof value !== 'object' || value === null) return false;
  const { url, region, key, offset } = value as Record<string, unknown>;
  return [url, region, key].every(one => typeof one === 'string') && typeof offset === 'number';
}
