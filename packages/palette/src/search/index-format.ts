/** The index file: what stands in it, for those who write it and those who read it. */

import type { Entry } from './entry.js';

/** The version of the index file that this code reads. */
export const INDEX_VERSION = 1;

/** The list of a site's pages and headings, as columns. */
export interface IndexList {
  readonly v: number;
  /** What addresses begin with; one that begins with a dot counts from the place of the index file. */
  readonly base: string;
  /** Whether paths are addresses as they stand. Else one without `.html` or a slash at its end is given the slash. */
  readonly exact?: boolean;
  /** Path, title, index of the section, beginning of the text. */
  readonly pages: readonly (readonly [path: string, title: string, section: number, text?: string])[];
  /** Index of the page, anchor, title, level, beginning of the text. The anchor is 0 where `slugOf` gives it, empty where there is none. */
  readonly heads: readonly (readonly [
    page: number,
    anchor: string | 0,
    title: string,
    level: number,
    text?: string,
  ])[];
  readonly sections: readonly string[];
}

/** A part of the headings of a list that is too long for one file. */
export interface IndexShard {
  /** The sections that begin in it. */
  readonly sections: readonly string[];
  readonly file: string;
  readonly count: number;
}

/** Beginnings of texts, in the order of the list's pages and headings. */
export interface IndexTexts {
  readonly v: number;
  readonly pages: readonly string[];
  readonly heads: readonly string[];
}

/** The small file under the stable name; it holds the list or names the file that does. */
export interface IndexManifest {
  readonly v: number;
  readonly lang?: string;
  /** Pages and headings together. */
  readonly count?: number;
  readonly list: IndexList | string;
  readonly text?: string;
  readonly shards?: readonly IndexShard[];
}

/** An entry of an index. */
export interface IndexEntry extends Entry {
  /** The heading to be found by its text, where it has no id for the address to end in. */
  readonly anchorText?: string;
}

/** What kept an index from being used. */
export class IndexError extends Error {
  constructor(
    reason: string,
    /** Whether a file was not there, as one of an earlier deploy is not. */
    readonly isGone = false,
  ) {
    super(`The search index ${reason}`);
    this.name = 'IndexError';
  }
}

/** The anchor that most generators make of a title. The writer leaves out what this gives, so it may never change. */
export function slugOf(title: string): string {
  return title.replace(/\W+/g, '-').replace(/^-|-$/g, '').toLowerCase();
}
