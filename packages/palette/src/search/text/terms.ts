/** Splits texts into terms, the units by which full texts are found. The indexer and the search must split alike. */

import { fold, foldWithOrigins, isAscii } from '../fold.js';
import { partsOf } from '../words.js';

/** Changes with the terms of a text, so that an index with other terms is not used. */
export const TERMS_VERSION = 1;

const ASCII_RUN = /[a-z\d]+/gi;
const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** Text of scripts without spaces, and with a sign that prolongs a sound. Words of Korean have spaces between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー\u3099\u309a]+/gu;
/** A longer run of letters and digits is no word, but data. */
const MAX_LENGTH = 64;

/** Returns the runs of letters and digits in a text, as they are written. */
export function runsOf(text: string): readonly string[] {
  return text.match(isAscii(text) ? ASCII_RUN : RUN) ?? [];
}

/**
 * Returns the terms of a run: the whole of it, folded, and the words that it is joined from, such as `show` and `modal` for showModal;
 * for scripts without spaces, every two adjacent letters.
 */
export function termsOfRun(run: string): readonly string[] {
  if (run.length > MAX_LENGTH) return [];
  const terms = new Set<string>();
  let at = 0;
  if (!isAscii(run))
    for (const { 0: part, index } of run.normalize('NFKC').matchAll(UNSPACED)) {
      addSpaced(terms, run.normalize('NFKC').slice(at, index));
      pairsIn(fold(part)).forEach(pair => terms.add(pair));
      at = index + part.length;
    }
  addSpaced(terms, at === 0 ? run : run.normalize('NFKC').slice(at));
  return [...terms];
}

/** Returns every two adjacent letters of a folded text of a script without spaces; a single letter by itself. */
export function pairsIn(text: string): readonly string[] {
  const letters = [...text];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, i) => (letters[i] as string) + letter);
}

/** Splits a folded word of a query into parts of scripts without spaces, and other parts. */
export function scriptsOf(word: string): readonly { readonly text: string; readonly isUnspaced: boolean }[] {
  const parts: { text: string; isUnspaced: boolean }[] = [];
  let at = 0;
  for (const { 0: text, index } of word.matchAll(UNSPACED)) {
    if (index > at) parts.push({ text: word.slice(at, index), isUnspaced: false });
    parts.push({ text, isUnspaced: true });
    at = index + text.length;
  }
  if (at < word.length) parts.push({ text: word.slice(at), isUnspaced: false });
  return parts;
}

function addSpaced(terms: Set<string>, run: string): void {
  if (run === '') return;
  const folded = foldWithOrigins(run);
  terms.add(folded.text);
  const { words } = partsOf(folded);
  if (words.length > 1) for (const { text } of words) if (text.length > 1) terms.add(text);
}
