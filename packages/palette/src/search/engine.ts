/** A query against entries, in steps between which others may have a turn. */

import type { Entry } from './entry.js';
import { prefilter } from './prefilter.js';
import { bodyOf, preparedAt, shelfOf, type Prepared, type Shelf } from './prepare.js';
import { readQuery, type Query } from './query.js';
import { score, type Reach } from './rank.js';
import { shownOf, type Shown } from './show.js';
import { topScores, type Scored } from './top-scores.js';

/** Finds all entries that may fit, and guesses how well. */
export type Guess = (query: Query, reach: Reach) => Generator<undefined, Scored>;

/** Entries that can be searched. */
export interface Engine {
  readonly shelf: Shelf;
  readonly guess: Guess;
}

/** What is asked. */
export interface Ask {
  readonly text: string;
  readonly limit: number;
  /** How much entries are boosted, by their numbers. */
  readonly boosts: ReadonlyMap<number, number>;
}

/** An entry that was found, by its number. */
export interface Found extends Shown {
  readonly index: number;
  readonly score: number;
}

/** With so many entries that have all words of the query, mistakes are not looked for. */
const ENOUGH = 10;
/** What is not there as it was typed is left out with less than this part of the best score of what is. */
const FAR = 0.5;
/** At least so many of the best guesses are scored. */
const LEAST_SCORED = 200;
/** A boost changes the order of near equals only. */
const MOST_LIFT = 0.05;
/** Entries between which others may have a turn. */
const STEP = 128;

/** An engine that makes nothing ready before it is asked for. */
export function plainEngine(entries: readonly Entry[]): Engine {
  const shelf = shelfOf(entries);
  const column = { titles: undefined, others: undefined, common: new Set<string>() };
  return { shelf, guess: (query, reach) => prefilter(query, shelf, column, reach) };
}

/** An entry that fits, by its number. */
export interface Fit {
  readonly index: number;
  readonly score: number;
}

/** The best entries, best first, and how they were found. */
export interface Best {
  readonly query: Query;
  readonly reach: Reach;
  readonly fits: readonly Fit[];
}

/** The best entries; all of them in their order when nothing is asked. */
export function* ranking(engine: Engine, ask: Ask): Generator<undefined, Best> {
  const query = readQuery(ask.text);
  const { shelf } = engine;
  let reach: Reach = 'short';
  if (query.words.length === 0) {
    const fits = shelf.entries.slice(0, ask.limit).map((_, index) => ({ index, score: 0 }));
    return { query, reach, fits };
  }
  let fits = yield* fitting(engine, query, ask, reach);
  if (!hasEnough(shelf, query, fits)) {
    reach = 'typos';
    fits = yield* fitting(engine, query, ask, reach);
  }
  fits = withoutFar(shelf, query, fits);
  return { query, reach, fits: fits.sort((a, b) => b.score - a.score).slice(0, ask.limit) };
}

/** The best entries with all that is shown of them. */
export function* finding(engine: Engine, ask: Ask): Generator<undefined, readonly Found[]> {
  const best = yield* ranking(engine, ask);
  const found: Found[] = [];
  for (const { index, score } of best.fits) {
    found.push({ index, score, ...shownAt(engine, best, index) });
    if (found.length % STEP === 0) yield;
  }
  return found;
}

/** What is shown of one of the best. */
export function shownAt({ shelf }: Engine, { query, reach }: Best, index: number): Shown {
  return query.words.length === 0 ? { ranges: [] } : shownOf(query, preparedAt(shelf, index), reach);
}

/** All entries that may be among the best, with their scores, in their order. */
function* fitting(
  { shelf, guess }: Engine,
  query: Query,
  { limit, boosts }: Ask,
  reach: Reach,
): Generator<undefined, Fit[]> {
  const chosen = topScores(boosted(yield* guess(query, reach), boosts), Math.max(limit, LEAST_SCORED));
  const fits: Fit[] = [];
  for (let i = 0; i < chosen.length; i++) {
    const index = chosen[i] as number;
    const fit = score(query, preparedAt(shelf, index), reach, null);
    if (fit > 0) fits.push({ index, score: fit + liftOf(boosts, index) });
    if (i % STEP === 0) yield;
  }
  return fits;
}

function boosted(guessed: Scored, boosts: ReadonlyMap<number, number>): Scored {
  if (boosts.size === 0) return guessed;
  const { indexes, scores } = guessed;
  return { indexes, scores: scores.map((guess, i) => guess + liftOf(boosts, indexes[i] as number)) };
}

function liftOf(boosts: ReadonlyMap<number, number>, index: number): number {
  return Math.min(MOST_LIFT, boosts.get(index) ?? 0);
}

/** Whether entries enough have all words of the query as they were typed. */
function hasEnough(shelf: Shelf, query: Query, fits: readonly Fit[]): boolean {
  let count = 0;
  return fits.some(({ index }) => hasAll(query, preparedAt(shelf, index)) && ++count >= ENOUGH);
}

/** Beside what stands there as it was typed, scattered letters and large mistakes are not meant. */
function withoutFar(shelf: Shelf, query: Query, fits: readonly Fit[]): Fit[] {
  const typed = new Set(fits.filter(({ index }) => hasAll(query, preparedAt(shelf, index))));
  let best = 0;
  for (const { score } of typed) best = Math.max(best, score);
  return fits.filter(fit => fit.score >= best * FAR || typed.has(fit));
}

function hasAll({ words }: Query, prepared: Prepared): boolean {
  const { title, keywords, path, page } = prepared;
  return words.every(({ text }) =>
    [title.text, keywords.text, path.text, page.text, bodyOf(prepared)].some(field => field.includes(text)),
  );
}
