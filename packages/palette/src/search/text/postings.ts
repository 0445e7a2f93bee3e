/** The postings of a full-text index in MiniSearch, which weighs them: one instance for each part, since few parts are needed. */

import MiniSearch, { type AsPlainObject } from 'minisearch';
import { readPostings } from './text-format.js';

const FIELD = 'text';
/** A term in a larger share of all sections distinguishes none of them. */
const COMMON_SHARE = 0.3;
/** In fewer sections, a term may be in many of them by coincidence. */
const MIN_COMMON = 200;

const OPTIONS = {
  fields: [FIELD],
  tokenize: (term: string) => [term],
  processTerm: (term: string) => term,
  searchOptions: { prefix: false, fuzzy: false },
};

/** A section that contains a term. */
export interface Weighed {
  readonly section: number;
  /** BM25+; greater is better. */
  readonly weight: number;
}

/** The postings of one part. */
export class Postings {
  readonly #search: MiniSearch;
  readonly #common: ReadonlySet<string>;

  /**
   * @param terms the terms of the part, in order.
   * @param packed the postings of each of them, separated by spaces.
   * @param lengths the number of terms of each section of the site.
   */
  constructor(terms: readonly string[], packed: string, lengths: readonly number[]) {
    const mostly = Math.max(MIN_COMMON, lengths.length * COMMON_SHARE);
    const common = new Set<string>();
    const index: [string, Record<string, Record<string, number>>][] = [];
    const fieldLength: Record<string, number[]> = {};
    const documentIds: Record<string, number> = {};
    for (const [i, text] of packed.split(' ').entries()) {
      const counts: Record<string, number> = {};
      let size = 0;
      readPostings(text, (section, count) => {
        counts[section] = count;
        size++;
      });
      if (size > mostly) {
        common.add(terms[i] as string);
        continue;
      }
      index.push([terms[i] as string, { 0: counts }]);
      for (const section of Object.keys(counts)) {
        documentIds[section] ??= Number(section);
        fieldLength[section] ??= [lengths[Number(section)] ?? 1];
      }
    }
    const sum = lengths.reduce((all, length) => all + length, 0);
    this.#common = common;
    this.#search = MiniSearch.loadJS(
      {
        ...{ index, documentIds, fieldLength, fieldIds: { [FIELD]: 0 }, storedFields: {} },
        ...{ documentCount: lengths.length, nextId: lengths.length, dirtCount: 0, serializationVersion: 2 },
        averageFieldLength: [Math.max(1, sum / Math.max(1, lengths.length))],
      } as unknown as AsPlainObject,
      OPTIONS,
    );
  }

  /** Returns whether a term is in so many sections that it is not weighed. */
  isCommon(term: string): boolean {
    return this.#common.has(term);
  }

  /** Returns the sections that contain a term; none if it is common. */
  of(term: string): readonly Weighed[] {
    return this.#search.search(term).map(({ id, score }) => ({ section: id as number, weight: score }));
  }
}
