/** The messages between the page and the search worker. */

import type { Found } from './engine.js';
import type { Entry, MarkedRange } from './entry.js';
import type { Question } from './answer.js';
import type { Excerpts } from './main-thread-host.js';
import type { TextSource } from './text/texts.js';

/**
 * A message to the worker. A list is sent in several `entries` messages, then `load`; `build` identifies the list.
 * A `find` aborts the previous one.
 */
export type WorkerRequest =
  | { readonly type: 'entries'; readonly build: number; readonly columns: Columns }
  | { readonly type: 'load'; readonly build: number; readonly texts: TextSource | null }
  | { readonly type: 'drop'; readonly build: number }
  /** `wantsEarly` is whether the page takes an answer before full texts are loaded. */
  | {
      readonly type: 'find';
      readonly build: number;
      readonly id: number;
      readonly question: Question;
      readonly wantsEarly: boolean;
    }
  | { readonly type: 'abort'; readonly id: number }
  | {
      readonly type: 'excerpts';
      readonly build: number;
      readonly id: number;
      readonly text: string;
      readonly sections: readonly number[];
    };

/** A message from the worker. */
export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'loaded'; readonly build: number }
  /** `state` is `early` if a complete answer follows, `partial` if full texts could not be loaded. */
  | {
      readonly type: 'found';
      readonly id: number;
      readonly hits: readonly Packed[];
      readonly state: 'early' | 'partial' | 'complete';
    }
  | { readonly type: 'excerpts'; readonly id: number; readonly excerpts: Excerpts };

/** The properties of entries that search reads, as columns. */
export interface Columns {
  readonly kinds: readonly Entry['kind'][];
  readonly titles: readonly string[];
  readonly paths: readonly string[];
  readonly pages: readonly (string | undefined)[];
  readonly keywords: readonly (string | undefined)[];
  readonly texts: readonly (string | undefined)[];
  readonly sections: readonly (number | undefined)[];
}

/** A hit as a tuple; ranges are starts and ends in turn. */
export type Packed = readonly [
  index: number,
  score: number,
  ranges: readonly number[],
  via?: 'keywords' | 'page' | 'text',
  excerpt?: string,
  excerptRanges?: readonly number[],
];

/** Converts entries to columns. */
export function columnsOf(entries: readonly Entry[]): Columns {
  return {
    kinds: entries.map(({ kind }) => kind),
    titles: entries.map(({ title }) => title),
    paths: entries.map(({ path }) => path),
    pages: entries.map(({ page }) => page),
    keywords: entries.map(({ keywords }) => keywords),
    texts: entries.map(({ text }) => text),
    sections: entries.map(({ section }) => section),
  };
}

/** Converts columns to entries with the properties that search reads; their ids are empty. */
export function entriesOfColumns({
  kinds,
  titles,
  paths,
  pages,
  keywords,
  texts,
  sections,
}: Columns): readonly Entry[] {
  return titles.map((title, i) => {
    const [page, words, text, section] = [pages[i], keywords[i], texts[i], sections[i]];
    return {
      id: '',
      kind: kinds[i] as Entry['kind'],
      title,
      path: paths[i] as string,
      ...(page ? { page } : {}),
      ...(words ? { keywords: words } : {}),
      ...(text ? { text } : {}),
      ...(section === undefined ? {} : { section }),
    };
  });
}

/** Converts a hit to a tuple. */
export function pack({ index, score, ranges, via, excerpt, excerptRanges }: Found): Packed {
  if (!via) return [index, score, flat(ranges)];
  if (excerpt === undefined) return [index, score, flat(ranges), via];
  return [index, score, flat(ranges), via, excerpt, flat(excerptRanges ?? [])];
}

/** Converts a tuple to a hit. */
export function unpack([index, score, ranges, via, excerpt, excerptRanges]: Packed): Found {
  const found = { index, score, ranges: rangesOf(ranges) };
  if (!via) return found;
  if (excerpt === undefined) return { ...found, via };
  return { ...found, via, excerpt, excerptRanges: rangesOf(excerptRanges ?? []) };
}

function flat(ranges: readonly MarkedRange[]): readonly number[] {
  return ranges.flatMap(({ start, end }) => [start, end]);
}

function rangesOf(numbers: readonly number[]): readonly MarkedRange[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    start: numbers[2 * i] as number,
    end: numbers[2 * i + 1] as number,
  }));
}
