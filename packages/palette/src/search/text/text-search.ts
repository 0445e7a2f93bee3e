/** Finds the sections whose texts contain the words of a query, with the postings that have been loaded. */

import { readQuery, type Query, type QueryWord } from '../query.js';
import type { Postings } from './postings.js';
import { pairsIn, scriptsOf } from './terms.js';
import type { Meaning, WordList } from './word-list.js';

/** A section that matches. */
export interface TextHit {
  readonly section: number;
  /** For each word of the query, how well it matches, from 0 to 1. */
  readonly worths: readonly number[];
  /** The mean of these, weighed by the letters of the words. */
  readonly share: number;
  /** What is added to the score, for how much the words weigh in this section compared with others. */
  readonly bonus: number;
}

/** The hits so far. */
export interface TextHits {
  /** Best first. */
  readonly hits: readonly TextHit[];
  /** The parts of the postings that are needed and not loaded. */
  readonly missing: readonly number[];
}

/** What is loaded of an index. */
export interface TextParts {
  readonly list: WordList;
  /** The number of sections. */
  readonly count: number;
  /** Returns the number of the part with the postings of a term. */
  partOf(term: number): number;
  /** Returns the postings of a part; undefined if they are not loaded. */
  postings(part: number): Postings | undefined;
}

/** The bonus of the section in which the words weigh most; that of those after it is less. */
const FIRST_PLACE = 0.02;
/** With this many sections that contain all words as typed, nothing else is searched. */
const ENOUGH = 10;
/** A section must match at least this share of the letters of a query. */
const MIN_SHARE = 0.5;
/** Of a word of a script without spaces, this share of its pairs of letters must match. */
const MIN_PAIRS = 0.75;
/** The maximum number of parts that are loaded for one word. */
const MOST_PARTS = 4;
/** Words after this many count as matched by all sections: a text that was pasted, say. */
const MOST_WORDS = 24;

/** What a word of a query may mean: for each of its units, which are one unless it is of a script without spaces. */
type Units = readonly (readonly Meaning[])[];

/** Returns the best sections for a query. */
export function findTexts(query: Query, parts: TextParts, limit: number): TextHits {
  const { words } = query;
  if (words.every(({ kind }) => kind === 'sign')) return { hits: [], missing: [] };
  const missing = new Set<number>();
  const exact = words.map((word, i) => unitsOf(word, i === words.length - 1, parts.list, false));
  let hits = weigh(query, exact, parts, missing);
  if (missing.size === 0 && complete(hits, query).length < ENOUGH) {
    const loose = words.map((word, i) => unitsOf(word, i === words.length - 1, parts.list, true));
    hits = weigh(query, loose, parts, missing);
  }
  const whole = complete(hits, query);
  return { hits: (whole.length >= ENOUGH ? whole : hits).slice(0, limit), missing: [...missing] };
}

function complete(hits: readonly TextHit[], { words }: Query): readonly TextHit[] {
  return hits.filter(({ worths }) => worths.every((worth, i) => worth > 0 || words[i]?.kind === 'sign'));
}

function unitsOf(word: QueryWord, isLast: boolean, list: WordList, isLoose: boolean): Units {
  if (word.kind === 'sign') return [];
  if (word.kind === 'word') return [meaningsOf(word, isLast, list, isLoose)];
  return scriptsOf(word.text).flatMap(({ text, isUnspaced }) => {
    const [own = word] = readQuery(text).words;
    if (!isUnspaced) return [meaningsOf(own, isLast, list, isLoose)];
    return pairsIn(text).map(pair => {
      if ([...pair].length < 2) return list.beginningWith(pair, true).map(({ term }) => ({ term, worth: 1 }));
      const term = list.find(pair);
      return term < 0 ? [] : [{ term, worth: 1 }];
    });
  });
}

function meaningsOf(word: QueryWord, isLast: boolean, list: WordList, isLoose: boolean): readonly Meaning[] {
  const exact = list.find(word.text);
  const beginnings = word.text.length > 1 || exact < 0 ? list.beginningWith(word.text, isLast) : [];
  if (!isLoose) {
    if (exact >= 0 && !isLast) return [{ term: exact, worth: 1 }];
    return beginnings;
  }
  return [...beginnings, ...list.similarTo(word, beginnings.length)];
}

