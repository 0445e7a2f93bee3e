/** One scorer for pages, headings and commands, which also says which letters matched. */

import { editsAllowed, editsBetween } from './edits.js';
import type { Entry, Hit, MarkedRange } from './entry.js';
import { fold, foldWithOrigins, type Folded, type FoldedText } from './fold.js';
import { wordsOf, type Word } from './words.js';

/** An entry made ready for scoring. */
export interface Prepared<T extends Entry = Entry> {
  readonly entry: T;
  readonly title: FoldedText;
  readonly words: readonly Word[];
  readonly path: readonly Word[];
  readonly page: readonly Word[];
  readonly keywords: readonly Word[];
  readonly text: Folded;
  /** The letters that occur in the title, path, page and keywords, one bit each. */
  readonly mask: number;
}

/** A query made ready. */
export interface Query {
  readonly text: Folded;
  readonly words: readonly Word[];
}

interface WordMatch {
  readonly score: number;
  /** Ranges in the folded text of the field. */
  readonly ranges: readonly MarkedRange[];
}

const NO_MATCH: WordMatch = { score: 0, ranges: [] };
/** What a match is worth where it is found, beside the title's 1. */
const WEIGHTS = { keywords: 0.9, path: 0.75, page: 0.6, text: 0.3 } as const;
/** What is left of a score for each word of the query that matches nothing. */
const UNMATCHED = 0.35;
/** Below this an entry is no hit. */
const LEAST = 0.22;

/** Makes an entry ready; do it once, not for each query. */
export function prepare<T extends Entry>(entry: T): Prepared<T> {
  const title = foldWithOrigins(entry.title);
  const [path, page, keywords] = [entry.path, entry.page ?? '', entry.keywords ?? ''].map(fold) as [
    Folded,
    Folded,
    Folded,
  ];
  const mask = maskOf(title.text + path + page + keywords);
  return {
    entry,
    title,
    words: wordsOf(title.text),
    path: wordsOf(path),
    page: wordsOf(page),
    keywords: wordsOf(keywords),
    text: fold(entry.text ?? ''),
    mask,
  };
}

/** Makes a query ready. */
export function readQuery(text: string): Query {
  const folded = fold(text.trim());
  const words = wordsOf(folded);
  return { text: folded, words: words.length > 0 || !folded ? words : [{ text: folded, start: 0 }] };
}

/** Whether enough letters of the query occur that scoring may be worth it; wrong only in saying yes. */
export function mayMatch(query: Query, prepared: Prepared): boolean {
  let missing = 0;
  for (const word of query.words) {
    const absent = maskOf(word.text) & ~prepared.mask;
    if (bits(absent) > editsAllowed(word.text.length)) missing++;
  }
  return missing === 0 || missing < query.words.length || prepared.text.includes(query.words[0]?.text ?? '');
}

/** The entry as a hit, or null when it matches too little. `boost` is added for frequent entries: at most 0.05. */
export function score<T extends Entry>(query: Query, prepared: Prepared<T>, boost = 0): Hit<T> | null {
  let sum = 0;
  let letters = 0;
  let penalty = 1;
  let covered = 0;
  const ranges: MarkedRange[] = [];
  let found: string | undefined;
  for (const word of query.words) {
    const inTitle = matchIn(word.text, prepared.words, prepared.title.text);
    const best = Math.max(inTitle.score, elsewhere(word.text, prepared));
    if (best === 0) penalty *= UNMATCHED;
    if (inTitle.score > 0 && inTitle.score >= best * 0.6) ranges.push(...inTitle.ranges);
    else if (best === WEIGHTS.text) found = word.text;
    covered += inTitle.ranges.reduce((length, { start, end }) => length + end - start, 0);
    sum += best * word.text.length;
    letters += word.text.length;
  }
  const base = letters > 0 ? (sum / letters) * penalty : 0;
  if (base < LEAST) return null;
  const total = base + bonus(query, prepared, covered) + Math.min(boost, 0.05);
  const marked = ranges.map(range => toOriginal(prepared.title, range));
  const excerpt = found === undefined ? {} : { excerpt: excerptAround(prepared, found) };
  return { entry: prepared.entry, score: total, ranges: marked, ...excerpt };
}

