/** Finds the sections whose texts contain the words of a query, with the postings that have been loaded. */

import { readQuery, type Query, type QueryWord } from '../query.js';
import type { Postings } from './postings.js';
import { pairsIn, scriptsOf } from './terms.js';
import type { Meaning, WordList } from './word-list.js';

/** A section that matches. */
export interface TextHit {
  readonly section: number;
  /** For each word of the query, how well it matches; 0 if it does not. */
  readonly worths: readonly number[];
  /** The share of the letters of the query that match, each with how well. */
  readonly share: number;
  /** Greater is better; comparable with the scores of titles. */
  readonly score: number;
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

/** The value of a text in which all words are as typed, compared with 1 for a title. */
const TEXT = 0.7;
/** Added for the section in which the words weigh most, and less for each after it. */
const FIRST_PLACE = 0.02;
/** With this many sections that contain all words as typed, nothing else is searched. */
const ENOUGH = 10;
/** A section must match at least this share of the letters of a query. */
const MIN_SHARE = 0.5;
/** Of a word of a script without spaces, this share of its pairs of letters must match. */
const MIN_PAIRS = 0.75;
/** The maximum number of parts that are loaded for one word. */
const MOST_PARTS = 4;

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

interface Sum {
  readonly worths: number[];
  weight: number;
}

/** Adds up what each section has of the words; `missing` receives the parts that are not loaded. */
function weigh(
  query: Query,
  words: readonly Units[],
  parts: TextParts,
  missing: Set<number>,
): readonly TextHit[] {
  const sums = new Map<number, Sum>();
  let common = 0;
  for (const [place, units] of words.entries()) {
    const found = new Map<number, { worth: number; weight: number }>();
    let isCommon = false;
    for (const unit of units) {
      const best = new Map<number, number>();
      const weights = new Map<number, number>();
      for (const { term, worth } of withinParts(unit, parts)) {
        const postings = parts.postings(parts.partOf(term));
        if (!postings) {
          missing.add(parts.partOf(term));
          continue;
        }
        if (worth === 1 && postings.isCommon(parts.list.termAt(term))) isCommon = true;
        for (const { section, weight } of postings.of(parts.list.termAt(term))) {
          if ((best.get(section) ?? 0) < worth) best.set(section, worth);
          weights.set(section, Math.max(weights.get(section) ?? 0, weight * worth));
        }
      }
      for (const [section, worth] of best) {
        const sum = found.get(section);
        const weight = weights.get(section) ?? 0;
        if (sum) {
          sum.worth += worth / units.length;
          sum.weight += weight / units.length;
        } else found.set(section, { worth: worth / units.length, weight: weight / units.length });
      }
    }
    if (isCommon) {
      common |= 1 << place;
      continue;
    }
    for (const [section, { worth, weight }] of found) {
      if (units.length > 1 && worth < MIN_PAIRS) continue;
      let sum = sums.get(section);
      if (!sum) sums.set(section, (sum = { worths: words.map(() => 0), weight: 0 }));
      sum.worths[place] = worth;
      sum.weight += weight;
    }
  }
  return ranked(query, sums, common);
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

/** Returns the sections with the share of the query that they match; words that are in most sections count as matched by all. */
function ranked({ words }: Query, sums: ReadonlyMap<number, Sum>, common: number): readonly TextHit[] {
  const letters = words.map(({ kind, text }) => (kind === 'sign' ? 0 : text.length));
  const all = letters.reduce((sum, length) => sum + length, 0);
  const byWeight = [...sums].sort(([, a], [, b]) => b.weight - a.weight);
  const hits = byWeight.map(([section, { worths }], place): TextHit | null => {
    const found = worths.map((worth, i) => (common & (1 << i) ? 1 : worth));
    const share = found.reduce((sum, worth, i) => sum + worth * (letters[i] as number), 0) / all;
    const matched = found.reduce((sum, worth, i) => sum + (worth > 0 ? (letters[i] as number) : 0), 0) / all;
    if (matched < MIN_SHARE) return null;
    return { section, worths: found, share, score: TEXT * share + FIRST_PLACE / (1 + place) };
  });
  return hits.filter(hit => hit !== null).sort((a, b) => b.score - a.score);
}
