/** Which entries of a list may fit, told from one column of titles by the browser's own means, before any is made ready. */

import { nearest } from './edits.js';
import type { Entry } from './entry.js';
import { fold, isAscii } from './fold.js';
import type { Shelf } from './prepare.js';
import { pairsOf, type Query, type QueryWord } from './query.js';
import type { Reach } from './rank.js';
import type { Scored } from './top-scores.js';

/** The titles folded, and what else entries are found by, made when a title does not do. */
export interface Column {
  titles: readonly string[] | undefined;
  others: readonly string[] | undefined;
  /** Words of the last query that many titles have as they were typed: no mistake is looked for in these. */
  common: ReadonlySet<string>;
}

/** What of a word is looked for. */
interface Look {
  readonly word: QueryWord;
  readonly start: RegExp;
  /** Its letters in order, whatever is between, or one of its pairs of letters where there are no spaces. */
  readonly letters: RegExp | null;
  /** Its letters in order, each at the beginning of a word. */
  readonly initials: RegExp | null;
  /** How many letters may be wrong. */
  readonly edits: number;
  /** In how many titles a word begins with it. */
  found: number;
}

/** What is guessed of a word that begins a title, or a word in it, is made of first letters, is inside, spread over it, mistyped, or elsewhere. */
const FIRST = 1;
const START = 0.8;
const INITIALS = 0.6;
const INSIDE = 0.4;
const SPREAD = 0.3;
const TYPO = 0.45;
const EDIT = 0.1;
const ELSEWHERE = 0.25;
/** So many titles are many. */
const COMMON = 50;
/** Fewer than these are looked for elsewhere too. */
const FEW = 200;
/** Entries between which others may have a turn. */
const STEP = 512;

/** Finds all entries that may fit, and guesses how well. */
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
    // Many titles have such a word; nobody looks for one that stands elsewhere only.
    const guessed = yield* glance(looks, titles, null, reach);
    if (guessed.indexes.length >= FEW) return guessed;
  }
  const others = (column.others ??= foldedColumn(shelf.entries.map(otherTexts)));
  yield;
  const guessed = yield* glance(looks, titles, others, reach);
  column.common = new Set(looks.filter(({ found }) => found >= COMMON).map(({ word }) => word.text));
  return guessed;
}

function* glance(
  looks: readonly Look[],
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
    let missing = 0;
    for (let j = 0; j < looks.length; j++) {
      const look = looks[j] as Look;
      const worth = inTitle(look, title) || (others ? elsewhere(look, others[i] as string) : 0);
      if (worth === 0) missing++;
      sum += worth;
    }
    if (sum === 0 || (missing > 0 && reach === 'short')) continue;
    guessed.indexes.push(i);
    guessed.scores.push(sum / looks.length / (1 + missing) + (0.1 * letters) / (letters + title.length));
  }
  return guessed;
}

function lookOf(word: QueryWord, mayBeWrong: boolean): Look {
  return {
    word,
    start: startOf(word),
    letters: lettersOf(word),
    initials: initialsOf(word),
    edits: mayBeWrong ? word.edits : 0,
    found: 0,
  };
}

/** The word where one may begin; signs and letters without spaces anywhere. */
function startOf({ text, kind }: QueryWord): RegExp {
  if (kind !== 'word') return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  // `\b` knows no letters but those of ASCII, and is much faster.
  return isAscii(text) ? new RegExp(`\\b${text}`) : new RegExp(`(?:^|[^\\p{L}\\p{N}])${text}`, 'u');
}

function lettersOf(word: QueryWord): RegExp | null {
  if (word.kind === 'sign' || word.text.length < 2) return null;
  const pieces =
    word.kind === 'word' ? [...word.text].map(untilThere) : pairsOf(word).map(({ text }) => text);
  return new RegExp(pieces.join(word.kind === 'word' ? '' : '|'));
}

function initialsOf({ text, kind }: QueryWord): RegExp | null {
  if (kind !== 'word' || text.length < 2 || !isAscii(text)) return null;
  // What is skipped can be skipped in one way only, so that failing takes no longer than finding.
  return new RegExp(
    [...text].map((letter, i) => (i ? `(?:(?!\\b${letter})[^])*\\b${letter}` : `\\b${letter}`)).join(''),
  );
}

function untilThere(letter: string, i: number): string {
  return i === 0 ? letter : `[^${letter}]*${letter}`;
}

function inTitle(look: Look, title: string): number {
  const { word, start, letters } = look;
  if (start.test(title)) {
    look.found++;
    return title.startsWith(word.text) ? FIRST : START;
  }
  if (word.text.length > 1 && title.includes(word.text)) return INSIDE;
  if (letters?.test(title)) return look.initials?.test(title) ? INITIALS : SPREAD;
  if (look.edits === 0) return 0;
  const edits = nearest(word.pattern, title);
  return edits > look.edits ? 0 : TYPO - EDIT * edits;
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

/** Many texts folded in one, which is much faster than one by one; where not all are ASCII they are folded alone. */
function foldedColumn(texts: readonly string[]): readonly string[] {
  const all = texts.join('\n');
  const folded = isAscii(all) ? all.toLowerCase().split('\n') : [];
  return folded.length === texts.length ? folded : texts.map(fold);
}
