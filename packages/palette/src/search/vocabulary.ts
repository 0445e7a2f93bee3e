/** The vocabulary of a list: each word once, with the fields that contain it, so that queries need not read entries. */

import { initials, lettersIn, maskIn } from './field.js';
import { foldWithOrigins, type FoldedText } from './fold.js';
import { maskOf } from './mask.js';
import { preparedAt, type Prepared, type Shelf } from './prepare.js';
import { partsOf, type Parts } from './words.js';

/** The fields of an entry that contain words, in the order of their numbers. */
export const FIELDS = ['title', 'keywords', 'path', 'page', 'text'] as const;
/** A place encodes an entry and a field: the index of the entry times this, plus the number of the field. */
export const PLACES = 8;

/** The words of many entries, as columns: the first three have one row for each word, the others for each entry. */
export interface Vocabulary {
  readonly terms: string[];
  /** The letters of each word as bits. */
  readonly masks: number[];
  /** The places of each word. */
  readonly lists: number[][];
  /** The first letters of the words of each title. */
  readonly initials: string[];
  /** The first letters of the runs of words of each title. */
  readonly runInitials: string[];
  /** The letters of `initials` as bits. */
  readonly startMasks: number[];
}

/** The state while words are collected. */
interface Gathering {
  readonly found: Vocabulary;
  readonly numbers: Map<string, number>;
  /** The words of fields that many entries share. */
  readonly shared: Map<FoldedText, readonly string[]>;
}

/** Yields after this many entries. */
const STEP = 32;

/** Collects the words of all entries; yields after every few entries. */
export function* vocabularyOf(shelf: Shelf): Generator<undefined, Vocabulary> {
  const found = { terms: [], masks: [], lists: [], initials: [], runInitials: [], startMasks: [] };
  const gathering: Gathering = { found, numbers: new Map(), shared: new Map() };
  for (let i = 0; i < shelf.entries.length; i++) {
    gather(gathering, preparedAt(shelf, i), i);
    if (i % STEP === 0) yield;
  }
  return found;
}

function gather(gathering: Gathering, prepared: Prepared, i: number): void {
  const { found, shared } = gathering;
  const parts = partsOf(prepared.title);
  const wordInitials = initials(parts.words);
  found.initials.push(wordInitials);
  found.runInitials.push(initials(parts.runs));
  found.startMasks.push(maskOf(wordInitials));
  // Scoring needs these, so they are computed ahead of the first query.
  maskIn(prepared.title);
  lettersIn(prepared.title);
  FIELDS.forEach((name, number) => {
    const add = (terms: readonly string[]) =>
      terms.forEach(term => addTerm(gathering, term, i * PLACES + number));
    if (name === 'title') add(termsIn(parts));
    else if (name === 'text') {
      if (prepared.entry.text) add(termsIn(partsOf(foldWithOrigins(prepared.entry.text))));
    } else if (prepared[name].text) {
      let terms = shared.get(prepared[name]);
      if (!terms) shared.set(prepared[name], (terms = termsIn(partsOf(prepared[name]))));
      add(terms);
    }
  });
}

function addTerm({ found: { terms, masks, lists }, numbers }: Gathering, term: string, place: number): void {
  let number = numbers.get(term);
  if (number === undefined) {
    numbers.set(term, (number = terms.length));
    terms.push(term);
    masks.push(maskOf(term));
    lists.push([]);
  }
  const list = lists[number] as number[];
  if (list[list.length - 1] !== place) list.push(place);
}

function termsIn({ all }: Parts): readonly string[] {
  return all.map(({ text }) => text);
}
