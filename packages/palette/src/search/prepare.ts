/** Entries made ready for scoring, each when it is first looked at. */

import type { Entry } from './entry.js';
import { fieldOf, type Field } from './field.js';
import { fold, type Folded } from './fold.js';

/** An entry and its texts, ready. */
export interface Prepared {
  readonly entry: Entry;
  readonly title: Field;
  readonly path: Field;
  readonly page: Field;
  readonly keywords: Field;
  body: Folded | undefined;
}

/** Entries with what was made of them so far. */
export interface Shelf {
  readonly entries: readonly Entry[];
  readonly prepared: (Prepared | undefined)[];
  /** Texts that many share, as headings share the path of their page, are made ready once. */
  readonly shared: Map<string, Field>;
}

const NOTHING = fieldOf('');

/** Entries of which nothing is made ready yet. */
export function shelfOf(entries: readonly Entry[]): Shelf {
  return { entries, prepared: [], shared: new Map() };
}

/** The entry of that number, ready. */
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
  if (!text) return NOTHING;
  let field = shared.get(text);
  if (!field) shared.set(text, (field = fieldOf(text)));
  return field;
}

/** The folded text of its body, made when first asked for. */
export function bodyOf(prepared: Prepared): Folded {
  return (prepared.body ??= fold(prepared.entry.text ?? ''));
}
