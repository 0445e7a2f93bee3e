/** The modes of the palette, each with what it lists before anything is typed. */

import { asRows, grouped, type Row } from '../items/item.js';
import { everything } from './for-empty-query.js';
import type { ListParts, Query } from './query.js';

/** The name of one of the palette's own modes; empty for everything at once. */
export type ModeName = '' | 'commands' | 'ex' | 'search' | 'pages' | 'headings' | 'keys' | 'theme' | 'font';

/** A mode as a site may define it. */
export interface Mode {
  /** The name of one of the palette's own modes, or the id of a source. */
  readonly name: string;
  /** The character that leads into it from the empty field; also its tag. */
  readonly prefix: string;
  readonly label: string;
  readonly placeholder: string;
}

/** One of the palette's own modes. */
export interface OwnMode extends Mode {
  readonly name: ModeName;
  /** Returns the rows before anything is typed; without it, the mode lists the same for every query. */
  readonly start?: (parts: ListParts) => readonly Row[];
  /** Whether the engine's commands can open it. */
  readonly isDialog?: boolean;
  /** Whether sources that take queries are asked. */
  readonly asksSources?: boolean;
  /** Whether Tab completes what is typed. */
  readonly completes?: boolean;
  /** Whether the query becomes the one of `n` and `N`. */
  readonly keepsQuery?: boolean;
}

/** Returns the list of commands, by group. */
const commands = (parts: ListParts): readonly Row[] => grouped(parts.commands);

/** Every mode of the palette's own, the one without a tag first. */
export const modes: readonly OwnMode[] = [
  {
    ...{ name: '', prefix: '', label: 'Commands and pages', placeholder: 'Go to or run…' },
    ...{ start: everything, asksSources: true },
  },
  { name: 'commands', prefix: '>', label: 'Commands', placeholder: 'Run a command…', start: commands },
  {
    ...{ name: 'ex', prefix: ':', label: 'Command line', placeholder: 'theme nord, font inter, 12…' },
    ...{ isDialog: true, completes: true },
  },
  {
    ...{ name: 'search', prefix: '/', label: 'Search', placeholder: 'Search pages and headings…' },
    ...{ isDialog: true, asksSources: true, keepsQuery: true },
    start: ({ sources: { now }, headings }) => asRows(now.hasLoaded() ? now.loaded() : headings()),
  },
  {
    ...{ name: 'pages', prefix: '@', label: 'Pages', placeholder: 'Go to a page…' },
    start: ({ sources }) => asRows(sources.now.loaded().filter(({ kind }) => kind === 'page')),
  },
  {
    ...{ name: 'headings', prefix: '#', label: 'On this page', placeholder: 'Go to a heading…' },
    start: ({ headings }) => asRows(headings()),
  },
  {
    ...{ name: 'keys', prefix: '?', label: 'Keys', placeholder: 'Find a command or its keys…' },
    ...{ isDialog: true, start: commands },
  },
  { name: 'theme', prefix: '', label: 'Theme', placeholder: 'Choose a theme…', isDialog: true },
  { name: 'font', prefix: '', label: 'Font', placeholder: 'Choose a font…', isDialog: true },
];

/** Returns the palette's own mode of that name; undefined for the id of a source. */
export function ownMode(name: string): OwnMode | undefined {
  return modes.find(mode => mode.name === name);
}

/** Returns the rows for a query without words; null if the deferred part of the program lists them. */
export function startRows(parts: ListParts, { mode, query, level }: Query): readonly Row[] | null {
  if (level || query.trim()) return null;
  const own = ownMode(mode);
  return own ? (own.start?.(parts) ?? null) : asRows(parts.sources.now.loaded(mode));
}

/** Returns the mode of that name in the site's words; the one without a tag if there is none. */
export function modeNamed(
  name: string,
  known: readonly Mode[],
  words: { readonly modes: Words; readonly placeholders: Words },
): Mode {
  const [all] = modes;
  const mode = [...known, ...modes].find(one => one.name === name) ?? (all as Mode);
  return {
    ...mode,
    label: words.modes[mode.name] ?? mode.label,
    placeholder: words.placeholders[mode.name] ?? mode.placeholder,
  };
}

type Words = Readonly<Record<string, string>>;

/** Returns the mode whose prefix begins a text that was typed into the empty field. */
export function modeOfPrefix(text: string, known: readonly Mode[]): Mode | undefined {
  return text === '' ? undefined : known.find(({ prefix }) => prefix !== '' && text.startsWith(prefix));
}