function bonus(query: Query, { entry, title, words }: Prepared, covered: number): number {
  const length = words.reduce((sum, word) => sum + word.text.length, 0) || 1;
  const whole = title.text === query.text ? 0.6 : title.text.startsWith(query.text) ? 0.45 : 0;
  const path = fold(entry.path);
  const address = path === query.text ? 0.5 : path.endsWith(`/${query.text}`) ? 0.3 : 0;
  const kind = entry.kind === 'heading' ? 0 : 0.06;
  return (
    Math.max(whole, address) +
    0.15 * Math.min(1, covered / length) +
    kind -
    Math.min(0.02, entry.path.length / 5000)
  );
}

function elsewhere(word: string, prepared: Prepared): number {
  const inPath = matchIn(word, prepared.path, null).score * WEIGHTS.path;
  const inPage = matchIn(word, prepared.page, null).score * WEIGHTS.page;
  const inKeywords = matchIn(word, prepared.keywords, null).score * WEIGHTS.keywords;
  const inText = word.length > 2 && prepared.text.includes(word) ? WEIGHTS.text : 0;
  return Math.max(inPath, inPage, inKeywords, inText);
}

/** The best match of one word of the query among the words of a field; abbreviations only where the whole text is given. */
function matchIn(query: string, words: readonly Word[], text: Folded | null): WordMatch {
  let best = NO_MATCH;
  for (const word of words) {
    const match = matchWord(query, word);
    if (match.score > best.score) best = match;
  }
  if (best.score >= 0.72 || text === null) return best;
  const short = abbreviation(query, words);
  if (short.score > best.score) return short;
  return best.score > 0 ? best : literal(query, text);
}

/** Signs that are no word, and letters of scripts without spaces, wherever they stand. */
function literal(query: string, text: Folded): WordMatch {
  const start = /[a-z0-9]/.test(query) ? -1 : text.indexOf(query);
  return start < 0 ? NO_MATCH : { score: 0.5, ranges: [{ start, end: start + query.length }] };
}

function matchWord(query: string, { text, start }: Word): WordMatch {
  const at = text.indexOf(query);
  const range = [{ start: start + at, end: start + at + query.length }];
  if (text === query) return { score: 1, ranges: range };
  if (at === 0) return { score: 0.72 + (0.2 * query.length) / text.length, ranges: range };
  if (at > 0 && query.length > 1) return { score: 0.5, ranges: range };
  const allowed = editsAllowed(query.length);
  if (allowed === 0) return NO_MATCH;
  // The word may still be in the making: a typo in its beginning counts as well.
  for (const part of text.length > query.length + 1 ? [text, text.slice(0, query.length)] : [text]) {
    const edits = editsBetween(query, part, allowed);
    if (edits <= allowed)
      return { score: 0.72 - 0.12 * edits, ranges: [{ start, end: start + part.length }] };
  }
  return NO_MATCH;
}

/** Letters at the beginnings of words, or following on from there, in order: `fa` for flash-attn. */
function abbreviation(query: string, words: readonly Word[]): WordMatch {
  const ranges: MarkedRange[] = [];
  let at = 0;
  let quality = 0;
  for (const word of words) {
    let length = 0;
    while (at < query.length && length < word.text.length && word.text[length] === query[at])
      [at, length] = [at + 1, length + 1];
    if (length > 0) ranges.push({ start: word.start, end: word.start + length });
    quality += length;
    if (at === query.length) break;
  }
  if (at < query.length || query.length < 2) return NO_MATCH;
  return {
    score: 0.25 + 0.4 * (quality / query.length) + (ranges.length === words.length ? 0.05 : 0),
    ranges,
  };
}

function toOriginal({ origins }: FoldedText, { start, end }: MarkedRange): MarkedRange {
  // A letter that folds to two, as ß does, is marked whole.
  let last = end;
  while (last < origins.length - 1 && origins[last] === origins[last - 1]) last++;
  return { start: origins[start] ?? 0, end: origins[last] ?? (origins.at(-1) as number) };
}

function excerptAround({ entry, text }: Prepared, found: string): string {
  const at = Math.max(0, text.indexOf(found) - 40);
  const words = (entry.text ?? '').slice(at, at + 120);
  return `${at > 0 ? '…' : ''}${at > 0 ? words.replace(/^\S*\s/, '') : words}…`;
}

function maskOf(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
  }
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}
