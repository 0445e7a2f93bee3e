/** Answers searches with a list that is prepared, in this thread: that of the page or that of a worker. */

import { findSteps, plainEngine, type Engine, type Found } from './engine.js';
import type { Entry } from './entry.js';
import { inSlices } from './slices.js';
import type { TextMatches, Texts } from './text/texts.js';

/** Lists of up to this many entries are scanned; for longer ones a vocabulary is built first. */
export const MOST_SCANNED = 400;

/** A search, in a form that can be posted to a worker. */
export interface Question {
  readonly text: string;
  /** The maximum number of hits. */
  readonly limit: number;
  /** How much entries are boosted, by index. */
  readonly boosts: readonly (readonly [index: number, amount: number])[];
}

/** How a search is run. */
export interface FindOptions {
  readonly signal: AbortSignal;
  /** Receives the best entries so far, if more of the full texts must be loaded for a complete answer. */
  readonly onEarly?: ((found: readonly Found[]) => void) | undefined;
  /** Called if full texts cannot be loaded, so that only titles are searched. */
  readonly onProblem?: (() => void) | undefined;
}

/** A full-text index that is being opened. */
export interface Opening {
  readonly ready: Promise<Texts>;
  /** Null until it is open. */
  now: Texts | null;
}

/** Returns an index that is being opened, which notes when it is open. */
export function openingOf(ready: Promise<Texts>): Opening {
  const opening: Opening = { ready, now: null };
  ready.then(
    texts => void (opening.now = texts),
    // A search that needs it reports the failure.
    () => undefined,
  );
  return opening;
}

/** Prepares a list: builds the vocabulary of a long one, in slices. */
export async function loadEngine(entries: readonly Entry[], signal?: AbortSignal): Promise<Engine> {
  if (entries.length <= MOST_SCANNED) return plainEngine(entries);
  const { indexedEngine } = await import('./indexed.js');
  return inSlices(indexedEngine(entries), signal);
}
/** Postings that are loaded for a query may show that others are needed, but not again and again. */
const MOST_LOADS = 4;

/**
 * Runs a search in slices. With full texts, loads what it needs of them; titles alone are searched if that fails.
 * @throws the reason of the signal.
 */
export async function answer(
  engine: Engine,
  { text, limit, boosts }: Question,
  options: FindOptions,
  opening?: Opening,
): Promise<readonly Found[]> {
  const { signal, onEarly, onProblem } = options;
  const ask = { text, limit, boosts: new Map(boosts) };
  const find = (matches?: TextMatches): Promise<readonly Found[]> =>
    inSlices(findSteps(engine, { ...ask, texts: matches?.matches }), signal);
  if (!opening || text.trim().length < MIN_TEXT_QUERY) return find();
  if (!opening.now) onEarly?.(await find());
  const texts = opening.now ?? (await opening.ready.catch(() => null));
  signal.throwIfAborted();
  if (!texts) {
    onProblem?.();
    return find();
  }
  const { entries } = engine.shelf;
  let matches = texts.find(text, entries);
  for (let i = 0; i < MOST_LOADS && matches.missing.length > 0; i++) {
    if (i === 0) onEarly?.(await find(matches));
    if (!(await isDone(texts.load(matches.missing)))) {
      onProblem?.();
      break;
    }
    signal.throwIfAborted();
    matches = texts.find(text, entries);
  }
  return find(matches);
}

/** Shorter queries find titles only: too many texts contain their letters. */
const MIN_TEXT_QUERY = 2;

async function isDone(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
