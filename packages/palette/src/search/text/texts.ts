/** The full texts of a site: opens their index, and tells a search which entries match by text. */

import type { Entry } from '../entry.js';
import { readQuery } from '../query.js';
import { excerptOf, type Excerpt } from './excerpt.js';
import { TextFiles } from './text-files.js';
import type { TextIndex } from './text-format.js';
import { findTexts, type TextHit } from './text-search.js';

/** Where a full-text index is. */
export interface TextSource {
  /** The absolute URL of the manifest. */
  readonly manifest: string;
  /** The name of the file of words, as the manifest has it. */
  readonly words: string;
}

/** What is found in full texts, as far as they are loaded. */
export interface TextMatches {
  /** By the index of the entry. */
  readonly hits: ReadonlyMap<number, TextHit>;
  /** The parts that must be loaded for a complete answer. */
  readonly missing: readonly number[];
}

/** The maximum number of sections that are scored. */
const MOST = 200;

/** An open full-text index. */
export class Texts {
  readonly #files: TextFiles;
  /** The indexes of entries by their sections, of one list. */
  readonly #places = new WeakMap<readonly Entry[], Map<number, number>>();

  private constructor(files: TextFiles) {
    this.#files = files;
  }

  /**
   * Loads the words of an index.
   * @throws Error if they cannot be loaded, or are of another version.
   */
  static async open({ manifest, words }: TextSource): Promise<Texts> {
    const fetchFile = (name: string): Promise<unknown> => jsonAt(name, manifest);
    return new Texts(new TextFiles((await fetchFile(words)) as TextIndex, fetchFile));
  }

  /** Returns which of the entries match, with the postings that are loaded. */
  find(text: string, entries: readonly Entry[]): TextMatches {
    const { hits, missing } = findTexts(readQuery(text), this.#files, MOST);
    const places = this.#placesOf(entries);
    const found = new Map<number, TextHit>();
    for (const hit of hits) {
      const place = places.get(hit.section);
      if (place !== undefined) found.set(place, hit);
    }
    return { hits: found, missing };
  }

  /** Loads parts of the postings. */
  load(parts: readonly number[]): Promise<void> {
    return this.#files.loadParts(parts);
  }

  /**
   * Resolves with what to show of the texts of some sections, in their order; undefined for one without a match, or whose text cannot be
   * loaded.
   */
  async excerpts(text: string, sections: readonly number[]): Promise<readonly (Excerpt | undefined)[]> {
    await Promise.allSettled(sections.map(section => this.#files.loadText(section)));
    const query = readQuery(text);
    return sections.map(section => excerptOf(query, this.#files.section(section)?.text ?? ''));
  }

  #placesOf(entries: readonly Entry[]): ReadonlyMap<number, number> {
    let places = this.#places.get(entries);
    if (!places) {
      places = new Map();
      for (const [i, { section }] of entries.entries()) if (section !== undefined) places.set(section, i);
      this.#places.set(entries, places);
    }
    return places;
  }
}

/** Fetches a file of the index; names that lead to another origin are refused. */
async function jsonAt(name: string, manifest: string): Promise<unknown> {
  const url = new URL(name, manifest);
  if (url.origin !== new URL(manifest).origin) throw new TypeError('keynav: the full-text index is damaged');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`keynav: the full-text index answers ${response.status}`);
  return response.json();
}
