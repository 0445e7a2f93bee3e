/** Chooses what to show of a text that matches: the block with most of the words, cut around them. */

import type { MarkedRange } from '../entry.js';
import { fieldOf, type Field } from '../field.js';
import { literal, mistaken, type Marks } from '../match.js';
import type { Query, QueryWord } from '../query.js';
import { rangesOf } from '../show.js';
import { pairsIn } from './terms.js';

/** A part of a text, with the ranges of it that match. */
export interface Excerpt {
  readonly excerpt: string;
  readonly excerptRanges: readonly MarkedRange[];
}

const MAX_LENGTH = 160;
/** The maximum number of characters before the first match. */
const MAX_BEFORE = 24;

/** Returns the best part of a text, which has a line for each block; undefined if none of the words is in it. */
export function excerptOf({ words }: Query, text: string): Excerpt | undefined {
  let best:
    { readonly block: string; readonly ranges: readonly MarkedRange[]; readonly letters: number } | undefined;
  for (const block of text.split('\n')) {
    const field = fieldOf(block);
    const marks: Marks = [];
    let letters = 0;
    for (const word of words) {
      const found = marksIn(word, field);
      if (found.length > 0) letters += word.text.length;
      marks.push(...found);
    }
    if (letters <= (best?.letters ?? 0)) continue;
    best = { block, letters, ranges: rangesOf(field, marks) };
  }
  return best && cut(best.block, best.ranges);
}

/** Returns where a word is in a text: as typed everywhere, else with typing mistakes, else its pairs of letters. */
function marksIn(word: QueryWord, field: Field): Marks {
  const all: Marks = [];
  const { length } = word.text;
  const first: Marks = [];
  if (literal(word, field, first) > 0) {
    all.push(...first);
    if (length > 1)
      for (let at = field.text.indexOf(word.text); at >= 0; at = field.text.indexOf(word.text, at + length))
        if (word.kind !== 'word' || isWordStart(field, at)) all.push(at, at + length);
    return all;
  }
  if (word.kind === 'unspaced') {
    for (const pair of pairsIn(word.text)) {
      const at = field.text.indexOf(pair);
      if (at >= 0) all.push(at, at + pair.length);
    }
    return all;
  }
  mistaken(word, field, all);
  return all;
}

function isWordStart({ text }: Field, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] as string);
}

function cut(block: string, ranges: readonly MarkedRange[]): Excerpt {
  const first = bestStart(ranges);
  const start = first <= MAX_BEFORE || block.length <= MAX_LENGTH ? 0 : wordBefore(block, first);
  const end = Math.min(block.length, start + MAX_LENGTH);
  const ellipsis = start > 0 ? '…' : '';
  const offset = ellipsis.length - start;
  return {
    excerpt: `${ellipsis}${block.slice(start, end)}${end < block.length ? '…' : ''}`,
    excerptRanges: ranges
      .filter(range => range.start >= start && range.end <= end)
      .map(range => ({ start: range.start + offset, end: range.end + offset })),
  };
}

/** Returns the beginning of the range from which most of the ranges fit into an excerpt. */
function bestStart(ranges: readonly MarkedRange[]): number {
  let [best, most] = [ranges[0]?.start ?? 0, 0];
  let end = 0;
  for (const [i, { start }] of ranges.entries()) {
    while (end < ranges.length && (ranges[end] as MarkedRange).end <= start + MAX_LENGTH - MAX_BEFORE) end++;
    if (end - i > most) [best, most] = [start, end - i];
  }
  return best;
}

/** Returns where a word begins shortly before the place, else the place itself. */
function wordBefore(text: string, place: number): number {
  const space = text.indexOf(' ', place - MAX_BEFORE);
  return space >= 0 && space < place ? space + 1 : place;
}
