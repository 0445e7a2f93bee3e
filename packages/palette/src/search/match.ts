/** Scores how well one word of a query matches a text, and finds the letters that match. */

import { abbreviation } from './abbreviation.js';
import { distance } from './edits.js';
import { maskIn, partsIn, type Field } from './field.js';
import { beginningWorth, WORTH } from './formula.js';
import { bitsIn } from './mask.js';
import type { QueryWord } from './query.js';
import { endFrom, isHumpAt, isWordAt, startsAt } from './words.js';

/** Ranges of folded text as a flat list: start, end, start, end; an end is the index after the last letter. */
export type Marks = number[];

/**
 * Returns the value of the word exactly as typed: as a whole word, at the beginning of one, or inside one; 0 if the
 * text does not contain it. Replaces `marks`, unless it is null, with the place of the match.
 */
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

/**
 * Returns the value of the word across spaces and signs, as an abbreviation, or as pairs of letters of a script without
 * spaces; otherwise 0. Replaces `marks`, unless it is null, if it matches.
 */
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

/** Matches text of a script without spaces if the text contains at least half of its pairs of adjacent letters. */
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

/**
 * Returns the value of the word with typing mistakes, compared with the words of the text, alone and joined; otherwise
 * 0. Replaces `marks`, unless it is null, if it matches.
 */
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

/**
 * Returns the value of a word with typing mistakes, compared with a word of the text and with its beginning, since the
 * reader may still be typing; 0 if there are too many mistakes.
 */
export function typoWorth({ text: typed, edits: allowed, pattern }: QueryWord, text: string): number {
  if (text.length < typed.length - allowed) return 0;
  const { whole, beginning } = distance(pattern, text, allowed);
  if (beginning > allowed) return 0;
  const first = text[0] === typed[0] ? 0 : WORTH.first;
  return WORTH.typo - first - WORTH.edit * (whole === beginning ? whole : beginning + 0.5);
}
