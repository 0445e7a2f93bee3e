/** An engine for many entries, which gathers their words first; loaded only where there are many. */

import type { Engine } from './engine.js';
import type { Entry } from './entry.js';
import { shelfOf } from './prepare.js';
import { candidates } from './candidates.js';
import { vocabularyOf } from './vocabulary.js';

/** Gathers the words. */
export function* indexedEngine(entries: readonly Entry[]): Generator<undefined, Engine> {
  const shelf = shelfOf(entries);
  const vocabulary = yield* vocabularyOf(shelf);
  return { shelf, guess: (query, reach) => candidates(query, shelf, vocabulary, reach) };
}
