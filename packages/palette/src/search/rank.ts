/** The scorer for pages, headings and commands, which also records which letters match. */

import { distance } from './edits.js';
import { joined, lettersIn, maskIn, partsIn, type Field } from './field.js';
import { BONUS, entryBonus, WEIGHTS, wordsScore } from './formula.js';
import { bitsIn } from './mask.js';
import { literal, loose, mistaken, type Marks } from './match.js';
import { bodyOf, type Prepared } from './prepare.js';
import type { Query, QueryWord } from './query.js';

/** The score of a title that differs from the query only in spaces and signs; typing mistakes reduce it. */
export const WHOLE_JOINED = 0.85;

/** A word that matches the title this well is not compared with it in other ways. */
const ENOUGH = 0.72;
/** Words of up to this many letters may be omitted between others. */
const MAX_OMITTED = 3;

/**
 * How far a match may differ from the query. `short`: every word must match, as typed or as an abbreviation.
 * `typos`: at least one word must match, and words may have typing mistakes.
 */
export type Reach = 'short' | 'typos';

/** The field in which a word of the query matches best; null for none. */
export type Place = 'title' | 'keywords' | 'path' | 'page' | 'text' | null;

/** What the scorer records on request. */
export interface Notes {
  /** The places in the title that match. */
  readonly marks: Marks;
  /** For each word of the query, the field that counted. */
  readonly places: Place[];
}

/**
 * Returns how well an entry matches a query; 0 if it does not. If `notes` is not null, records in it which letters and
 * fields match. `worths` are how well its full text matches each word, from 0 to 1.
 */
export function score(
  query: Query,
  prepared: Prepared,
  reach: Reach,
  notes: Notes | null,
  worths?: readonly number[],
): number {
  let sum = 0;
  let letters = 0;
  let unmatched = 0;
  let covered = 0;
  for (let i = 0; i < query.words.length; i++) {
    const word = query.words[i] as QueryWord;
    const marks = notes && [];
    const inTitle = titleScore(word, prepared.title, reach, marks);
    const inText = WEIGHTS.fullText * (worths?.[i] ?? 0);
    const best = bestInAnyField(word, prepared, reach, inTitle, inText, notes);
    if (best === 0 && reach === 'short') return 0;
    if (best === 0) unmatched++;
    covered += inTitle * word.text.length;
    if (marks && inTitle >= best * 0.6) notes?.marks.push(...marks);
    sum += best * word.text.length;
    letters += word.text.length;
  }
  const base = wordsScore(sum, letters, unmatched);
  const whole = base < WHOLE_JOINED && reach === 'typos' ? wholeJoined(query, prepared.title) : 0;
  if (whole > base) notes?.marks.splice(0, notes.marks.length, 0, prepared.title.text.length);
  const better = Math.max(base, whole);
  return better > 0 ? better + bonus(query, prepared, covered) : 0;
}

function titleScore(word: QueryWord, title: Field, reach: Reach, marks: Marks | null): number {
  let best = literal(word, title, marks);
  for (const match of reach === 'typos' ? [loose, mistaken] : [loose]) {
    if (best >= ENOUGH) break;
    const newMarks = marks && [];
    const worth = match(word, title, newMarks);
    if (worth <= best) continue;
    best = worth;
    if (newMarks) marks?.splice(0, marks.length, ...newMarks);
  }
  return best;
}

/** Returns the best value of a word in any field of the entry; those in its title and its full text are known. */
function bestInAnyField(
  word: QueryWord,
  prepared: Prepared,
  reach: Reach,
  inTitle: number,
  inText: number,
  notes: Notes | null,
): number {
  let best = inTitle;
  let place: Place = inTitle > 0 ? 'title' : null;
  for (const name of ['keywords', 'path', 'page'] as const) {
    const field = prepared[name];
    if (field.text === '' || best >= WEIGHTS[name]) continue;
    const worth = literal(word, field, null) || (reach === 'typos' ? mistaken(word, field, null) : 0);
    if (worth * WEIGHTS[name] > best) [best, place] = [worth * WEIGHTS[name], name];
  }
  if (best === 0 && prepared.entry.text && word.text.length > 1 && bodyOf(prepared).includes(word.text))
    [best, place] = [WEIGHTS.text, 'text'];
  if (inText > best) [best, place] = [inText, 'text'];
  notes?.places.push(place);
  return best;
}

/** Compares the words of the query, joined, with the words of the title, joined. */
function wholeJoined(query: Query, title: Field): number {
  const { length } = query.joined;
  const allowed = wholeAllowed(query);
  if (allowed === 0 || Math.abs(lettersIn(title) - length) > allowed) return 0;
  if (bitsIn(query.mask & ~maskIn(title)) > allowed) return 0;
  const edits = distance(query.pattern, joined(title), allowed).whole;
  return edits > allowed ? 0 : WHOLE_JOINED - 0.05 * edits;
}

/** Returns how many edits the joined query may differ from a joined title; 0 if it is too short to be compared. */
export function wholeAllowed({ joined: { length }, words }: Query): number {
  return words.length < 2 || length < 5 ? 0 : length < 8 ? 1 : 2;
}

function bonus(query: Query, { entry, title, path }: Prepared, covered: number): number {
  const whole = isWhole(query, title) ? BONUS.whole : 0;
  const beginning = title.text.startsWith(query.text) ? BONUS.beginning : phrase(query, title);
  const best = Math.max(whole, beginning, address(query, path));
  return entryBonus(entry.kind, covered, lettersIn(title), best) - Math.min(0.02, entry.path.length / 5000);
}

function isWhole({ text, plain, joined: letters, words }: Query, title: Field): boolean {
  if (title.text === text) return true;
  // Readers do not type the emoji and signs around a title.
  if (plain === '' || lettersIn(title) !== letters.length) return false;
  return joined(title) === letters && partsIn(title).words.length >= words.length;
}

function address({ text }: Query, path: Field): number {
  if (path.text === '') return 0;
  if (path.text === text) return BONUS.whole;
  return path.text.endsWith(`/${text}`) ? BONUS.lastSegment : 0;
}

/**
 * Compares the words of the query with adjacent words of the title, as their beginnings and in order, omitting small
 * words: `l d` for Local Development.
 */
function phrase({ words }: Query, title: Field): number {
  if (words.length < 2) return 0;
  const { runs } = partsIn(title);
  for (let first = 0; first + words.length <= runs.length; first++) {
    let at = first;
    const isInOrder = words.every(({ text }, i) => {
      while (i > 0 && (runs[at]?.text.length ?? 9) <= MAX_OMITTED && !runs[at]?.text.startsWith(text)) at++;
      return runs[at++]?.text.startsWith(text);
    });
    if (isInOrder) return first === 0 ? BONUS.beginning : BONUS.adjacent;
  }
  return 0;
}
