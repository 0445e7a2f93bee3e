/** The rows of the palette for a query. Loaded lazily, with the first query. */

import type { Hit } from '../search/entry.js';
import { argumentsOf, nestedItems } from './nested.js';
import { exItems } from './ex.js';
import { asRows, type Item, type Row, type RowMatch } from '../items/item.js';
import { looksFor } from '../items/lazy-looks.js';
import { ownMode, type ModeName } from './modes.js';
import { MOST, type Answer, type ListParts, type Query } from './query.js';
import { scan } from './scan.js';
import { scored } from './scored.js';
import { andThen, type MaybeAsync } from '../loading/maybe-async.js';
import { samePages } from '../items/same-page.js';

/** Lists what a mode has for a query; `text` is the query without white space around it. */
type List = (parts: ListParts, text: string, question: Query) => Answer;

const commands: List = (parts, text) => answer(hits(parts.commands, text, parts));
const look: List = (parts, _, question) =>
  answer(andThen(looksFor(parts), looks => lookRows(parts, looks, question)));

const lists: Readonly<Record<ModeName, List>> = {
  '': everything,
  commands,
  keys: commands,
  theme: look,
  font: look,
  ex: (parts, _, question) => answer(andThen(ex(parts, question), asRows)),
  headings: (parts, text) => answer(hits(parts.headings(), text, parts)),
  pages: (parts, text, question) => answer(loaded(parts, text, question, item => item.kind === 'page')),
  search(parts, text, question) {
    const first = asRows([findHere(parts, text)]);
    return answer(andThen(searched(parts, text, question), rows => [...first, ...rows]));
  },
};

/** Returns the rows for a query, in order. */
export function answerTo(parts: ListParts, question: Query): Answer {
  const { mode, query, level, signal, opening } = question;
  const text = query.trim();
  if (level)
    return answer(andThen(nestedItems(level, query, signal, opening), items => hits(items, text, parts)));
  const own = ownMode(mode);
  return own
    ? lists[own.name](parts, text, question)
    : answer(loaded(parts, text, question, () => true, mode));
}

function answer(rows: MaybeAsync<readonly Row[]>): Answer {
  return rows instanceof Promise ? { rows: [], more: rows } : { rows };
}

/** Lists commands and what the sources have loaded; before that, commands and the headings of this page. */
function everything(parts: ListParts, text: string, question: Query): Answer {
  const { commands, isFiltered, sources, doc } = parts;
  const commandFor = sources.now.hasLoaded() ? samePages(commands, doc) : () => undefined;
  const others = sources.now.hasLoaded() ? found(parts, text, question) : best(parts.headings(), text, parts);
  if (isFiltered) {
    const own = asRows(commands);
    const beside = (hits: readonly Hit<Item>[]): readonly Row[] =>
      hits.filter(({ entry }) => !commandFor(entry)).map(hitRow);
    const all = answer(andThen(others, hits => [...own, ...beside(hits)]));
    return all.more ? { ...all, rows: own } : all;
  }
  const own = best(commands, text, parts);
  const more = answer(andThen(both(own, others), ([ours, hits]) => joined(ours, hits, commandFor)));
  return own instanceof Promise || !more.more ? more : { ...more, rows: own.map(hitRow) };
}

/** Merges hits of commands and sources, best first; if a command links to a page that was found, its row stands for both. */
function joined(
  ours: readonly Hit<Item>[],
  others: readonly Hit<Item>[],
  commandFor: (item: Item) => Item | undefined,
): readonly Row[] {
  const byId = new Map(ours.map(hit => [hit.entry.id, hit]));
  const rows = new Map<Item, Row>();
  for (const hit of bestFirst([...ours, ...others])) {
    // Two items of the site that link to the same page stay separate.
    const item = byId.get(hit.entry.id) === hit ? hit.entry : (commandFor(hit.entry) ?? hit.entry);
    if (rows.has(item)) continue;
    const own = item === hit.entry ? hit : byId.get(item.id);
    rows.set(item, { type: 'item', item, hit: own ?? shownBy(hit, item) });
  }
  return [...rows.values()];
}

