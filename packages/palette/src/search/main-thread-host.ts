/** Loads and searches lists in the thread of the page, and defines the interface that a worker implements too. */

import { answer, loadEngine, type FindOptions, type Question, type TextSearch } from './answer.js';
import { lazy, type Lazy } from '../loading/lazy.js';
import type { Found } from './engine.js';
import type { Entry } from './entry.js';
import type { Excerpt } from './text/excerpt.js';
import type { TextSource } from './text/texts.js';

/** What to show of full texts; undefined for one without a match. */
export type Excerpts = readonly (Excerpt | undefined)[];

/** A list that is ready to be searched. */
export interface Loaded {
  /** Returns the best entries, best first; rejects with the signal's reason if it is aborted. */
  find(question: Question, options: FindOptions): Promise<readonly Found[]>;
  /** Returns what to show of the full texts of entries, by their sections. */
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
    const texts = source && textsAt(source);
    return {
      find: (question, options) => answer(engine, question, options, texts),
      excerpts: async (text, sections) => {
        const search = await texts?.load().catch(() => null);
        return search?.texts.excerpts(text, sections) ?? [];
      },
      drop: () => undefined,
    };
  },
  stop: () => undefined,
};

/** The full-text indexes that were asked for, so that a list that is loaded again does not load them again. */
const opened = new Map<string, Lazy<TextSearch>>();

function textsAt(source: TextSource): Lazy<TextSearch> {
  const key = JSON.stringify(source);
  let texts = opened.get(key);
  if (!texts) {
    texts = lazy(async () => {
      const [{ Texts }, { withTexts }] = await Promise.all([
        import('./text/texts.js'),
        import('./text/with-texts.js'),
      ]);
      return { texts: await Texts.open(source), withTexts };
    });
    opened.set(key, texts);
  }
  return texts;
}
