/** Computes what a hit shows: the letters that match in its title, or else an excerpt of the text that matches. */

import type { Hit, MarkedRange } from './entry.js';
import { fieldOf, type Field } from './field.js';
import type { FoldedText } from './fold.js';
import { literal, mistaken, type Marks } from './match.js';
import type { Prepared } from './prepare.js';
import type { Query } from './query.js';
import { score, type Notes, type Reach } from './rank.js';

/** The properties of a hit that explain the match. */
export type Shown = Omit<Hit, 'entry' | 'score'>;

/** The maximum number of characters of an excerpt before the first match. */
const MAX_BEFORE = 12;
/** The maximum number of characters of an excerpt. */
const MAX_LENGTH = 120;

/** Returns what to show of an entry that matches. The scorer itself records it, so that marks and ranking agree. */
export function shownOf(query: Query, prepared: Prepared, reach: Reach, worths?: readonly number[]): Shown {
  const notes: Notes = { marks: [], places: [] };
  score(query, prepared, reach, notes, worths);
  const ranges = rangesOf(prepared.title, notes.marks);
  const via = (['keywords', 'text', 'page'] as const).find(place => notes.places.includes(place));
  if (!via) return { ranges };
  const text = prepared.entry[via];
  // A full text is not here; what to show of it is added later.
  return text ? { ranges, via, ...excerptOf(query, text) } : { ranges, via };
}

/** Converts marks in folded text to ranges of the original text, in order; adjacent and overlapping ones are merged. */
export function rangesOf({ origins }: FoldedText, marks: Marks): readonly MarkedRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i < marks.length; i += 2) {
    let [start, end] = [marks[i] as number, marks[i + 1] as number];
    if (origins) {
      // A letter that folds to two, such as ß, is marked completely.
      while (end < origins.length - 1 && origins[end] === origins[end - 1]) end++;
      [start, end] = [origins[start] as number, origins[end] as number];
    }
    ranges.push({ start, end });
  }
  ranges.sort((a, b) => a.start - b.start);
  const merged: typeof ranges = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push(range);
  }
  return merged;
}

function excerptOf(query: Query, text: string): Pick<Shown, 'excerpt' | 'excerptRanges'> {
  const field = fieldOf(text);
  const found = rangesOf(
    field,
    query.words.flatMap(word => marksIn(word, field)),
  );
  const first = found[0]?.start ?? 0;
  const from = first > MAX_BEFORE ? wordBefore(text, first) : 0;
  const to = Math.min(text.length, from + MAX_LENGTH);
  const ellipsis = from > 0 ? '…' : '';
  const offset = ellipsis.length - from;
  return {
    excerpt: `${ellipsis}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    excerptRanges: found
      .filter(({ end }) => end <= to)
      .map(({ start, end }) => ({ start: start + offset, end: end + offset })),
  };
}

function marksIn(word: Query['words'][number], field: Field): Marks {
  const marks: Marks = [];
  if (literal(word, field, marks) === 0) mistaken(word, field, marks);
  return marks;
}

/** Returns where a word begins shortly before the place, else the place itself. */
function wordBefore(text: string, place: number): number {
  const space = text.indexOf(' ', place - MAX_BEFORE);
  return space >= 0 && space < place ? space + 1 : place;
}
