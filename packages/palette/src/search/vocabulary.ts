/** Every word of many entries, once, with the places where it occurs: a query is held against these, not against each entry. */

import { initials, lettersIn, maskIn } from './field.js';
import { foldWithOrigins, type FoldedText } from './fold.js';
import { maskOf } from './mask.js';
import { preparedAt, type Prepared, type Shelf } from './prepare.js';
import { partsOf, type Parts } from './words.js';

/** Where a word may stand, in the order of the numbers that are kept for it. */
export const FIELDS = ['title', 'keywords', 'path', 'page', 'text'] as const;
/** A place is the number of an entry times this, and the number of the field. */
export const PLACES = 8;

/** The words of many entries, as columns. */
export interface Vocabulary {
  readonly terms: string[];
  readonly masks: number[];
  /** For each word its places. */
  readonly lists: number[][];
  /** For each entry the first letters of its title's words, those of its runs of words, and the former as a mask. */
  readonly initials: string[];
  readonly runInitials: string[];
  readonly startMasks: number[];
}

/** What is known only while words are gathered. */
interface Gathering {
  readonly found: Vocabulary;
  readonly numbers: Map<string, number>;
  /** The words of texts that many entries share. */
  readonly shared: Map<FoldedText, readonly string[]>;
}

/** Entries between which others may have a turn. */
const STEP = 32;

/** Gathers the words, a few entries at a time. */
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
  const first = initials(parts.words);
  found.initials.push(first);
  found.runInitials.push(initials(parts.runs));
  found.startMasks.push(maskOf(first));
  // Read while scoring, so made now.
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
