/** What the palette lists for a question: rows at hand, and rows that need a moment. */

import type { Hit } from '../../search/entry.js';
import { exItems } from './ex.js';
import { asRows, grouped, type Item, type Row } from './item.js';
import { scan } from './scan.js';
import { after, both, type Soon } from './soon.js';
import type { Sources, Wanted } from './sources.js';
import type { Strings } from './strings.js';
import { argumentsOf, below, type Level } from './trail.js';

/** What the reader wants to see. */
export interface Question {
  /** The name of a mode, or the id of a source. */
  readonly mode: string;
  readonly query: string;
  /** The item whose inside is listed, if any. */
  readonly level: Level | undefined;
  readonly signal: AbortSignal;
  /** Aborted when the palette closes. */
  readonly opening: AbortSignal;
}

/** Everything that rows can be made from. */
export interface ListParts {
  readonly commands: readonly Item[];
  readonly headings: () => readonly Item[];
  readonly sources: Sources;
  /** `theme` and `font`: at hand or on their way. */
  readonly looks: () => Soon<readonly Item[]>;
  /** Everything that was chosen, the latest first, and how many of it are listed. */
  readonly recentIds: () => readonly string[];
  readonly most: number;
  readonly boost: ReadonlyMap<string, number>;
  /** Says where a query stands on this page; first in search. */
  readonly findHere: (query: string) => Item;
  readonly goTo: (n: number) => void;
  readonly strings: Strings;
  /** Whether the site's own items are listed as they come, whatever is typed. */
  readonly isFiltered: boolean;
}

/** Rows at hand, and where there will be more or others, those. */
export interface Answer {
  readonly rows: readonly Row[];
  readonly more?: Promise<readonly Row[]>;
}

/** The command that forgets what was chosen: found by its words, and not listed among the first. */
export const FORGET = 'recent.forget';

/** More hits than this nobody reads. */
export const MOST = 500;

/** The rows, in order. */
export function answerTo(parts: ListParts, question: Question): Answer {
  const { mode, query, level, signal, opening } = question;
  const text = query.trim();
  if (level) return answer(after(below(level, query, signal, opening), items => hits(items, text, parts)));
  switch (mode) {
    case '':
      return text ? everything(parts, text, question) : { rows: start(parts) };
    case 'ex':
      return answer(after(ex(parts, question), asRows));
    case 'headings':
      return answer(hits(parts.headings(), text, parts));
    case 'commands':
    case 'keys':
      return text ? answer(hits(parts.commands, text, parts)) : { rows: grouped(parts.commands) };
    case 'theme':
    case 'font':
      return answer(after(parts.looks(), looks => lookRows(parts, looks, question)));
    case 'pages':
      return answer(indexed(parts, text, question, item => item.kind === 'page'));
    case 'search': {
      const first = text ? asRows([parts.findHere(text)]) : [];
      return answer(
        after(
          indexed(parts, text, question, () => true),
          rows => [...first, ...rows],
        ),
      );
    }
    default:
      return answer(indexed(parts, text, question, () => true, mode));
  }
}

function answer(rows: Soon<readonly Row[]>): Answer {
  return rows instanceof Promise ? { rows: [], more: rows } : { rows };
}

function start(parts: ListParts): readonly Row[] {
  const { commands, sources, strings } = parts;
  const loaded = sources.loaded();
  const wanted = new Set([...LOOKS, ...parts.recentIds()]);
  const byId = new Map<string, Item>();
  for (const list of [commands, loaded])
    for (const item of list) if (wanted.has(item.id) && !byId.has(item.id)) byId.set(item.id, item);
  const named = (ids: readonly string[], group: string): readonly Item[] =>
    ids.flatMap(id => byId.get(id) ?? []).map(item => ({ ...item, group }));
  const looks = named(LOOKS, strings.look);
  const recents = named(
    parts.recentIds().filter(id => !LOOKS.includes(id)),
    strings.recent,
  ).slice(0, parts.most);
  const shown = new Set([FORGET, ...[...looks, ...recents].map(({ id }) => id)]);
  const rest = (items: readonly Item[]): readonly Item[] => items.filter(({ id }) => !shown.has(id));
  return grouped([
    ...looks,
    ...recents,
    ...rest(byPriority(commands)),
    ...rest(loaded.filter(({ kind }) => kind !== 'heading')),
  ]);
}

const LOOKS: readonly string[] = ['theme.show', 'font.show'];

function byPriority(items: readonly Item[]): readonly Item[] {
  if (!items.some(({ priority }) => priority)) return items;
  return [...items].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
}

/** Commands with what was loaded; until that is there, with the headings of this page. */
function everything(parts: ListParts, text: string, question: Question): Answer {
  const { commands, isFiltered, sources } = parts;
  const others = sources.hasLoaded()
    ? sources.find(text, wantedOf(parts, question))
    : best(parts.headings(), text, parts);
  if (isFiltered) {
    const own = asRows(commands);
    const all = answer(after(others, hits => [...own, ...hits.map(hitRow)]));
    return all.more ? { ...all, rows: own } : all;
  }
  const found = best(commands, text, parts);
  const more = answer(after(both(found, others), ([own, hits]) => ranked([...own, ...hits])));
  return found instanceof Promise || !more.more ? more : { ...more, rows: found.map(hitRow) };
}

function ex(parts: ListParts, { query, signal }: Question): Soon<readonly Item[]> {
  const { goTo, strings } = parts;
  return after(parts.looks(), looks =>
    exItems({ commands: [...looks, ...parts.commands], goTo, strings }, query, signal),
  );
}

function lookRows(
  parts: ListParts,
  looks: readonly Item[],
  { mode, query, signal }: Question,
): Soon<readonly Row[]> {
  const look = looks.find(({ id }) => id === mode);
  return after(look ? argumentsOf(look, query, signal) : [], items => hits(items, query.trim(), parts));
}

/** What was loaded; until then, in search, the headings of this page. */
function indexed(
  parts: ListParts,
  text: string,
  question: Question,
  fits: (item: Item) => boolean,
  only?: string,
): Soon<readonly Row[]> {
  const { sources } = parts;
  if (!sources.hasLoaded(only)) return question.mode === 'search' ? hits(parts.headings(), text, parts) : [];
  if (!text) return asRows(sources.loaded(only).filter(fits));
  const found = sources.find(text, { ...wantedOf(parts, question), only });
  return found.then(all => ranked(all.filter(({ entry }) => fits(entry))));
}

/** How the sources are asked. */
export function wantedOf({ boost }: ListParts, { signal }: Question): Wanted {
  return { limit: MOST, boost, signal };
}

function hits(items: readonly Item[], text: string, parts: ListParts): Soon<readonly Row[]> {
  return text ? after(best(items, text, parts), found => found.map(hitRow)) : asRows(items);
}

function best(items: readonly Item[], text: string, { boost }: ListParts): Soon<readonly Hit<Item>[]> {
  return scan(items, text, { limit: MOST, boost });
}

function ranked(hits: readonly Hit<Item>[]): readonly Row[] {
  return [...hits].sort((a, b) => b.score - a.score).map(hitRow);
}

/** The hit itself: what it shows is found out when the row is drawn. */
function hitRow(hit: Hit<Item>): Row {
  return { type: 'item', item: hit.entry, hit };
}
