/** Where a palette's items can come from, beside the page itself. */

import type { ItemInput } from '../items/item.js';
import type { MaybeAsync } from '../loading/maybe-async.js';

/** What a source is told with a query. */
export interface Asked {
  /** Aborted when a newer query was typed. */
  readonly signal: AbortSignal;
  /** More rows than this are not shown. */
  readonly limit: number;
}

/** Items in one piece, or one by one as they come. */
export type Answer = MaybeAsync<Iterable<ItemInput> | AsyncIterable<ItemInput | readonly ItemInput[]>>;

/** A source of items: all at once by `load`, and then searched here, or asked with each query by `search`. */
export interface Source {
  readonly id: string;
  /** Its name for readers: over its rows, and where it fails. */
  readonly label: string;
  /** A character that leads from the empty field to this source alone. */
  readonly prefix?: string;
  /** Sources with more stand first; 0 unless told. */
  readonly priority?: number;
  /** Milliseconds to wait after a key before it is asked; 0 unless told. */
  readonly debounce?: number;
  /** How many characters a query must have to be asked; 1 unless told. */
  readonly minLength?: number;
  /** Gives all items; called once, when the palette first needs them, and again after it failed. */
  load?(signal: AbortSignal): Answer;
  /** Gives the items for a query, the best first. */
  search?(query: string, asked: Asked): Answer;
}

/** A source that could not be used, by its id. */
export interface Failure {
  readonly id: string;
  readonly reason: string;
}

/** A source of the palette's own that gives its items in stages, each a whole list that is fuller than the one before. */
export interface StagedSource extends Source {
  stages?(signal: AbortSignal): AsyncIterable<readonly ItemInput[]>;
}

/** What is collected of an answer. */
export interface Collecting {
  readonly signal: AbortSignal;
  /** No more than that many are waited for. */
  readonly limit?: number;
  /** Called with what came so far, at most once in a while. */
  readonly each?: (items: readonly ItemInput[]) => void;
}

/** Milliseconds between two looks at what comes in pieces. */
const WHILE = 50;

/** Everything that a source gives, whichever way; throws what the source throws. */
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
