/** Finds the entries of a list that may match a query, by regular expressions, before preparing any of them. */

import { nearest } from './edits.js';
import type { Entry } from './entry.js';
import { fold, isAscii } from './fold.js';
import { BONUS, entryBonus, WEIGHTS, WORTH, wordsScore } from './formula.js';
import type { Shelf } from './prepare.js';
import { pairsOf, type Query, type QueryWord } from './query.js';
import type { Reach } from './rank.js';
import type { Scored } from './top-scores.js';

/** The folded texts of all entries, computed lazily. */
export interface Column {
  titles: readonly string[] | undefined;
  /** The other texts, used for words that the title does not contain. */
  others: readonly string[] | undefined;
  /** Words of the last query that many titles contain as typed; typing mistakes in these are not considered. */
  common: ReadonlySet<string>;
}

/** The ways to find one word of the query. */
interface Look {
  readonly word: QueryWord;
  /** The word at the beginning of a word. */
  readonly start: RegExp;
  /** Its letters in order with anything between, or, in a script without spaces, one of its pairs of letters. */
  readonly letters: RegExp | null;
  /** Its letters in order, each at the beginning of a word. */
  readonly initials: RegExp | null;
  /** The maximum number of typing mistakes. */
  readonly edits: number;
  /** The number of titles in which a word begins with it. */
  found: number;
}

/** The estimate for the beginning of a word, whose length is not known here. */
const START = WORTH.beginning + WORTH.share;
/** The estimate for another text than the title; which one is not known here. */
const ELSEWHERE = START * WEIGHTS.text;
/** A word is common if at least this many titles contain it. */
const COMMON = 50;
/** If fewer titles than this match a single letter, the other texts are searched too. */
const FEW = 200;
/** Yields after this many entries. */
const STEP = 512;

/** Finds all entries that may match, in steps, and estimates how well. */
export function* prefilter(
  query: Query,
  shelf: Shelf,
  column: Column,
  reach: Reach,
): Generator<undefined, Scored> {
  const titles = (column.titles ??= foldedColumn(shelf.entries.map(({ title }) => title)));
  yield;
  const looks = query.words.map(word => lookOf(word, reach === 'typos' && !column.common.has(word.text)));
  if (query.text.length === 1) {
    // Usually, many titles match a single letter, and a match in another text is not what the reader wants.
    const guessed = yield* scan(query, looks, shelf, titles, null, reach);
    if (guessed.indexes.length >= FEW) return guessed;
  }
  const others = (column.others ??= foldedColumn(shelf.entries.map(otherTexts)));
  yield;
  const guessed = yield* scan(query, looks, shelf, titles, others, reach);
  column.common = new Set(looks.filter(({ found }) => found >= COMMON).map(({ word }) => word.text));
  return guessed;
}

function* scan(
  query: Query,
  looks: readonly Look[],
  shelf: Shelf,
  titles: readonly string[],
  others: readonly string[] | null,
  reach: Reach,
): Generator<undefined, Scored> {
  const guessed: Scored = { indexes: [], scores: [] };
  const letters = looks.reduce((sum, { word }) => sum + word.text.length, 0);
  for (let i = 0; i < titles.length; i++) {
    if (i % STEP === 0) yield;
    const title = titles[i] as string;
    let sum = 0;
    let covered = 0;
    let missing = 0;
    for (let j = 0; j < looks.length; j++) {
      const look = looks[j] as Look;
      const { length } = look.word.text;
      const worth = inTitle(look, title);
      if (worth > 0) covered += length;
      const best = worth || (others ? elsewhere(look, others[i] as string) : 0);
      if (best === 0) missing++;
      sum += best * length;
    }
    if (sum === 0 || (missing > 0 && reach === 'short')) continue;
    const { kind } = shelf.entries[i] as Entry;
    const bonus = title.startsWith(query.text) ? BONUS.beginning : 0;
    guessed.indexes.push(i);
    guessed.scores.push(wordsScore(sum, letters, missing) + entryBonus(kind, covered, title.length, bonus));
  }
  return guessed;
}

function lookOf(word: QueryWord, allowsTypos: boolean): Look {
  return {
    word,
    start: startOf(word),
    letters: lettersOf(word),
    initials: initialsOf(word),
    edits: allowsTypos ? word.edits : 0,
    found: 0,
  };
}

/** Matches a word at the beginning of a word, but signs and text of scripts without spaces anywhere. */
function startOf({ text, kind }: QueryWord): RegExp {
  if (kind !== 'word') return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  // `\b` supports only ASCII letters, but is much faster.
  return isAscii(text) ? new RegExp(`\\b${text}`) : new RegExp(`(?:^|[^\\p{L}\\p{N}])${text}`, 'u');
}

function lettersOf(word: QueryWord): RegExp | null {
  if (word.kind === 'sign' || word.text.length < 2) return null;
  const pieces = word.kind === 'word' ? [...word.text].map(skipTo) : pairsOf(word).map(({ text }) => text);
  return new RegExp(pieces.join(word.kind === 'word' ? '' : '|'));
}

function initialsOf({ text, kind }: QueryWord): RegExp | null {
  if (kind !== 'word' || text.length < 2 || !isAscii(text)) return null;
  // There is only one way to skip letters, so that the expression does not backtrack and fails as fast as it matches.
  return new RegExp(
    [...text].map((letter, i) => (i ? `(?:(?!\\b${letter})[^])*\\b${letter}` : `\\b${letter}`)).join(''),
  );
}

function skipTo(letter: string, i: number): string {
  return i === 0 ? letter : `[^${letter}]*${letter}`;
}

function inTitle(look: Look, title: string): number {
  const { word, start, letters } = look;
  if (start.test(title)) {
    look.found++;
    return START;
  }
  if (word.text.length > 1 && title.includes(word.text)) return WORTH.inside;
  if (letters?.test(title)) return look.initials?.test(title) ? WORTH.initials.some : WORTH.spread;
  if (look.edits === 0) return 0;
  const edits = nearest(word.pattern, title);
  return edits > look.edits ? 0 : WORTH.typo - WORTH.edit * edits;
}

function elsewhere({ start, word }: Look, other: string): number {
  return start.test(other) || (word.text.length > 1 && other.includes(word.text)) ? ELSEWHERE : 0;
}

function otherTexts({ path, page, keywords, text }: Entry): string {
  let texts = path;
  if (page) texts += `\t${page}`;
  if (keywords) texts += `\t${keywords}`;
  if (text) texts += `\t${text}`;
  return texts;
}

/** Folds many texts as one, which is much faster, or separately if not all of them are ASCII. */
function foldedColumn(texts: readonly string[]): readonly string[] {
  const all = texts.join('\n');
  const folded = isAscii(all) ? all.toLowerCase().split('\n') : [];
  return folded.length === texts.length ? folded : texts.map(fold);
}
