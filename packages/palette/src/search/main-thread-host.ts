/** Where long lists are searched: what a worker and this thread do alike. */

import { finding, plainEngine, type Engine, type Found } from './engine.js';
import type { Entry } from './entry.js';
import { inSlices } from './slices.js';

/** Up to this many entries each is looked at; beyond, their words are gathered first. */
export const MOST_SCANNED = 400;

/** A question that can be sent. */
export interface Question {
  readonly text: string;
  readonly limit: number;
  /** How much entries are boosted, by their numbers. */
  readonly boosts: readonly (readonly [index: number, amount: number])[];
}

/** Entries that are ready to be searched. */
export interface Loaded {
  /** The best entries, best first; rejects with the signal's reason when that is aborted. */
  find(question: Question, signal: AbortSignal): Promise<readonly Found[]>;
  /** Lets go of them. */
  drop(): void;
}

/** Where entries are loaded and searched. */
export interface Host {
  load(entries: readonly Entry[], signal: AbortSignal): Promise<Loaded>;
  stop(): void;
}

/** This thread, in slices. */
export const mainThreadHost: Host = {
  async load(entries, signal) {
    const engine = await loadEngine(entries, signal);
    return { find: (question, signal) => answer(engine, question, signal), drop: () => undefined };
  },
  stop: () => undefined,
};

/** Makes entries ready in slices: the words of a long list are gathered. */
export async function loadEngine(entries: readonly Entry[], signal?: AbortSignal): Promise<Engine> {
  if (entries.length <= MOST_SCANNED) return plainEngine(entries);
  const { indexedEngine } = await import('./indexed.js');
  return inSlices(indexedEngine(entries), signal);
}

/** Answers in slices. */
export function answer(
  engine: Engine,
  { text, limit, boosts }: Question,
  signal: AbortSignal,
): Promise<readonly Found[]> {
  return inSlices(finding(engine, { text, limit, boosts: new Map(boosts) }), signal);
}
