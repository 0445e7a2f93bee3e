/** Sources of items for the palette. */

import type { ItemInput } from '../items/item.js';
import type { MaybeAsync } from '../loading/maybe-async.js';

/** The options that a source receives with a query. */
export interface Asked {
  /** Aborted when a newer query is typed. */
  readonly signal: AbortSignal;
  /** The maximum number of rows that are shown. */
  readonly limit: number;
}

/** Items all at once, or one by one as they arrive. */
export type Answer = MaybeAsync<Iterable<ItemInput> | AsyncIterable<ItemInput | readonly ItemInput[]>>;

/** A source of items: `load` returns all items, which the palette searches; `search` returns the items for a query. */
export interface Source {
  readonly id: string;
  /** Its name for readers, shown above its rows. */
  readonly label: string;
  /** A character that, typed into the empty field, searches only this source. */
  readonly prefix?: string;
  /** Sources with a higher priority are listed first. Defaults to 0. */
  readonly priority?: number;
  /** How many milliseconds to wait after a key press before `search` is called. Defaults to 0. */
  readonly debounce?: number;
  /** The minimum length of a query for which `search` is called. Defaults to 1. */
  readonly minLength?: number;
  /** Returns all items. Called once, when the palette first needs them, and again after a failure. */
  load?(signal: AbortSignal): Answer;
  /** Returns the items for a query, best first. */
  search?(query: string, asked: Asked): Answer;
}

/** A source that failed, by its id. */
export interface Failure {
  readonly id: string;
  readonly reason: string;
}

/** A source of the palette itself that loads in stages; each stage is a complete list with more items than the one before. */
export interface StagedSource extends Source {
  stages?(signal: AbortSignal): AsyncIterable<readonly ItemInput[]>;
}

/** The options of `collect`. */
export interface Collecting {
  readonly signal: AbortSignal;
  /** The maximum number of items. */
  readonly limit?: number;
  /** Called with the items so far, at most every 50 milliseconds. */
  readonly each?: (items: readonly ItemInput[]) => void;
}

/** The minimum number of milliseconds between two calls of `each`. */
const WHILE = 50;

/**
 * Returns all items of an answer.
 * @throws what the source throws.
 */
export async function collect(
  answer: Answer,
  { signal, limit = Infinity, each }: Collecting,
): Promise<readonly ItemInput[]> {
  const given = await answer;
  if (Symbol.iterator in given) return [...given];
  const items: ItemInput[] = [];
  let last = -Infinity;
  for await (const some of given) {
    if (signal.aborted) break;
    if (isMany(some)) items.push(...some);
    else items.push(some);
    if (items.length >= limit) break;
    if (!each || performance.now() - last < WHILE) continue;
    last = performance.now();
    each([...items]);
  }
  return items;
}

function isMany(some: ItemInput | readonly ItemInput[]): some is readonly ItemInput[] {
  return Array.isArray(some);
}
