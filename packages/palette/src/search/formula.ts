/** The formula of the score with its weights, which the scorer and the estimates before it share. */

import type { Entry } from './entry.js';

/** The weights of the fields of an entry; `text` is its beginning, `fullText` a full text that is found by its own index. */
export const WEIGHTS = { title: 1, keywords: 0.9, path: 0.75, fullText: 0.7, page: 0.6, text: 0.3 } as const;

/** The values of the ways in which a word of the query can match a field. */
export const WORTH = {
  /** A whole word. */
  word: 1,
  /** The beginning of a word. */
  beginning: 0.72,
  /** Added to a beginning, times the share of the word that is typed. */
  share: 0.2,
  /** The factor for a match that begins at a hump of camelCase or between letters and digits. */
  hump: 0.8,
  /** Letters of a script without spaces, or signs. */
  unspaced: 0.95,
  /** Several words typed as one. */
  joined: 0.8,
  /** The first letters of all words, of the first words, of adjacent words, of some words in order. */
  initials: { all: 0.8, first: 0.71, adjacent: 0.69, some: 0.65 },
  /** Letters inside a word. */
  inside: 0.5,
  /** Letters in order, but not adjacent. */
  spread: 0.43,
  /** A word with typing mistakes. */
  typo: 0.74,
  /** Subtracted for each mistake. */
  edit: 0.14,
  /** Subtracted if the first letter differs, because readers seldom mistype it. */
  first: 0.06,
} as const;

/** What is added for an entry as a whole. */
export const BONUS = {
  /** The title or the path equals the query. */
  whole: 0.5,
  /** The title begins with the query, or with its words in order. */
  beginning: 0.3,
  /** The last segment of the path equals the query. */
  lastSegment: 0.3,
  /** The title contains the words of the query in order and adjacent, but not at its beginning. */
  adjacent: 0.15,
  /** The query covers all letters of the title; in proportion if it covers some. */
  coverage: 0.15,
  /** The entry is a page or a command, and no heading. */
  kind: 0.06,
} as const;

/** The factor for each word of the query that does not match. */
const UNMATCHED = 0.35;

/** Returns the value of typing the first `typed` letters of a word that has `whole` letters. */
export function beginningWorth(typed: number, whole: number): number {
  return typed === whole && typed > 1 ? WORTH.word : WORTH.beginning + (WORTH.share * typed) / whole;
}

/**
 * Returns the score of the words of a query.
 * @param sum the values of the words that match, each times the number of its letters.
 * @param letters the number of letters of all words.
 * @param unmatched the number of words that do not match.
 */
export function wordsScore(sum: number, letters: number, unmatched: number): number {
  return letters > 0 ? (sum / letters) * UNMATCHED ** unmatched : 0;
}

/**
 * Returns what is added to the score of an entry.
 * @param covered how many of the letters of the title the query covers.
 * @param bonus the best of the bonuses for the title and the path.
 */
export function entryBonus(
  kind: Entry['kind'],
  covered: number,
  titleLetters: number,
  bonus: number,
): number {
  const coverage = BONUS.coverage * Math.min(1, covered / titleLetters);
  return bonus + coverage + (kind === 'heading' ? 0 : BONUS.kind);
}
