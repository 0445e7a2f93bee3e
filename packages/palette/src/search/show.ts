/** What a hit shows of itself: the letters that were found, and where the title does not say why, the text that does. */

import type { Hit, MarkedRange } from './entry.js';
import { fieldOf, type Field } from './field.js';
import type { FoldedText } from './fold.js';
import { literal, mistaken, type Marks } from './match.js';
import type { Prepared } from './prepare.js';
import type { Query } from './query.js';
import { score, type Notes, type Reach } from './rank.js';

/** What a hit shows, beside its entry. */
export type Shown = Omit<Hit, 'entry' | 'score'>;

/** How much of a text is shown before what was found, and in all. */
const BEFORE = 12;
const LONGEST = 120;

/** What is shown of an entry that fits; the scorer itself says it, so that marks and order agree. */
export function shownOf(query: Query, prepared: Prepared, reach: Reach): Shown {
  const notes: Notes = { marks: [], places: [] };
  score(query, prepared, reach, notes);
  const ranges = rangesOf(prepared.title, notes.marks);
  const via = (['keywords', 'text', 'page'] as const).find(place => notes.places.includes(place));
  const text = via && prepared.entry[via];
  return via && text ? { ranges, via, ...excerptOf(query, text) } : { ranges };
}

/** Marks as ranges of the original text, in order, those that touch as one. */
export function rangesOf({ origins }: FoldedText, marks: Marks): readonly MarkedRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i < marks.length; i += 2) {
    let [start, end] = [marks[i] as number, marks[i + 1] as number];
    if (origins) {
      // A letter that folds to two, as ß does, is marked whole.
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
  const from = first > BEFORE ? wordBefore(text, first) : 0;
  const to = Math.min(text.length, from + LONGEST);
  const lead = from > 0 ? '…' : '';
  const move = lead.length - from;
  return {
    excerpt: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    excerptRanges: found
      .filter(({ end }) => end <= to)
      .map(({ start, end }) => ({ start: start + move, end: end + move })),
  };
}

function marksIn(word: Query['words'][number], field: Field): Marks {
  const marks: Marks = [];
  if (literal(word, field, marks) === 0) mistaken(word, field, marks);
  return marks;
}

/** Where a word begins, a little before that place. */
function wordBefore(text: string, place: number): number {
  const space = text.indexOf(' ', place - BEFORE);
  return space >= 0 && space < place ? space + 1 : place;
}
