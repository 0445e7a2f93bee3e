/** Loads the files of a full-text index when they are needed, each once. */

import { Postings } from './postings.js';
import { TERMS_VERSION } from './terms.js';
import {
  readLengths,
  splitTerms,
  TEXT_VERSION,
  type TextIndex,
  type TextPart,
  type TextPiece,
} from './text-format.js';
import type { TextParts } from './text-search.js';
import { WordList } from './word-list.js';

/** Resolves with the content of a file next to the manifest, parsed. */
export type FetchFile = (name: string) => Promise<unknown>;

/** A full-text index, with the parts of it that have been loaded. */
export class TextFiles implements TextParts {
  readonly list: WordList;
  readonly count: number;
  readonly #index: TextIndex;
  readonly #terms: readonly string[];
  readonly #lengths: readonly number[];
  readonly #fetch: FetchFile;
  readonly #packed = new Map<number, string>();
  readonly #postings = new Map<number, Postings>();
  readonly #pieces = new Map<number, TextPiece>();
  readonly #loading = new Map<string, Promise<unknown>>();

  /** @throws TypeError if the index is damaged, or of another version. */
  constructor(index: TextIndex, fetch: FetchFile) {
    if (index.v !== TEXT_VERSION || index.terms !== TERMS_VERSION)
      throw new TypeError('is of another version');
    this.#index = index;
    this.#fetch = fetch;
    this.#terms = splitTerms(index.words);
    this.#lengths = readLengths(index.lengths);
    this.list = new WordList(this.#terms);
    this.count = this.#lengths.length;
    if (index.postings !== undefined) this.#packed.set(0, index.postings);
  }

  partOf(term: number): number {
    return lastFrom(this.#index.parts, term);
  }

  /** Returns the number of the piece with the text of a section. */
  pieceOf(section: number): number {
    return lastFrom(this.#index.pieces, section);
  }

  postings(part: number): Postings | undefined {
    let postings = this.#postings.get(part);
    const packed = this.#packed.get(part);
    if (!postings && packed !== undefined) {
      const { parts } = this.#index;
      postings = new Postings(this.#terms.slice(parts[part], parts[part + 1]), packed, this.#lengths);
      this.#postings.set(part, postings);
    }
    return postings;
  }

  /** Loads parts of the postings. */
  async loadParts(parts: readonly number[]): Promise<void> {
    const load = async (part: number): Promise<void> => {
      const { v, postings } = (await this.#file(`${this.#index.files.parts}${part}.json`)) as TextPart;
      if (v !== TEXT_VERSION || typeof postings !== 'string') throw new TypeError('is damaged');
      this.#packed.set(part, postings);
    };
    await Promise.all(parts.map(load));
  }

  /** Loads the piece with the text of a section. */
  async loadText(section: number): Promise<void> {
    const piece = this.pieceOf(section);
    if (this.#pieces.has(piece)) return;
    const loaded = (await this.#file(`${this.#index.files.pieces}${piece}.json`)) as TextPiece;
    if (loaded.v !== TEXT_VERSION || !Array.isArray(loaded.sections)) throw new TypeError('is damaged');
    this.#pieces.set(piece, loaded);
  }

  /** Returns the title and the text of a section; undefined if they are not loaded. */
  section(number: number): TextSection | undefined {
    const piece = this.pieceOf(number);
    const loaded = this.#pieces.get(piece);
    const row = loaded?.sections[number - (this.#index.pieces[piece] ?? 0)];
    if (!loaded || !row) return undefined;
    const [page, anchor, title, level, text] = row;
    const [path, pageTitle] = loaded.pages[page] ?? ['', ''];
    return { path, pageTitle, anchor, title, level, text };
  }

  #file(name: string): Promise<unknown> {
    let loading = this.#loading.get(name);
    if (!loading) {
      // A file that failed is fetched again when it is needed again.
      loading = this.#fetch(name).finally(() => this.#loading.delete(name));
      this.#loading.set(name, loading);
    }
    return loading;
  }
}

/** A section, as its piece has it. */
export interface TextSection {
  readonly path: string;
  readonly pageTitle: string;
  readonly anchor: string;
  readonly title: string;
  readonly level: number;
  readonly text: string;
}

/** Returns the index of the last of ascending numbers that is not above `value`. */
function lastFrom(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] as number) > value) high = middle - 1;
    else low = middle;
  }
  return low;
}
