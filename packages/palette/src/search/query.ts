/** What was typed, made ready. */

import { editsAllowed, patternOf, type Pattern } from './edits.js';
import { fold, isAscii, type Folded } from './fold.js';
import { maskOf } from './mask.js';

/** One word that was typed. */
export interface QueryWord {
  readonly text: string;
  readonly mask: number;
  /** A word; letters of a script without spaces, or of Korean; or signs, which are found as they are. */
  readonly kind: 'word' | 'unspaced' | 'sign';
  /** How many letters may be wrong. */
  readonly edits: number;
  readonly pattern: Pattern;
}

/** A query made ready. */
export interface Query {
  readonly text: Folded;
  readonly words: readonly QueryWord[];
  readonly mask: number;
  /** Its words in one, without what parts them. */
  readonly joined: string;
  readonly pattern: Pattern;
  /** Its words with one space between. */
  readonly plain: string;
}

const RUN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]+/gu;
const WORD = /[\p{L}\p{N}]/u;
const BRACKETS = /["'`,;()[\]{}]/g;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Makes a query ready. */
export function readQuery(typed: string): Query {
  const text = fold(typed.trim().replace(/\s+/g, ' '));
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

/** Beside words, single signs, quotes and brackets only part them. */
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

/** The pairs of letters of a word of a script without spaces, as words. */
export function pairsOf({ text }: QueryWord): readonly QueryWord[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => wordOf(text.slice(i, i + 2)));
}
