/** Scores a word as an abbreviation: letters in order that begin words of the text or continue from there. */

import { initials, partsIn, type Field } from './field.js';
import { WORTH } from './formula.js';
import { startsAt } from './words.js';

const MAX_LENGTH = 12;
const MAX_TEXT_LENGTH = 200;
/** The value of a letter inside a word, compared with 1 for a letter that begins a word or continues a match. */
const INSIDE = 0.45;
/** The minimum mean value of the letters. */
const MIN_QUALITY = 0.6;

/**
 * For each letter typed (row) and each place in the text (column), the best sum of values up to this letter if it is
 * matched at this place; 0 if that is impossible. Reused for all calls.
 */
let sums = new Float32Array(1024);

/**
 * Returns the value of `typed` as an abbreviation of the text, such as `fa` for flash-attn or `tls` for Toggle left
 * sidebar, or 0. Replaces `marks`, unless it is null, with the places of its letters.
 */
export function abbreviation(typed: string, field: Field, marks: number[] | null): number {
  const { text } = field;
  const [length, width] = [typed.length, text.length];
  if (length < 2 || length > MAX_LENGTH || width > MAX_TEXT_LENGTH || !isSubsequence(typed, text)) return 0;
  if (sums.length < length * width) sums = new Float32Array(length * width);
  for (let i = 0; i < length; i++) if (!fillRow(typed, field, i)) return 0;
  const last = bestPlace(length - 1, width, width);
  const quality = (sums[(length - 1) * width + last] as number) / length;
  if (quality < MIN_QUALITY) return 0;
  marks?.splice(0, marks.length, ...places(length, width, last));
  const { words, runs } = partsIn(field);
  return Math.max(initialsWorth(typed, initials(words), initials(runs)), 0.2 + 0.38 * quality);
}

/**
 * Fills the row of one letter typed, by dynamic programming as for sequence alignment (Needleman and Wunsch, 1970).
 * Returns whether the letter can be matched at all.
 */
function fillRow(typed: string, field: Field, i: number): boolean {
  const { text } = field;
  const width = text.length;
  const letter = typed.charCodeAt(i);
  const [here, above] = [i * width, (i - 1) * width];
  let before = 0;
  let isAnywhere = false;
  for (let j = 0; j < width; j++) {
    let sum = 0;
    if (text.charCodeAt(j) === letter) {
      const isStart = startsAt(field, j);
      if (i === 0) sum = isStart ? 1 : 0;
      else if (before > 0) {
        sum = before + (isStart ? 1 : INSIDE);
        const run = sums[above + j - 1] as number;
        if (run > 0 && run + 1 > sum) sum = run + 1;
      }
    }
    sums[here + j] = sum;
    if (sum > 0) isAnywhere = true;
    if (i > 0) before = Math.max(before, sums[above + j] as number);
  }
  return isAnywhere;
}

/** Returns the best place of a row before `end`. */
function bestPlace(i: number, width: number, end: number): number {
  let best = 0;
  for (let j = 1; j < end; j++)
    if ((sums[i * width + j] as number) > (sums[i * width + best] as number)) best = j;
  return best;
}

/** Returns the places of all letters as pairs of start and end, tracing back from the last letter. */
function places(length: number, width: number, last: number): number[] {
  const marks: number[] = [];
  for (let [i, at] = [length - 1, last]; i >= 0; i--) {
    marks.push(at, at + 1);
    if (i === 0) break;
    const run = at > 0 ? (sums[(i - 1) * width + at - 1] as number) : 0;
    const isRun = run > 0 && run + 1 === sums[i * width + at];
    at = isRun ? at - 1 : bestPlace(i - 1, width, at);
  }
  return marks;
}

/**
 * Returns the value of `typed` as first letters alone, or 0. `words` and `runs` are the first letters of the text's
 * words and of its runs of words.
 */
export function initialsWorth(typed: string, words: string, runs: string): number {
  if (typed === runs || typed === words) return WORTH.initials.all;
  if (runs.startsWith(typed)) return WORTH.initials.first;
  if (runs.includes(typed) || words.includes(typed)) return WORTH.initials.adjacent;
  return isSubsequence(typed, words) ? WORTH.initials.some : 0;
}

function isSubsequence(text: string, within: string): boolean {
  let at = -1;
  for (let i = 0; i < text.length; i++) {
    at = within.indexOf(text[i] as string, at + 1);
    if (at < 0) return false;
  }
  return true;
}
