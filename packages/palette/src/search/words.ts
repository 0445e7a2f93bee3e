/** Splits text into words: at spaces and signs, at the humps of camelCase, and between letters and digits. */

import type { FoldedText } from './fold.js';

/** A word with its position in the folded text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  /** The index after its last letter. */
  readonly end: number;
}

/** The words of a text, alone and joined. */
export interface Parts {
  /** Its words, in order. */
  readonly words: readonly Word[];
  /** Adjacent words joined, such as all of `showModal` and of `h264`; the other words are in it unchanged. */
  readonly runs: readonly Word[];
  /**
   * Runs joined where no space is between them, `flashattn` for flash-attn, and all words of a short text joined.
   */
  readonly compounds: readonly Word[];
  /** All of the above, each once. */
  readonly all: readonly Word[];
}

/** A text with more words is not joined as a whole. */
const MAX_JOINED_WORDS = 8;

const NEITHER = 0;
const LETTER = 1;
const DIGIT = 2;
const LETTERS = /[\p{L}\p{M}]/u;
const DIGITS = /\p{N}/u;
const kinds = new Map<number, number>();

/** Returns whether the character at `i` is a letter or a digit. */
export function isWordAt({ text }: FoldedText, i: number): boolean {
  return kindOf(text.charCodeAt(i)) !== NEITHER;
}

/** Returns whether a word begins at `i`. */
export function startsAt({ text, cased }: FoldedText, i: number): boolean {
  const kind = kindOf(text.charCodeAt(i));
  if (kind === NEITHER) return false;
  if (i === 0 || kindOf(text.charCodeAt(i - 1)) !== kind) return true;
  return kind === LETTER && isUpper(cased, i) && (!isUpper(cased, i - 1) || isLower(cased, i + 1));
}

/** Returns whether the word that begins at `i` directly follows another word, as a hump of camelCase does. */
export function isHumpAt(field: FoldedText, i: number): boolean {
  return i > 0 && isWordAt(field, i - 1);
}

/** Returns the end of the word that continues at `i`. */
export function endFrom(field: FoldedText, i: number): number {
  let end = i;
  while (end < field.text.length && isWordAt(field, end) && !startsAt(field, end)) end++;
  return end;
}

/** Returns the words of a text, alone and joined. */
export function partsOf(field: FoldedText): Parts {
  const words = wordsOf(field);
  const runs = joinedWhere(words, (word, next) => word.end === next.start);
  const chunks = joinedWhere(runs, (run, next) => !field.text.slice(run.end, next.start).includes(' '));
  const whole = runs.length > 1 && words.length <= MAX_JOINED_WORDS ? joinedWhere(runs, () => true) : [];
  const joined = [...chunks.filter(chunk => !runs.includes(chunk)), ...whole];
  const compounds = chunks.length === 1 ? joined.slice(-1) : joined;
  return {
    words,
    runs,
    compounds,
    all: [...words, ...runs.filter(run => !words.includes(run)), ...compounds],
  };
}

function wordsOf(field: FoldedText): readonly Word[] {
  const words: Word[] = [];
  for (let start = 0; start < field.text.length; start++) {
    if (!isWordAt(field, start)) continue;
    const end = endFrom(field, start + 1);
    words.push({ text: field.text.slice(start, end), start, end });
    start = end - 1;
  }
  return words;
}

/** Joins neighbouring words for which the condition holds; a word that is not joined remains the same object. */
function joinedWhere(
  words: readonly Word[],
  areTogether: (word: Word, next: Word) => boolean,
): readonly Word[] {
  const joined: Word[] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    const last = joined.at(-1);
    if (before && last && areTogether(before, word))
      joined[joined.length - 1] = { text: last.text + word.text, start: last.start, end: word.end };
    else joined.push(word);
  });
  return joined;
}

function kindOf(code: number): number {
  if (code < 128) return code >= 97 && code <= 122 ? LETTER : code >= 48 && code <= 57 ? DIGIT : NEITHER;
  let kind = kinds.get(code);
  if (kind === undefined) {
    const letter = String.fromCharCode(code);
    kind = LETTERS.test(letter) ? LETTER : DIGITS.test(letter) ? DIGIT : NEITHER;
    kinds.set(code, kind);
  }
  return kind;
}

function isUpper(cased: string, i: number): boolean {
  const code = cased.charCodeAt(i);
  return code < 128 ? code >= 65 && code <= 90 : cased[i] !== cased[i]?.toLowerCase();
}

function isLower(cased: string, i: number): boolean {
  const code = cased.charCodeAt(i);
  return code < 128 ? code >= 97 && code <= 122 : cased[i] !== cased[i]?.toUpperCase();
}