/** Returns what to show of an item that was found only by the text of the other item for the same page. */
function shownBy({ entry, ranges, excerpt, excerptRanges }: Hit<Item>, item: Item): RowMatch {
  if (entry.title === item.title) return { ranges, excerpt, excerptRanges };
  return excerpt === undefined
    ? { ranges: [], excerpt: entry.title, excerptRanges: ranges }
    : { ranges: [], excerpt, excerptRanges };
}

function ex(parts: ListParts, { query, signal }: Query): MaybeAsync<readonly Item[]> {
  const { nav, strings, commands } = parts;
  const goTo = (count: number): void => void nav?.run('move.last', { count });
  return andThen(looksFor(parts), looks =>
    exItems({ commands: [...looks, ...commands], goTo, strings }, query, signal),
  );
}

function lookRows(
  parts: ListParts,
  looks: readonly Item[],
  { mode, query, signal }: Query,
): MaybeAsync<readonly Row[]> {
  const look = looks.find(({ id }) => id === mode);
  return andThen(look ? argumentsOf(look, query, signal) : [], items => hits(items, query.trim(), parts));
}

/** Returns the item that finds a query on this page. */
function findHere({ nav, strings }: ListParts, text: string): Item {
  return {
    id: 'find-here',
    kind: 'command',
    title: strings.findHere(text),
    path: '',
    command: 'find.next',
    run() {
      nav?.setQuery(text);
      nav?.run('find.next');
    },
  };
}

/** Searches what the sources have loaded; before that, the headings of this page. */
function searched(parts: ListParts, text: string, question: Query): MaybeAsync<readonly Row[]> {
  return parts.sources.now.hasLoaded()
    ? loaded(parts, text, question, () => true)
    : hits(parts.headings(), text, parts);
}

function loaded(
  parts: ListParts,
  text: string,
  question: Query,
  fits: (item: Item) => boolean,
  only?: string,
): MaybeAsync<readonly Row[]> {
  if (!parts.sources.now.hasLoaded(only)) return [];
  return andThen(found(parts, text, question, only), all =>
    bestFirst(all.filter(({ entry }) => fits(entry))).map(hitRow),
  );
}

function found(
  parts: ListParts,
  text: string,
  question: Query,
  only?: string,
): MaybeAsync<readonly Hit<Item>[]> {
  const { sources, scorer, recent } = parts;
  if (scorer) return scored(sources.now.loaded(only), text, scorer, MOST);
  return sources.now.find(text, { signal: question.signal, limit: MOST, boost: recent.boosts(), only });
}

function hits(items: readonly Item[], text: string, parts: ListParts): MaybeAsync<readonly Row[]> {
  return text ? andThen(best(items, text, parts), all => all.map(hitRow)) : asRows(items);
}

function best(
  items: readonly Item[],
  text: string,
  { recent, scorer }: ListParts,
): MaybeAsync<readonly Hit<Item>[]> {
  return scorer
    ? scored(items, text, scorer, MOST)
    : scan(items, text, { limit: MOST, boost: recent.boosts() });
}

function bestFirst(hits: readonly Hit<Item>[]): readonly Hit<Item>[] {
  return [...hits].sort((a, b) => b.score - a.score);
}

/** Returns the row of a hit. The hit itself is stored, since what to show is computed when the row is drawn. */
function hitRow(hit: Hit<Item>): Row {
  return { type: 'item', item: hit.entry, hit };
}

/** Combines two values; the result is a promise if one of them is. */
function both<T, U>(one: MaybeAsync<T>, other: MaybeAsync<U>): MaybeAsync<readonly [T, U]> {
  if (one instanceof Promise || other instanceof Promise) return Promise.all([one, other]);
  return [one, other];
}
