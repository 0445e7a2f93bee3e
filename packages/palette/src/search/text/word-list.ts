/** Finds the terms of a full-text index that a word of a query may mean. */

import { distance } from '../edits.js';
import { bitsIn, maskOf } from '../mask.js';
import type { QueryWord } from '../query.js';

/** A term that a word may mean, and how well it matches: 1 as typed. */
export interface Meaning {
  /** The number of the term. */
  readonly term: number;
  readonly worth: number;
}

/** The values of the ways in which a term may match a word. */
export const MEANING = {
  /** The beginning of the term: more for the last word of a query, which the reader may still be typing. */
  beginning: 0.55,
  lastBeginning: 0.75,
  /** The part of these that does not depend on how much of the term is typed. */
  fixed: 0.4,
  /** The word without its last letters. */
  inflected: 0.5,
  inside: 0.55,
  /** One typing mistake, and two. */
  typos: [1, 0.6, 0.35],
} as const;

/** Fewer beginnings than this may be a coincidence, so the insides of terms are searched too. */
const FEW_BEGINNINGS = 3;
const MIN_INSIDE = 4;
/** The maximum number of terms for each way of matching. */
const MOST = 40;
/** A word without a match is tried without up to this many of its last letters. */
const MAX_ENDING = 3;
const MIN_STEM = 5;

/** The terms of an index, in the order of their code units. */
export class WordList {
  readonly #terms: readonly string[];
  #masks: Int32Array | undefined;

  constructor(terms: readonly string[]) {
    this.#terms = terms;
  }

  termAt(number: number): string {
    return this.#terms[number] as string;
  }

  /** Returns the number of a term, or -1. */
  find(term: string): number {
    const at = this.#firstFrom(term);
    return this.#terms[at] === term ? at : -1;
  }

  /** Returns the terms that begin with a word, the nearest first, and the word itself if it is a term. */
  beginningWith(word: string, isLast: boolean): readonly Meaning[] {
    const weight = isLast ? MEANING.lastBeginning : MEANING.beginning;
    const found: Meaning[] = [];
    for (let term = this.#firstFrom(word); this.#terms[term]?.startsWith(word); term++) {
      const share = word.length / this.termAt(term).length;
      found.push({ term, worth: share === 1 ? 1 : weight * (MEANING.fixed + (1 - MEANING.fixed) * share) });
    }
    return best(found);
  }

  /**
   * Returns terms that are similar to a word: with typing mistakes; that contain it, if few terms begin with it; that begin with it
   * without its last letters, if none of these exists.
   */
  similarTo(word: QueryWord, beginnings: number): readonly Meaning[] {
    const found = this.#mistaken(word);
    if (beginnings < FEW_BEGINNINGS && word.text.length >= MIN_INSIDE) found.push(...this.#containing(word));
    if (found.length === 0 && beginnings === 0) found.push(...this.#stemsOf(word.text));
    return best(found);
  }

  #mistaken({ edits, mask, pattern, text }: QueryWord): Meaning[] {
    if (edits === 0) return [];
    const masks = this.#allMasks();
    const found: Meaning[] = [];
    for (let term = 0; term < masks.length; term++) {
      if (bitsIn(mask & ~(masks[term] as number)) > edits) continue;
      const word = this.termAt(term);
      if (Math.abs(word.length - text.length) > edits) continue;
      const { whole } = distance(pattern, word, edits);
      if (whole > 0 && whole <= edits) found.push({ term, worth: MEANING.typos[whole as 1 | 2] });
    }
    return found;
  }

  #containing({ text, mask }: QueryWord): Meaning[] {
    const masks = this.#allMasks();
    const found: Meaning[] = [];
    for (let term = 0; term < masks.length; term++)
      if ((mask & ~(masks[term] as number)) === 0 && this.termAt(term).indexOf(text) > 0)
        found.push({ term, worth: MEANING.inside * (0.6 + (0.4 * text.length) / this.termAt(term).length) });
    return found;
  }

  #stemsOf(text: string): readonly Meaning[] {
    for (let length = text.length - 1; length >= Math.max(MIN_STEM, text.length - MAX_ENDING); length--) {
      const found = this.beginningWith(text.slice(0, length), false);
      if (found.length > 0)
        return found.map(({ term, worth }) => ({ term, worth: worth * MEANING.inflected }));
    }
    return [];
  }

  #allMasks(): Int32Array {
    return (this.#masks ??= Int32Array.from(this.#terms, maskOf));
  }

  /** Returns the number of the first term that is not before `word`, by binary search. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.termAt(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function best(found: readonly Meaning[]): readonly Meaning[] {
  return [...found].sort((a, b) => b.worth - a.worth).slice(0, MOST);
}
