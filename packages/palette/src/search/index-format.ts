/** The format of index files, for the code that writes and the code that reads them. */

import type { Entry } from './entry.js';

/** The version of the format that this code reads and writes. */
export const INDEX_VERSION = 1;

/** The list of a site's pages and headings, as rows. */
export interface IndexList {
  /** The version of the format. */
  readonly v: number;
  /** The beginning of all addresses; if it begins with a dot, it is relative to the index file. */
  readonly base: string;
  /** Whether paths are addresses unchanged. Otherwise, a path that does not end in `.html` or a slash gets a slash. */
  readonly exact?: boolean;
  /** Path, title, index of the section, beginning of the text. */
  readonly pages: readonly (readonly [path: string, title: string, section: number, text?: string])[];
  /**
   * Index of the page, anchor, title, level, beginning of the text. The anchor is 0 if it equals `slugOf(title)`, and
   * empty if there is none.
   */
  readonly heads: readonly (readonly [
    page: number,
    anchor: string | 0,
    title: string,
    level: number,
    text?: string,
  ])[];
  /** The names of the sections of the site, which are its top-level folders. */
  readonly sections: readonly string[];
}

/** Names a file with part of the headings of a list that is too long for one file. */
export interface IndexShard {
  /** The sections of its headings. */
  readonly sections: readonly string[];
  /** The name of the file, relative to the manifest. */
  readonly file: string;
  /** The number of its headings. */
  readonly count: number;
}

/** The beginnings of the texts, in the order of the list's pages and headings. */
export interface IndexTexts {
  /** The version of the format. */
  readonly v: number;
  readonly pages: readonly string[];
  readonly heads: readonly string[];
}

/** The small file with a stable name, which contains the list or names the file that does. */
export interface IndexManifest {
  /** The version of the format. */
  readonly v: number;
  /** The language tag of the site; empty if it is unknown. */
  readonly lang?: string;
  /** The number of pages and headings together. */
  readonly count?: number;
  /** The list, or the name of its file. */
  readonly list: IndexList | string;
  /** The name of the file of texts, if there is one. */
  readonly text?: string;
  /** The name of the file of a full-text index, if there is one. */
  readonly words?: string;
  /** The files of the headings, if these are not in the list. */
  readonly shards?: readonly IndexShard[];
}

/** An entry of an index. */
export interface IndexEntry extends Entry {
  /** The text by which to find a heading that has no id, and so no fragment in its address. */
  readonly anchorText?: string;
}

/** Thrown if an index cannot be used. */
export class IndexError extends Error {
  constructor(
    reason: string,
    /** Whether a file does not exist, as happens to files of an earlier deploy. */
    readonly isGone = false,
  ) {
    super(`The search index ${reason}`);
    this.name = 'IndexError';
  }
}

/**
 * Returns the anchor that most generators make from a title. The indexer omits anchors that equal it, so the result for
 * a title must never change.
 */
export function slugOf(title: string): string {
  return title.replace(/\W+/g, '-').replace(/^-|-$/g, '').toLowerCase();
}
