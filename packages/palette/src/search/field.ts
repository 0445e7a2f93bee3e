/** One text of an entry made ready; what is costly is made when first asked for. */

import { foldWithOrigins, type FoldedText } from './fold.js';
import { maskOf } from './mask.js';
import { partsOf, type Parts, type Word } from './words.js';

const NO_ASCII_LETTERS = /[^a-z0-9]+/g;
const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/gu;

/** A text that can be looked through. */
export interface Field extends FoldedText {
  mask: number | undefined;
  parts: Parts | undefined;
  letters: number | undefined;
}

/** Makes a text ready. */
export function fieldOf(raw: string): Field {
  const { text, cased, origins } = foldWithOrigins(raw);
  return { text, cased, origins, mask: undefined, parts: undefined, letters: undefined };
}

/** Its letters, one bit each. */
export function maskIn(field: Field): number {
  return (field.mask ??= maskOf(field.text));
}

/** How many letters and digits it has; at least 1. */
export function lettersIn(field: Field): number {
  return (field.letters ??=
    field.text.replace(field.origins ? NO_LETTERS : NO_ASCII_LETTERS, '').length || 1);
}

/** Its words, alone and joined. */
export function partsIn(field: Field): Parts {
  return (field.parts ??= partsOf(field));
}

/** All of its words in one: `getchilditem` for Get-ChildItem. */
export function joined(field: Field): string {
  return partsIn(field)
    .runs.map(({ text }) => text)
    .join('');
}

/** The first letters of words. */
export function initials(words: readonly Word[]): string {
  let letters = '';
  for (const { text } of words) letters += text[0];
  return letters;
}
