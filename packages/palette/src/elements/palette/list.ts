/** What the palette lists for a mode and a query. */

import { scanner, type Searcher } from '../../search/search.js';
import type { Hit } from '../../search/entry.js';
import { exItems, type ExParts } from './ex.js';
import { grouped, type Item, type Row } from './item.js';
import type { ModeName } from './modes.js';

/** Everything that rows can be made from. */
export interface ListParts {
  readonly commands: readonly Item[];
  /** Pages and headings, once the index is there. */
  readonly index: Searcher<Item> | null;
  readonly headings: () => readonly Item[];
  readonly themes: () => readonly Item[];
  readonly fonts: () => readonly Item[];
  readonly ex: ExParts;
  readonly recentIds: () => readonly string[];
  readonly boost: (id: string) => number;
  /** Says where a query stands on this page; first in search. */
  readonly findHere: (query: string) => Item;
}

/** More hits than this nobody reads. */
const MOST = 500;

/** The rows, in order. */
export function listFor(parts: ListParts, mode: ModeName, query: string): readonly Row[] {
  const text = query.trim();
  switch (mode) {
    case 'ex':
      return asRows(exItems(parts.ex, query));
    case 'headings':
      return hits(searcherOf(parts.headings()), text, parts);
    case 'commands':
    case 'keys':
      return text ? hits(searcherOf(parts.commands), text, parts) : grouped(parts.commands);
    case 'theme':
      return hits(searcherOf(parts.themes()), text, parts);
    case 'font':
      return hits(searcherOf(parts.fonts()), text, parts);
    case 'pages':
      return indexed(parts, text, item => item.kind === 'page');
    case 'search':
      return [...(text ? asRows([parts.findHere(text)]) : []), ...indexed(parts, text, () => true)];
    case '':
      return text ? everything(parts, text) : start(parts);
  }
}

function start(parts: ListParts): readonly Row[] {
  const all = [...parts.commands, ...(parts.index?.entries ?? [])];
  const byId = new Map(all.map(item => [item.id, item]));
  const looks = ['theme.show', 'font.show']
    .flatMap(id => byId.get(id) ?? [])
    .map(item => ({ ...item, group: 'Look' }));
  const recents = parts
    .recentIds()
    .flatMap(id => byId.get(id) ?? [])
    .map(item => ({ ...item, group: 'Recent' }));
  const pages = (parts.index?.entries ?? []).filter(({ kind }) => kind === 'page');
  const first = recents.filter(({ id }) => !looks.some(look => look.id === id));
  const shown = new Set([...looks, ...first].map(({ id }) => id));
  const rest = [...parts.commands, ...pages].filter(({ id }) => !shown.has(id));
  return grouped([...looks, ...first, ...rest]);
}

function everything(parts: ListParts, text: string): readonly Row[] {
  const found = [
    ...searcherOf(parts.commands).search(text, MOST, parts.boost),
    ...(parts.index?.search(text, MOST, parts.boost) ?? []),
  ];
  return found.sort((a, b) => b.score - a.score).map(hitRow);
}

function indexed(parts: ListParts, text: string, fits: (item: Item) => boolean): readonly Row[] {
  if (!parts.index) return [];
  if (!text) return asRows(parts.index.entries.filter(fits));
  return parts.index
    .search(text, MOST, parts.boost)
    .filter(({ entry }) => fits(entry))
    .map(hitRow);
}

function hits(searcher: Searcher<Item>, text: string, { boost }: ListParts): readonly Row[] {
  return text ? searcher.search(text, MOST, boost).map(hitRow) : asRows(searcher.entries);
}

function asRows(items: readonly Item[]): readonly Row[] {
  return items.map(item => ({ type: 'item', item }));
}

function hitRow({ entry, ranges, excerpt }: Hit<Item>): Row {
  return { type: 'item', item: entry, hit: { ranges, ...(excerpt === undefined ? {} : { excerpt }) } };
}

const made = new WeakMap<readonly Item[], Searcher<Item>>();

/** Items are made ready for search once a list, not once a key. */
function searcherOf(items: readonly Item[]): Searcher<Item> {
  let searcher = made.get(items);
  if (!searcher) made.set(items, (searcher = scanner(items)));
  return searcher;
}
