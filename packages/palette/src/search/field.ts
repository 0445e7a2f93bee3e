/** One text of an entry, prepared for search; costly properties are computed lazily. */

import { foldWithOrigins, type FoldedText } from './fold.js';
import { maskOf } from './mask.js';
import { partsOf, type Parts, type Word } from './words.js';

const NO_ASCII_LETTERS = /[^a-z0-9]+/g;
const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/gu;

/** A prepared text. Read its cached properties with the functions below. */
export interface Field extends FoldedText {
  /** The cache of `maskIn`. */
  mask: number | undefined;
  /** The cache of `partsIn`. */
  parts: Parts | undefined;
  /** The cache of `lettersIn`. */
  letters: number | undefined;
}

/** Prepares a text. */
export function fieldOf(raw: string): Field {
  const { text, cased, origins } = foldWithOrigins(raw);
  return { text, cased, origins, mask: undefined, parts: undefined, letters: undefined };
}

/** Returns the letters of a text as bits; see `maskOf`. */
export function maskIn(field: Field): number {
  return (field.mask ??= maskOf(field.text));
}

/** Returns the number of letters and digits of a text, but at least 1. */
export function lettersIn(field: Field): number {
  return (field.letters ??=
    field.text.replace(field.origins ? NO_LETTERS : NO_ASCII_LETTERS, '').length || 1);
}

/** Returns the words of a text, alone and joined. */
export function partsIn(field: Field): Parts {
  return (field.parts ??= partsOf(field));
}

/** Returns all words of a text as one: `getchilditem` for Get-ChildItem. */
export function joined(field: Field): string {
  return partsIn(field)
    .runs.map(({ text }) => text)
    .join('');
}

/** Returns the first letters of words. */
export function initials(words: readonly Word[]): string {
  let letters = '';
  for (const { text } of words) letters += text[0];
  return letters;
}
