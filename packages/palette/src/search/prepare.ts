/** Prepares entries for scoring, each when it is first needed. */

import type { Entry } from './entry.js';
import { fieldOf, type Field } from './field.js';
import { fold, type Folded } from './fold.js';

/** An entry with its texts prepared; a missing text is an empty field. */
export interface Prepared {
  readonly entry: Entry;
  readonly title: Field;
  readonly path: Field;
  readonly page: Field;
  readonly keywords: Field;
  /** The cache of `bodyOf`. */
  body: Folded | undefined;
}

/** A list of entries, and those of them that have been prepared so far. */
export interface Shelf {
  readonly entries: readonly Entry[];
  /** By index; read it with `preparedAt`. */
  readonly prepared: (Prepared | undefined)[];
  /** Fields by their text: entries that share a text, as headings share the path of their page, share its field. */
  readonly shared: Map<string, Field>;
}

const EMPTY = fieldOf('');

/** Returns a shelf on which no entry is prepared yet. */
export function shelfOf(entries: readonly Entry[]): Shelf {
  return { entries, prepared: [], shared: new Map() };
}

/** Returns the entry at an index, prepared. */
export function preparedAt(shelf: Shelf, i: number): Prepared {
  let prepared = shelf.prepared[i];
  if (!prepared) {
    const entry = shelf.entries[i] as Entry;
    prepared = {
      entry,
      title: fieldOf(entry.title),
      path: sharedField(shelf, entry.path),
      page: sharedField(shelf, entry.page),
      keywords: sharedField(shelf, entry.keywords),
      body: undefined,
    };
    shelf.prepared[i] = prepared;
  }
  return prepared;
}

function sharedField({ shared }: Shelf, text: string | undefined): Field {
  if (!text) return EMPTY;
  let field = shared.get(text);
  if (!field) shared.set(text, (field = fieldOf(text)));
  return field;
}

/** Returns the folded text of the entry's body; computed lazily. */
export function bodyOf(prepared: Prepared): Folded {
  return (prepared.body ??= fold(prepared.entry.text ?? ''));
}
