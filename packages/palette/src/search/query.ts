/** Parses the text that a reader types into a query. */

import { editsAllowed, patternOf, type Pattern } from './edits.js';
import { fold, isAscii, type Folded } from './fold.js';
import { maskOf } from './mask.js';

/** One word of a query. */
export interface QueryWord {
  /** The folded text. */
  readonly text: string;
  /** Its letters as bits. */
  readonly mask: number;
  /** `unspaced` is text of a script without spaces, or Korean; `sign` is signs, which match only literally. */
  readonly kind: 'word' | 'unspaced' | 'sign';
  /** The maximum number of typing mistakes. */
  readonly edits: number;
  readonly pattern: Pattern;
}

/** A parsed query. */
export interface Query {
  /** All of it folded, with white space collapsed. */
  readonly text: Folded;
  readonly words: readonly QueryWord[];
  /** The letters of its words as bits. */
  readonly mask: number;
  /** Its words joined without spaces and signs. */
  readonly joined: string;
  /** The pattern of `joined`. */
  readonly pattern: Pattern;
  /** Its words without signs, separated by one space. */
  readonly plain: string;
}

const RUN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]+/gu;
const WORD = /[\p{L}\p{N}]/u;
const BRACKETS = /["'`,;()[\]{}]/g;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What is typed or pasted after this many characters is ignored. */
const MAX_LENGTH = 500;

/** Parses a query. */
export function readQuery(typed: string): Query {
  const text = fold(typed.trimStart().slice(0, MAX_LENGTH).trim().replace(/\s+/g, ' '));
  const runs = text.match(RUN) ?? [];
  const texts = runs.filter(run => WORD.test(run));
  const words = (texts.length > 0 ? meaningful(runs) : runs).map(wordOf);
  return {
    text,
    words,
    mask: words.reduce((mask, word) => mask | word.mask, 0),
    joined: texts.join(''),
    pattern: patternOf(texts.join('')),
    plain: texts.join(' '),
  };
}

/** In a query that has words, quotes, brackets and single signs only separate these; emoji are kept. */
function meaningful(runs: readonly string[]): readonly string[] {
  return runs
    .map(run => (WORD.test(run) ? run : run.replace(BRACKETS, '')))
    .filter(run => WORD.test(run) || [...run].length > 1 || /\p{Extended_Pictographic}/u.test(run));
}

function wordOf(text: string): QueryWord {
  const kind = !WORD.test(text) ? 'sign' : !isAscii(text) && UNSPACED.test(text) ? 'unspaced' : 'word';
  const edits = kind === 'word' && !/\d/.test(text) ? editsAllowed(text.length) : 0;
  return { text, mask: maskOf(text), kind, edits, pattern: patternOf(text) };
}

/** Returns every two adjacent letters of a word of a script without spaces, as words. */
export function pairsOf({ text }: QueryWord): readonly QueryWord[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => wordOf(text.slice(i, i + 2)));
}
