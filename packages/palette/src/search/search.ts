/** Recall and ranking joined: a query against many entries. */

import type MiniSearch from 'minisearch';
import type { Entry, Hit } from './entry.js';
import { fold } from './fold.js';
import { mayMatch, prepare, readQuery, score, type Prepared } from './rank.js';
import { partsOf, wordsOf } from './words.js';

/** Up to this many entries every one is looked at; beyond, an index chooses which. */
const MOST_SCANNED = 4000;
const MOST_RECALLED = 200;

/** Entries that can be searched. */
export interface Searcher<T extends Entry = Entry> {
  readonly entries: readonly T[];
  /** The best hits, best first. `boost` says how much a frequent entry is lifted, up to 0.05. */
  search(query: string, limit: number, boost?: (id: string) => number): readonly Hit<T>[];
}

/** Makes entries searchable. A long list is indexed, for which the index's library is loaded. */
export async function searcher<T extends Entry>(entries: readonly T[]): Promise<Searcher<T>> {
  const prepared = entries.map(prepare);
  const index = entries.length > MOST_SCANNED ? await indexOf(entries) : null;
  return {
    entries,
    search: (text, limit, boost) => best(prepared, candidates(prepared, index, text), text, limit, boost),
  };
}

/** A searcher for a list that is short enough to look at whole. */
export function scanner<T extends Entry>(entries: readonly T[]): Searcher<T> {
  const prepared = entries.map(prepare);
  return { entries, search: (text, limit, boost) => best(prepared, prepared, text, limit, boost) };
}

function best<T extends Entry>(
  all: readonly Prepared<T>[],
  some: readonly Prepared<T>[],
  text: string,
  limit: number,
  boost?: (id: string) => number,
): readonly Hit<T>[] {
  const query = readQuery(text);
  if (query.words.length === 0)
    return all.slice(0, limit).map(({ entry }) => ({ entry, score: 0, ranges: [] }));
  const hits: Hit<T>[] = [];
  for (const prepared of some) {
    const hit = mayMatch(query, prepared) ? score(query, prepared, boost?.(prepared.entry.id)) : null;
    if (hit) hits.push(hit);
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit);
}

function candidates<T extends Entry>(
  prepared: readonly Prepared<T>[],
  index: MiniSearch | null,
  text: string,
): readonly Prepared<T>[] {
  if (!index) return prepared;
  const exact = index.search(text, { prefix: true, combineWith: 'AND' });
  const found =
    exact.length >= 10
      ? exact
      : [
          ...exact,
          ...index.search(text, { prefix: true, fuzzy: 0.25, combineWith: 'AND' }),
          ...index.search(text, { prefix: true }),
        ];
  const places = new Set(found.slice(0, MOST_RECALLED).map(({ id }) => id as number));
  const query = readQuery(text);
  // Abbreviations are in no index: titles whose words begin with the first letters are added.
  const first = query.words[0]?.text[0] ?? '';
  let added = 0;
  prepared.forEach(({ words }, i) => {
    if (added < 500 && words[0]?.text[0] === first && !places.has(i)) (places.add(i), added++);
  });
  return [...places].map(i => prepared[i] as Prepared<T>);
}

async function indexOf(entries: readonly Entry[]): Promise<MiniSearch> {
  const { default: MiniSearch } = await import('minisearch');
  const tokenize = (text: string) => wordsOf(fold(partsOf(text))).map(word => word.text);
  const index = new MiniSearch({
    fields: ['title', 'path', 'page', 'text'],
    tokenize,
    processTerm: term => term,
    searchOptions: { boost: { title: 3, path: 2 } },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return index;
}
