/** The files of a full-text index, for the code that writes and the code that reads them. */

/** The version of the format that this code reads and writes. */
export const TEXT_VERSION = 1;

/**
 * All terms of a site, and where their postings and the texts are. A site has one section for each page, its text before the first
 * heading, followed by one for each of its headings, in the order of the list.
 */
export interface TextIndex {
  /** The version of the format. */
  readonly v: number;
  /** The version of the terms. */
  readonly terms: number;
  /** The terms in the order of their code units, front-coded by `joinedTerms`. */
  readonly words: string;
  /** The number of terms of each section, by `packedLengths`. */
  readonly lengths: string;
  /** The number of the first term of each part of the postings; the first is 0. */
  readonly parts: readonly number[];
  /** The number of the first section of each piece of the texts; the first is 0. */
  readonly pieces: readonly number[];
  /** The postings of a small site, in one part; otherwise they are in files of their own. */
  readonly postings?: string;
  /** What the names of the other files begin with; a number and `.json` follow. */
  readonly files: { readonly parts: string; readonly pieces: string };
}

/** Postings of adjacent terms. */
export interface TextPart {
  readonly v: number;
  /** The postings of each term, separated by spaces. */
  readonly postings: string;
}

/** The texts of adjacent sections. */
export interface TextPiece {
  readonly v: number;
  /** Path and title of each page of these sections. */
  readonly pages: readonly (readonly [path: string, title: string])[];
  /**
   * Index of the page, anchor, title, level, text; a page has level 1 and no anchor. A text has a line for each of its blocks.
   */
  readonly sections: readonly (readonly [
    page: number,
    anchor: string,
    title: string,
    level: number,
    text: string,
  ])[];
}

/** Capital letters, which no term contains, tell how many letters a term shares with the one before. */
const SHARED = 65;
const MAX_SHARED = 25;

/** Joins sorted terms, each without the beginning that it shares with the one before. */
export function joinedTerms(terms: readonly string[]): string {
  let before = '';
  let text = '';
  for (const term of terms) {
    let shared = 0;
    while (shared < MAX_SHARED && shared < term.length && term[shared] === before[shared]) shared++;
    text += String.fromCharCode(SHARED + shared) + term.slice(shared);
    before = term;
  }
  return text;
}

/** Splits what `joinedTerms` returned. */
export function splitTerms(text: string): string[] {
  const terms: string[] = [];
  let before = '';
  for (const [, mark = '', rest = ''] of text.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, mark.charCodeAt(0) - SHARED) + rest;
    terms.push(before);
  }
  return terms;
}

/** Printable characters from `#`, without the backslash, so that JSON changes none of them. */
const FIRST_CODE = 35;
const BACKSLASH = 92;
/** Digits of two kinds: those that end a number, and those that another digit follows. Three more characters mark frequencies. */
const BASE = 44;

function charOf(value: number): string {
  const code = FIRST_CODE + value;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

function valueOf(code: number): number {
  return code < BACKSLASH ? code - FIRST_CODE : code - FIRST_CODE - 1;
}

function packedNumber(value: number): string {
  let text = charOf(value % BASE);
  for (let rest = Math.floor(value / BASE); rest > 0; rest = Math.floor(rest / BASE))
    text = charOf(BASE + (rest % BASE)) + text;
  return text;
}

/** The frequencies that are distinguished: 1, 2, 3 to 5, and more. */
const FREQUENCIES = [1, 2, 4, 8] as const;

/**
 * Packs the sections that contain a term, in ascending order, each with how often it does: the distance to the section before, then a
 * mark if it does more than once.
 */
export function packedPostings(sections: readonly number[], counts: readonly number[]): string {
  let text = '';
  let before = -1;
  for (const [i, section] of sections.entries()) {
    text += packedNumber(section - before - 1);
    before = section;
    const count = counts[i] as number;
    if (count > 1) text += charOf(2 * BASE + (count === 2 ? 0 : count < 6 ? 1 : 2));
  }
  return text;
}

/** Calls `each` for what `packedPostings` packed; counts are rounded. */
export function readPostings(text: string, each: (section: number, count: number) => void): void {
  let [section, value, count] = [-1, 0, 1];
  for (let i = 0; i < text.length; i++) {
    const digit = valueOf(text.charCodeAt(i));
    if (digit >= BASE) {
      value = (value + digit - BASE) * BASE;
      continue;
    }
    section += value + digit + 1;
    value = 0;
    count = 1;
    const next = i + 1 < text.length ? valueOf(text.charCodeAt(i + 1)) : 0;
    if (next >= 2 * BASE) {
      count = FREQUENCIES[(next - 2 * BASE + 1) as 1] ?? 1;
      i++;
    }
    each(section, count);
  }
}

/** Packs the lengths of sections, each in one character, with a precision of an eighth. */
export function packedLengths(lengths: readonly number[]): string {
  return lengths.map(length => charOf(Math.min(87, Math.round(6 * Math.log2(length + 1))))).join('');
}

/** Returns what `packedLengths` packed, rounded. */
export function readLengths(text: string): number[] {
  return Array.from(text, (_, i) => Math.round(2 ** (valueOf(text.charCodeAt(i)) / 6) - 1));
}
