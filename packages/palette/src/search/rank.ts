/** One scorer for pages, headings and commands, which also says which letters matched. */

import { distance } from './edits.js';
import { joined, lettersIn, maskIn, partsIn, type Field } from './field.js';
import { bitsIn } from './mask.js';
import { literal, loose, mistaken, type Marks } from './match.js';
import { bodyOf, type Prepared } from './prepare.js';
import type { Query, QueryWord } from './query.js';

/** What a match is worth where it is found, beside the title's 1. */
export const WEIGHTS = { keywords: 0.9, path: 0.75, page: 0.6, text: 0.3 } as const;
/** What is left of a score for each word of the query that matches nothing. */
export const UNMATCHED = 0.35;
/** What a page or a command has before a heading. */
export const KIND = 0.06;
/** What a title gains when all of it is in the query. */
export const COVERAGE = 0.15;
/** What it adds when the title begins with the query, and when it has its words side by side. */
export const BEGINNING = 0.3;
export const SIDE_BY_SIDE = 0.15;
/** What a title as a whole is worth that is the query but for spaces, signs and a mistake. */
export const WHOLE_JOINED = 0.85;

const WHOLE = 0.5;
const LAST_SEGMENT = 0.3;
/** A title that is matched this well is not looked through again. */
const ENOUGH = 0.72;
/** Words of up to that many letters may be left out between others. */
const SMALL = 3;

/** How far a match may be from what was typed: every word as it is or as an abbreviation, or some with mistakes. */
export type Reach = 'short' | 'typos';

/** Where a word of the query was found. */
export type Place = 'title' | 'keywords' | 'path' | 'page' | 'text' | null;

/** What the scorer notes down while it scores, where it is asked to. */
export interface Notes {
  readonly marks: Marks;
  /** For each word of the query where it counted. */
  readonly places: Place[];
}

/** How well an entry fits, 0 when it does not. With `short` every word has to be found, with `typos` one at least. */
export function score(query: Query, prepared: Prepared, reach: Reach, notes: Notes | null): number {
  let sum = 0;
  let letters = 0;
  let unmatched = 0;
  let covered = 0;
  for (const word of query.words) {
    const marks = notes && [];
    const inTitle = titleScore(word, prepared.title, reach, marks);
    const best = elsewhere(word, prepared, reach, inTitle, notes);
    if (best === 0 && reach === 'short') return 0;
    if (best === 0) unmatched++;
    covered += inTitle * word.text.length;
    if (marks && inTitle >= best * 0.6) notes?.marks.push(...marks);
    sum += best * word.text.length;
    letters += word.text.length;
  }
  const base = letters > 0 ? (sum / letters) * UNMATCHED ** unmatched : 0;
  const whole = base < WHOLE_JOINED && reach === 'typos' ? wholeJoined(query, prepared.title) : 0;
  if (whole > base) notes?.marks.splice(0, notes.marks.length, 0, prepared.title.text.length);
  const better = Math.max(base, whole);
  return better > 0 ? better + bonus(query, prepared, covered) : 0;
}

function titleScore(word: QueryWord, title: Field, reach: Reach, marks: Marks | null): number {
  let best = literal(word, title, marks);
  for (const match of reach === 'typos' ? [loose, mistaken] : [loose]) {
    if (best >= ENOUGH) break;
    const own = marks && [];
    const worth = match(word, title, own);
    if (worth <= best) continue;
    best = worth;
    if (own) marks?.splice(0, marks.length, ...own);
  }
  return best;
}

/** The best there is when the other texts of the entry are looked through too. */
function elsewhere(
  word: QueryWord,
  prepared: Prepared,
  reach: Reach,
  inTitle: number,
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
  notes?.places.push(place);
  return best;
}

/** The whole query in one against the whole title in one. */
function wholeJoined(query: Query, title: Field): number {
  const { length } = query.joined;
  const allowed = wholeAllowed(query);
  if (allowed === 0 || Math.abs(lettersIn(title) - length) > allowed) return 0;
  if (bitsIn(query.mask & ~maskIn(title)) > allowed) return 0;
  const edits = distance(query.pattern, joined(title), allowed).whole;
  return edits > allowed ? 0 : WHOLE_JOINED - 0.05 * edits;
}

/** How many mistakes the whole query may have against a whole title; 0 when it is too short for that. */
export function wholeAllowed({ joined: { length }, words }: Query): number {
  return words.length < 2 || length < 5 ? 0 : length < 8 ? 1 : 2;
}

function bonus(query: Query, { entry, title, path }: Prepared, covered: number): number {
  const whole = isWhole(query, title) ? WHOLE : 0;
  const beginning = title.text.startsWith(query.text) ? BEGINNING : phrase(query, title);
  const coverage = COVERAGE * Math.min(1, covered / lettersIn(title));
  const kind = entry.kind === 'heading' ? 0 : KIND;
  return (
    Math.max(whole, beginning, address(query, path)) +
    coverage +
    kind -
    Math.min(0.02, entry.path.length / 5000)
  );
}

function isWhole({ text, plain, joined: letters, words }: Query, title: Field): boolean {
  if (title.text === text) return true;
  // Pictures and signs around a title are not typed.
  if (plain === '' || lettersIn(title) !== letters.length) return false;
  return joined(title) === letters && partsIn(title).words.length >= words.length;
}

function address({ text }: Query, path: Field): number {
  if (path.text === '') return 0;
  return path.text === text ? WHOLE : path.text.endsWith(`/${text}`) ? LAST_SEGMENT : 0;
}

/** The words of the query in order and side by side, as beginnings of the title's but for small words: `l d` for Local Development. */
function phrase({ words }: Query, title: Field): number {
  if (words.length < 2) return 0;
  const { runs } = partsIn(title);
  for (let first = 0; first + words.length <= runs.length; first++) {
    let at = first;
    const isInOrder = words.every(({ text }, i) => {
      while (i > 0 && (runs[at]?.text.length ?? 9) <= SMALL && !runs[at]?.text.startsWith(text)) at++;
      return runs[at++]?.text.startsWith(text);
    });
    if (isInOrder) return first === 0 ? BEGINNING : SIDE_BY_SIDE;
  }
  return 0;
}
