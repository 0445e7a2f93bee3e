/** Answers searches with a list that is prepared, in this thread: that of the page or that of a worker. */

import { findSteps, plainEngine, type Ask, type Engine, type Found } from './engine.js';
import type { Entry } from './entry.js';
import { inSlices } from './slices.js';
import type { Lazy } from '../loading/lazy.js';
import type { Texts, TextMatches } from './text/texts.js';
import type { withTexts } from './text/with-texts.js';

/** What searches full texts, which is loaded apart from this. */
export interface TextSearch {
  readonly texts: Texts;
  readonly withTexts: typeof withTexts;
}

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

/** Prepares a list: builds the vocabulary of a long one, in slices. */
export async function loadEngine(entries: readonly Entry[], signal?: AbortSignal): Promise<Engine> {
  if (entries.length <= MOST_SCANNED) return plainEngine(entries);
  const { indexedEngine } = await import('./indexed.js');
  return inSlices(indexedEngine(entries), signal);
}

/** Postings that are loaded for a query may show that others are needed, but not again and again. */
const MOST_LOADS = 4;

/**
 * Runs a search in slices. With full texts, loads what it needs of them; titles alone are searched if that fails, and the next search tries
 * again.
 * @throws the reason of the signal.
 */
export async function answer(
  engine: Engine,
  { text, limit, boosts }: Question,
  { signal, onEarly, onProblem }: FindOptions,
  opening?: Lazy<TextSearch>,
): Promise<readonly Found[]> {
  const ask: Ask = { text, limit, boosts: new Map(boosts) };
  const titles = (): Promise<readonly Found[]> => inSlices(findSteps(engine, ask), signal);
  if (!opening || text.trim().length < MIN_TEXT_QUERY) return titles();
  if (!opening.value) onEarly?.(await titles());
  const search = await opening.load().catch(() => null);
  signal.throwIfAborted();
  if (!search) {
    onProblem?.();
    return titles();
  }
  const find = ({ hits }: TextMatches): Promise<readonly Found[]> => {
    const asked = search.withTexts(engine, ask, hits);
    return inSlices(findSteps(asked.engine, asked.ask), signal);
  };
  const { entries } = engine.shelf;
  let matches = search.texts.find(text, entries);
  for (let i = 0; i < MOST_LOADS && matches.missing.length > 0; i++) {
    if (i === 0) onEarly?.(await find(matches));
    if (!(await isDone(search.texts.load(matches.missing)))) {
      onProblem?.();
      break;
    }
    signal.throwIfAborted();
    matches = search.texts.find(text, entries);
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
