/** Abbreviations: letters at the beginnings of words, or following on from there, in order. */

import { initials, partsIn, type Field } from './field.js';
import { startsAt } from './words.js';

const LONGEST = 12;
const WIDEST = 200;
/** What a letter inside a word counts, beside 1 for one that begins a word or follows on. */
const INSIDE = 0.45;
/** Under this mean no abbreviation is seen. */
const LEAST = 0.6;

/** What first letters are worth: of all words, of the first words, of words side by side, of some. */
const WORTH = { all: 0.8, first: 0.71, neighbours: 0.69, some: 0.65 } as const;

/** For each letter of the query, and for each place, the best sum of letters up to here when it is taken here. */
let sums = new Float32Array(1024);

/** What it is worth to read `typed` as an abbreviation of the text: `fa` for flash-attn, `tls` for all first letters. */
export function abbreviation(typed: string, field: Field, marks: number[] | null): number {
  const { text } = field;
  const [length, width] = [typed.length, text.length];
  if (length < 2 || length > LONGEST || width > WIDEST || !isSubsequence(typed, text)) return 0;
  if (sums.length < length * width) sums = new Float32Array(length * width);
  for (let i = 0; i < length; i++) if (!fillRow(typed, field, i)) return 0;
  const last = bestPlace(length - 1, width, width);
  const quality = (sums[(length - 1) * width + last] as number) / length;
  if (quality < LEAST) return 0;
  marks?.splice(0, marks.length, ...places(length, width, last));
  const { words, runs } = partsIn(field);
  return Math.max(initialsWorth(typed, initials(words), initials(runs)), 0.2 + 0.38 * quality);
}

/** Fills the row of one letter of the query, a dynamic program as for alignments (Needleman and Wunsch, 1970). */
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

/** The best place of a row before `end`. */
function bestPlace(i: number, width: number, end: number): number {
  let best = 0;
  for (let j = 1; j < end; j++)
    if ((sums[i * width + j] as number) > (sums[i * width + best] as number)) best = j;
  return best;
}

/** The places of all letters, found by going back from the last, as pairs. */
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

/** What an abbreviation is worth by the first letters alone; 0 when it takes others. */
export function initialsWorth(typed: string, words: string, runs: string): number {
  if (typed === runs || typed === words) return WORTH.all;
  if (runs.startsWith(typed)) return WORTH.first;
  if (runs.includes(typed) || words.includes(typed)) return WORTH.neighbours;
  return isSubsequence(typed, words) ? WORTH.some : 0;
}

function isSubsequence(text: string, within: string): boolean {
  let at = -1;
  for (let i = 0; i < text.length; i++) {
    at = within.indexOf(text[i] as string, at + 1);
    if (at < 0) return false;
  }
  return true;
}
