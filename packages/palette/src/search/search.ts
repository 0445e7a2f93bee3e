/** Synchronous search, over short lists or over long lists with a vocabulary. */

import { findSteps, plainEngine, rankSteps, showHit, type Engine } from './engine.js';
import type { Boost, Entry, Hit } from './entry.js';
import { loadEngine } from './answer.js';
import { boostsOf, placesOf } from './boost.js';
import type { Shown } from './show.js';
import { atOnce, inSlices } from './slices.js';

/** Searches a list of entries synchronously. */
export interface Searcher<T extends Entry = Entry> {
  readonly entries: readonly T[];
  /** Returns at most `limit` hits, best first. `boost` returns how much an entry is boosted; see `Boost`. */
  search(query: string, limit: number, boost?: Boost | ((id: string) => number)): readonly Hit<T>[];
  /** Prepares what the first query needs, in slices of a few milliseconds. Call it in idle time. */
  warm(): Promise<void>;
}

/**
 * Creates a searcher for commands and other lists of up to a few thousand entries. Nothing is prepared before the first
 * query.
 */
export function scanner<T extends Entry>(entries: readonly T[]): Searcher<T> {
  return searcherOver(entries, plainEngine(entries));
}

/** Creates a searcher for a long list, after building its vocabulary in slices of a few milliseconds. */
export async function searcher<T extends Entry>(entries: readonly T[]): Promise<Searcher<T>> {
  return searcherOver(entries, await loadEngine(entries));
}

function searcherOver<T extends Entry>(entries: readonly T[], engine: Engine): Searcher<T> {
  let places: ReadonlyMap<string, number> | undefined;
  return {
    entries,
    async warm() {
      await inSlices(findSteps(engine, { text: 'e', limit: 20, boosts: new Map() }));
    },
    search(text, limit, boost) {
      const boosted = typeof boost === 'function' ? boostedBy(entries, boost) : boost;
      if (boosted?.size) places ??= placesOf(entries);
      const best = atOnce(rankSteps(engine, { text, limit, boosts: boostsOf(places, boosted) }));
      const show = (index: number): Shown => showHit(engine, best, index);
      return best.fits.map(({ index, score }) => new LazyHit(entries[index] as T, score, index, show));
    },
  };
}

/** A hit that computes its ranges and excerpt lazily, since only a few of hundreds are shown. */
class LazyHit<T extends Entry> implements Hit<T> {
  readonly entry: T;
  readonly score: number;
  readonly #show: (index: number) => Shown;
  readonly #index: number;
  #shown: Shown | undefined;

  constructor(entry: T, score: number, index: number, show: (index: number) => Shown) {
    this.entry = entry;
    this.score = score;
    this.#index = index;
    this.#show = show;
  }

  get #all(): Shown {
    return (this.#shown ??= this.#show(this.#index));
  }
  get ranges(): Shown['ranges'] {
    return this.#all.ranges;
  }
  get via(): Shown['via'] {
    return this.#all.via;
  }
  get excerpt(): Shown['excerpt'] {
    return this.#all.excerpt;
  }
  get excerptRanges(): Shown['excerptRanges'] {
    return this.#all.excerptRanges;
  }
}

function boostedBy(entries: readonly Entry[], boost: (id: string) => number): Boost {
  return new Map(entries.map(({ id }) => [id, boost(id)] as const).filter(([, amount]) => amount > 0));
}
