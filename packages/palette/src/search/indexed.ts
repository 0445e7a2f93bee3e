/** The engine for long lists, which builds a vocabulary first; loaded lazily. */

import type { Engine } from './engine.js';
import type { Entry } from './entry.js';
import { shelfOf } from './prepare.js';
import { candidates } from './candidates.js';
import { vocabularyOf } from './vocabulary.js';

/** Builds the vocabulary of the entries, in steps, and returns an engine that uses it. */
export function* indexedEngine(entries: readonly Entry[]): Generator<undefined, Engine> {
  const shelf = shelfOf(entries);
  const vocabulary = yield* vocabularyOf(shelf);
  return { shelf, guess: (query, reach) => candidates(query, shelf, vocabulary, reach) };
}
