/** Loads and searches lists in the thread of the page, and defines the interface that a worker implements too. */

import { answer, loadEngine, openingOf, type FindOptions, type Question } from './answer.js';
import type { Found } from './engine.js';
import type { Entry } from './entry.js';
import type { Excerpt } from './text/excerpt.js';
import type { Texts, TextSource } from './text/texts.js';

/** What to show of full texts; undefined for one without a match. */
export type Excerpts = readonly (Excerpt | undefined)[];

/** A list that is ready to be searched. */
export interface Loaded {
  /** Returns the best entries, best first; rejects with the signal's reason if it is aborted. */
  find(question: Question, options: FindOptions): Promise<readonly Found[]>;
  /**
   * Returns what to show of the full texts of entries, by their sections.
   * @throws Error if they cannot be loaded.
   */
  excerpts(text: string, sections: readonly number[], signal: AbortSignal): Promise<Excerpts>;
  /** Releases the list; it can no longer be searched. */
  drop(): void;
}

/** A place to load and search lists: this thread or a worker. */
export interface Host {
  /** Prepares a list, with the full texts of a site if they are given; rejects with the signal's reason if it is aborted. */
  load(entries: readonly Entry[], signal: AbortSignal, texts?: TextSource): Promise<Loaded>;
  /** Ends the worker, if there is one; running searches reject. */
  stop(): void;
}

/** Loads and searches in the current thread, in slices. */
export const mainThreadHost: Host = {
  async load(entries, signal, source) {
    const engine = await loadEngine(entries, signal);
    const texts = source && openingOf(open(source));
    return {
      find: (question, options) => answer(engine, question, options, texts),
      excerpts: async (text, sections) => (await texts?.ready)?.excerpts(text, sections) ?? [],
      drop: () => undefined,
    };
  },
  stop: () => undefined,
};

async function open(source: TextSource): Promise<Texts> {
  const { Texts } = await import('./text/texts.js');
  return Texts.open(source);
}
