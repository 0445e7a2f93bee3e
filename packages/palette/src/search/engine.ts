/** Ranks the entries of a list for a query, in steps, so that long searches can be interrupted. */

import type { Entry } from './entry.js';
import { prefilter } from './prefilter.js';
import { bodyOf, preparedAt, shelfOf, type Shelf } from './prepare.js';
import { readQuery, type Query } from './query.js';
import { score, type Reach } from './rank.js';
import { shownOf, type Shown } from './show.js';
import { topScores, type Scored } from './top-scores.js';

/** Finds all entries that may match, in steps, and estimates how well. */
export type Guess = (query: Query, reach: Reach) => Generator<undefined, Scored>;

/** A list of entries that can be searched. */
export interface Engine {
  readonly shelf: Shelf;
  readonly guess: Guess;
  /** Returns how well the full text of an entry matches each word of the query, from 0 to 1; undefined without full texts. */
  readonly worthsOf?: ((index: number) => readonly number[] | undefined) | undefined;
}

/** A search. */
export interface Ask {
  /** The query as typed. */
  readonly text: string;
  /** The maximum number of results. */
  readonly limit: number;
  /** How much entries are boosted, by index. */
  readonly boosts: ReadonlyMap<number, number>;
}

/** A result, with the index of its entry. */
export interface Found extends Shown {
  readonly index: number;
  readonly score: number;
}

/** If at least this many entries contain all words of the query, typing mistakes are not considered. */
const ENOUGH = 10;
/**
 * Entries that do not contain the query as typed need at least this share of the best score of those that do.
 */
const MIN_SHARE = 0.5;
/** At least this many of the entries with the best estimates are scored. */
const MIN_SCORED = 200;
/** The maximum boost is small, so that it only reorders entries with almost equal scores. */
const MAX_BOOST = 0.05;
/** Yields after this many entries. */
const STEP = 128;

/** Creates an engine that prepares nothing before the first query. */
export function plainEngine(entries: readonly Entry[]): Engine {
  const shelf = shelfOf(entries);
  const column = { titles: undefined, others: undefined, common: new Set<string>() };
  return { shelf, guess: (query, reach) => prefilter(query, shelf, column, reach) };
}

/** The index of an entry that matches, with its score. */
export interface Fit {
  readonly index: number;
  readonly score: number;
}

/** The best entries, best first, with what is needed to show how they match. */
export interface Best {
  readonly query: Query;
  readonly reach: Reach;
  readonly fits: readonly Fit[];
}

/** Ranks the entries. An empty query returns the first entries in their order. */
export function* rankSteps(engine: Engine, ask: Ask): Generator<undefined, Best> {
  const query = readQuery(ask.text);
  const { shelf } = engine;
  let reach: Reach = 'short';
  if (query.words.length === 0) {
    const fits = shelf.entries.slice(0, ask.limit).map((_, index) => ({ index, score: 0 }));
    return { query, reach, fits };
  }
  let fits = yield* fitting(engine, query, ask, reach);
  if (!hasEnough(engine, query, fits)) {
    reach = 'typos';
    fits = yield* fitting(engine, query, ask, reach);
  }
  fits = withoutFar(engine, query, fits);
  return { query, reach, fits: fits.sort((a, b) => b.score - a.score).slice(0, ask.limit) };
}

/** Ranks the entries, and adds to each result what to show of it. */
export function* findSteps(engine: Engine, ask: Ask): Generator<undefined, readonly Found[]> {
  const best = yield* rankSteps(engine, ask);
  const found: Found[] = [];
  for (const { index, score } of best.fits) {
    found.push({ index, score, ...showHit(engine, best, index) });
    if (found.length % STEP === 0) yield;
  }
  return found;
}

/** Returns what to show of one of the best entries. */
export function showHit({ shelf, worthsOf }: Engine, { query, reach }: Best, index: number): Shown {
  if (query.words.length === 0) return { ranges: [] };
  return shownOf(query, preparedAt(shelf, index), reach, worthsOf?.(index));
}

/** Scores the entries with the best estimates, in the order of the list. */
function* fitting(
  { shelf, guess, worthsOf }: Engine,
  query: Query,
  { limit, boosts }: Ask,
  reach: Reach,
): Generator<undefined, Fit[]> {
  const chosen = topScores(boosted(yield* guess(query, reach), boosts), Math.max(limit, MIN_SCORED));
  const fits: Fit[] = [];
  for (let i = 0; i < chosen.length; i++) {
    const index = chosen[i] as number;
    const fit = score(query, preparedAt(shelf, index), reach, null, worthsOf?.(index));
    if (fit > 0) fits.push({ index, score: fit + boostOf(boosts, index) });
    if (i % STEP === 0) yield;
  }
  return fits;
}

function boosted(guessed: Scored, boosts: ReadonlyMap<number, number>): Scored {
  if (boosts.size === 0) return guessed;
  const { indexes, scores } = guessed;
  return { indexes, scores: scores.map((guess, i) => guess + boostOf(boosts, indexes[i] as number)) };
}

function boostOf(boosts: ReadonlyMap<number, number>, index: number): number {
  return Math.min(MAX_BOOST, boosts.get(index) ?? 0);
}

/** Whether enough entries contain all words of the query as typed. */
function hasEnough(engine: Engine, query: Query, fits: readonly Fit[]): boolean {
  let count = 0;
  return fits.some(({ index }) => hasAll(engine, query, index) && ++count >= ENOUGH);
}

/** If some entries contain the query as typed, removes those that match much less, by scattered letters or mistakes. */
function withoutFar(engine: Engine, query: Query, fits: readonly Fit[]): Fit[] {
  const typed = new Set(fits.filter(({ index }) => hasAll(engine, query, index)));
  let best = 0;
  for (const { score } of typed) best = Math.max(best, score);
  return fits.filter(fit => fit.score >= best * MIN_SHARE || typed.has(fit));
}

function hasAll({ shelf, worthsOf }: Engine, { words }: Query, index: number): boolean {
  const prepared = preparedAt(shelf, index);
  const { title, keywords, path, page } = prepared;
  return words.every(
    ({ text }, i) =>
      worthsOf?.(index)?.[i] === 1 ||
      [title.text, keywords.text, path.text, page.text, bodyOf(prepared)].some(field => field.includes(text)),
  );
}
