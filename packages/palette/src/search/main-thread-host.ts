/** Loads and searches lists in the current thread, and defines the interface that a worker implements too. */

import { findSteps, plainEngine, type Engine, type Found } from './engine.js';
import type { Entry } from './entry.js';
import { inSlices } from './slices.js';

/** Lists of up to this many entries are scanned; for longer ones a vocabulary is built first. */
export const MOST_SCANNED = 400;

/** A search, in a form that can be posted to a worker. */
export interface Question {
  readonly text: string;
  /** The maximum number of hits. */
  readonly limit: number;
  /** How much entries are boosted, by index. */
  readonly boosts: readonly (readonly [index: number, amount: number])[];
}

/** A list that is ready to be searched. */
export interface Loaded {
  /** Returns the best entries, best first; rejects with the signal's reason if it is aborted. */
  find(question: Question, signal: AbortSignal): Promise<readonly Found[]>;
  /** Releases the list; it can no longer be searched. */
  drop(): void;
}

/** A place to load and search lists: this thread or a worker. */
export interface Host {
  /** Prepares a list; rejects with the signal's reason if it is aborted. */
  load(entries: readonly Entry[], signal: AbortSignal): Promise<Loaded>;
  /** Ends the worker, if there is one; running searches reject. */
  stop(): void;
}

/** Loads and searches in the current thread, in slices. */
export const mainThreadHost: Host = {
  async load(entries, signal) {
    const engine = await loadEngine(entries, signal);
    return { find: (question, signal) => answer(engine, question, signal), drop: () => undefined };
  },
  stop: () => undefined,
};

/** Prepares a list: builds the vocabulary of a long one, in slices. */
export async function loadEngine(entries: readonly Entry[], signal?: AbortSignal): Promise<Engine> {
  if (entries.length <= MOST_SCANNED) return plainEngine(entries);
  const { indexedEngine } = await import('./indexed.js');
  return inSlices(indexedEngine(entries), signal);
}

/** Runs a search in slices. */
export function answer(
  engine: Engine,
  { text, limit, boosts }: Question,
  signal: AbortSignal,
): Promise<readonly Found[]> {
  return inSlices(findSteps(engine, { text, limit, boosts: new Map(boosts) }), signal);
}
