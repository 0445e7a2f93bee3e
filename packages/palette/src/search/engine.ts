/** Ranks the entries of a list for a query, in steps, so that long searches can be interrupted. */

import type { Entry } from './entry.js';
import { prefilter } from './prefilter.js';
import { bodyOf, preparedAt, shelfOf, type Prepared, type Shelf } from './prepare.js';
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
}

/** What the full text of an entry has of a query. */
export interface TextMatch {
  /** For each word of the query, how well it matches, from 0 to 1. */
  readonly worths: readonly number[];
  /** What is added to the score, for the weight of the words in the text. */
  readonly bonus: number;
}

/** A search. */
export interface Ask {
  /** The query as typed. */
  readonly text: string;
  /** The maximum number of results. */
  readonly limit: number;
  /** How much entries are boosted, by index. */
  readonly boosts: ReadonlyMap<number, number>;
  /** What is known of full texts, by the index of the entry. */
  readonly texts?: ReadonlyMap<number, TextMatch> | undefined;
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
  readonly texts: Ask['texts'];
}

/** Ranks the entries. An empty query returns the first entries in their order. */
export function* rankSteps(engine: Engine, ask: Ask): Generator<undefined, Best> {
  const query = readQuery(ask.text);
  const { shelf } = engine;
  let reach: Reach = 'short';
  if (query.words.length === 0) {
    const fits = shelf.entries.slice(0, ask.limit).map((_, index) => ({ index, score: 0 }));
    return { query, reach, fits, texts: undefined };
  }
  let fits = yield* fitting(engine, query, ask, reach);
  const { texts } = ask;
  if (!hasEnough(shelf, query, fits, texts)) {
    reach = 'typos';
    fits = yield* fitting(engine, query, ask, reach);
  }
  fits = withoutFar(shelf, query, fits, texts);
  return { query, reach, texts, fits: fits.sort((a, b) => b.score - a.score).slice(0, ask.limit) };
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
export function showHit({ shelf }: Engine, { query, reach, texts }: Best, index: number): Shown {
  if (query.words.length === 0) return { ranges: [] };
  return shownOf(query, preparedAt(shelf, index), reach, texts?.get(index)?.worths);
}

/** Scores the entries with the best estimates, in the order of the list. */
function* fitting(
  { shelf, guess }: Engine,
  query: Query,
  { limit, boosts, texts }: Ask,
  reach: Reach,
): Generator<undefined, Fit[]> {
  const best = topScores(boosted(yield* guess(query, reach), boosts), Math.max(limit, MIN_SCORED));
  const chosen = texts?.size ? [...new Set([...best, ...texts.keys()])].sort((a, b) => a - b) : best;
  const fits: Fit[] = [];
  for (let i = 0; i < chosen.length; i++) {
    const index = chosen[i] as number;
    const text = texts?.get(index);
    const fit = score(query, preparedAt(shelf, index), reach, null, text?.worths);
    if (fit > 0) fits.push({ index, score: fit + boostOf(boosts, index) + (text?.bonus ?? 0) });
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
function hasEnough(shelf: Shelf, query: Query, fits: readonly Fit[], texts: Ask['texts']): boolean {
  let count = 0;
  return fits.some(
    ({ index }) => hasAll(query, preparedAt(shelf, index), texts?.get(index)) && ++count >= ENOUGH,
  );
}

/** If some entries contain the query as typed, removes those that match much less, by scattered letters or mistakes. */
function withoutFar(shelf: Shelf, query: Query, fits: readonly Fit[], texts: Ask['texts']): Fit[] {
  const typed = new Set(
    fits.filter(({ index }) => hasAll(query, preparedAt(shelf, index), texts?.get(index))),
  );
  let best = 0;
  for (const { score } of typed) best = Math.max(best, score);
  return fits.filter(fit => fit.score >= best * MIN_SHARE || typed.has(fit));
}

function hasAll({ words }: Query, prepared: Prepared, match: TextMatch | undefined): boolean {
  const { title, keywords, path, page } = prepared;
  return words.every(
    ({ text }, i) =>
      match?.worths[i] === 1 ||
      [title.text, keywords.text, path.text, page.text, bodyOf(prepared)].some(field => field.includes(text)),
  );
}
