/** How well one word of a query fits a text, and which letters of the text it fits. */

import { abbreviation } from './abbreviation.js';
import { distance } from './edits.js';
import { maskIn, partsIn, type Field } from './field.js';
import { bitsIn } from './mask.js';
import type { QueryWord } from './query.js';
import { endFrom, isHumpAt, isWordAt, startsAt } from './words.js';

/** Places in folded text, first and one past the last, one pair after the other. */
export type Marks = number[];

/** What a way of fitting is worth. */
export const WORTH = {
  word: 1,
  beginning: 0.72,
  /** What a beginning gains when nothing of the word is left out. */
  share: 0.2,
  /** What is left of it at a hump of camelCase or between letters and digits. */
  hump: 0.8,
  unspaced: 0.95,
  joined: 0.8,
  inside: 0.5,
  typo: 0.74,
  edit: 0.14,
  /** What is taken off when the first letter is another: readers seldom mistype that. */
  first: 0.06,
} as const;

/** What a word is worth that may be found with that much of a text's word typed. */
export function beginningWorth(typed: number, whole: number): number {
  return typed === whole && typed > 1 ? WORTH.word : WORTH.beginning + (WORTH.share * typed) / whole;
}

/** The word as it is typed: whole, as the beginning of a word, or inside one. Marks are put in where they are asked for. */
export function literal(word: QueryWord, field: Field, marks: Marks | null): number {
  const { text: typed, kind, mask } = word;
  if (mask & ~maskIn(field)) return 0;
  let best = 0;
  for (let at = field.text.indexOf(typed); at >= 0; at = field.text.indexOf(typed, at + 1)) {
    const worth = kind === 'word' ? worthAt(field, at, typed.length) : WORTH.unspaced;
    if (worth <= best) continue;
    best = worth;
    if (marks) marks.splice(0, marks.length, at, at + typed.length);
    if (best >= WORTH.unspaced) break;
  }
  return best;
}

function worthAt(field: Field, at: number, length: number): number {
  if (!startsAt(field, at)) return length > 1 ? WORTH.inside : 0;
  const end = at + length;
  const isWhole = end === field.text.length || !isWordAt(field, end) || startsAt(field, end);
  const worth = isWhole && length > 1 ? WORTH.word : beginningWorth(length, endFrom(field, end) - at);
  return isHumpAt(field, at) ? worth * WORTH.hump : worth;
}

/** The word across what parts words, as an abbreviation, or as pairs of letters. */
export function loose(word: QueryWord, field: Field, marks: Marks | null): number {
  if (word.kind === 'sign' || word.text.length < 2) return 0;
  if (word.kind === 'unspaced') return pairs(word.text, field, marks);
  if (word.mask & ~maskIn(field)) return 0;
  return across(word.text, field, marks) || abbreviation(word.text, field, marks);
}

function across(typed: string, field: Field, marks: Marks | null): number {
  if (typed.length < 4) return 0;
  for (const { start } of partsIn(field).words) {
    let at = start;
    let done = 0;
    while (at < field.text.length && done < typed.length) {
      if (field.text[at] === typed[done]) done++;
      else if (isWordAt(field, at)) break;
      at++;
    }
    if (done < typed.length) continue;
    marks?.splice(0, marks.length, start, at);
    return WORTH.joined;
  }
  return 0;
}

/** Letters of scripts without spaces: at least half of the pairs that stand beside each other. */
function pairs(typed: string, field: Field, marks: Marks | null): number {
  const found: Marks = [];
  for (let i = 0; i < typed.length - 1; i++) {
    const at = field.text.indexOf(typed.slice(i, i + 2));
    if (at >= 0) found.push(at, at + 2);
  }
  const share = found.length / 2 / (typed.length - 1);
  if (share < 0.5) return 0;
  marks?.splice(0, marks.length, ...found);
  return WORTH.beginning * share;
}

/** The word with typing mistakes, against the words of the text and against all of them joined. */
export function mistaken(word: QueryWord, field: Field, marks: Marks | null): number {
  if (word.edits === 0 || bitsIn(word.mask & ~maskIn(field)) > word.edits) return 0;
  let best = 0;
  for (const { text, start, end } of partsIn(field).all) {
    const worth = typoWorth(word, text);
    if (worth <= best) continue;
    best = worth;
    marks?.splice(0, marks.length, start, end);
  }
  return best;
}

/** What a word is worth that is like another but for typing mistakes, which may be still in the making. */
export function typoWorth({ text: typed, edits: allowed, pattern }: QueryWord, text: string): number {
  if (text.length < typed.length - allowed) return 0;
  const { whole, beginning } = distance(pattern, text, allowed);
  if (beginning > allowed) return 0;
  const first = text[0] === typed[0] ? 0 : WORTH.first;
  return WORTH.typo - first - WORTH.edit * (whole === beginning ? whole : beginning + 0.5);
}