/** How well a section matches, and how much the words weigh in it. */
interface Match {
  worth: number;
  weight: number;
}

/** Returns the sections that match the words; `missing` receives the parts that are not loaded. */
function weigh(
  query: Query,
  words: readonly Units[],
  parts: TextParts,
  missing: Set<number>,
): readonly TextHit[] {
  const worths = new Map<number, number[]>();
  const weights = new Map<number, number>();
  const common = new Set<number>();
  for (const [place, units] of words.entries()) {
    const found = place < MOST_WORDS ? matchesOf(units, parts, missing) : null;
    if (!found) common.add(place);
    for (const [section, { worth, weight }] of found ?? []) {
      let all = worths.get(section);
      if (!all) worths.set(section, (all = words.map(() => 0)));
      all[place] = worth;
      weights.set(section, (weights.get(section) ?? 0) + weight);
    }
  }
  for (const all of worths.values()) for (const place of common) all[place] = 1;
  return ranked(query, worths, weights);
}

/** Returns the sections that match a word; null if it is in so many that it distinguishes none. */
function matchesOf(units: Units, parts: TextParts, missing: Set<number>): ReadonlyMap<number, Match> | null {
  const sums = new Map<number, Match>();
  for (const unit of units) {
    const best = matchesOfUnit(unit, parts, missing);
    if (!best) return null;
    for (const [section, { worth, weight }] of best) {
      const sum = sums.get(section) ?? { worth: 0, weight: 0 };
      sum.worth += worth / units.length;
      sum.weight += weight / units.length;
      sums.set(section, sum);
    }
  }
  if (units.length > 1) for (const [section, { worth }] of sums) if (worth < MIN_PAIRS) sums.delete(section);
  return sums;
}

function matchesOfUnit(
  meanings: readonly Meaning[],
  parts: TextParts,
  missing: Set<number>,
): ReadonlyMap<number, Match> | null {
  const best = new Map<number, Match>();
  for (const { term, worth } of withinParts(meanings, parts)) {
    const [part, text] = [parts.partOf(term), parts.list.termAt(term)];
    const postings = parts.postings(part);
    if (!postings) {
      missing.add(part);
      continue;
    }
    if (worth === 1 && postings.isCommon(text)) return null;
    for (const { section, weight } of postings.of(text)) {
      const match = best.get(section) ?? { worth: 0, weight: 0 };
      match.worth = Math.max(match.worth, worth);
      match.weight = Math.max(match.weight, weight * worth);
      best.set(section, match);
    }
  }
  return best;
}

/** Returns the meanings in a few parts: those of the best ones. */
function withinParts(meanings: readonly Meaning[], parts: TextParts): readonly Meaning[] {
  const used = new Set<number>();
  return meanings.filter(({ term }) => {
    const part = parts.partOf(term);
    if (used.size < MOST_PARTS) used.add(part);
    return used.has(part);
  });
}

/** Returns the sections that match enough of the query, best first. */
function ranked(
  { words }: Query,
  worths: ReadonlyMap<number, readonly number[]>,
  weights: ReadonlyMap<number, number>,
): readonly TextHit[] {
  const letters = words.map(({ kind, text }) => (kind === 'sign' ? 0 : text.length));
  const all = letters.reduce((sum, length) => sum + length, 0);
  const shareOf = (found: readonly number[], value: (worth: number) => number): number =>
    found.reduce((sum, worth, i) => sum + value(worth) * (letters[i] as number), 0) / all;
  const hits = [...worths]
    .sort(([a], [b]) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
    .map(([section, found], place): TextHit => {
      const bonus = FIRST_PLACE / (1 + place);
      return { section, worths: found, share: shareOf(found, worth => worth), bonus };
    });
  return hits
    .filter(hit => shareOf(hit.worths, worth => (worth > 0 ? 1 : 0)) >= MIN_SHARE)
    .sort((a, b) => b.share + b.bonus - a.share - a.bonus);
}
