/** Puts rows into the list as answers come: the newest question wins, and typing never waits. */

import type { Row } from '../items/item.js';
import { MOST, type Answer, type ListParts, type Query } from './query.js';
import type { Lazy } from '../loading/lazy.js';
import { aborted, reasonOf } from '../loading/maybe-async.js';
import { ownMode, startRows } from './modes.js';

/** Milliseconds for which the rows of the question before stay, so that the list does not flicker. */
const PATIENCE = 60;

/** What answers a question with words, loaded when it is first asked. */
export type Answers = Lazy<{ answerTo(parts: ListParts, question: Query): Answer }>;

/** What the rows are handed to; those of a new query begin at the top. */
export type Taker = (rows: readonly Row[], isNewQuery: boolean) => void;

/** The newest question of one palette. */
export class LatestQuery {
  readonly #answers: Answers;
  readonly #take: Taker;
  /** How many new questions there were, so that what was meant for one is not done to another. */
  asked = 0;
  #stop = new AbortController();
  /** For sources that take queries: only a newer query makes their answers stale. */
  #asking = new AbortController();
  /** For what is fetched once while the palette is open. */
  #opening = new AbortController();
  #rows: readonly Row[] = [];
  /** Rows of sources that were asked. */
  #more: () => readonly Row[] = () => [];
  #isNew = false;
  #isEarly = false;
  #waiting: Promise<void> | null = null;
  #problem = '';

  constructor(answers: Answers, take: Taker) {
    this.#answers = answers;
    this.#take = take;
  }

  /** Settles when the rows of the newest question are in the list; null when they are. */
  get waiting(): Promise<void> | null {
    return this.#waiting;
  }

  /** Whether the rows in the list are still those of the question before, or none. */
  get isOutstanding(): boolean {
    const isAtHand = this.#isEarly && this.#rows.length > 0;
    return this.#waiting !== null && this.#isNew && !isAtHand;
  }

  /** Why there are no rows, in a sentence; empty where nothing failed. */
  get problem(): string {
    return this.#problem;
  }

  /** Asks afresh. A new query's rows begin at the top; news about the same leave the current item where it is, unless told. */
  ask(
    parts: ListParts,
    asked: Omit<Query, 'signal' | 'opening'>,
    isNewQuery: boolean,
    isFromTop = isNewQuery,
  ): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#isNew ||= isFromTop;
    if (isNewQuery) this.#renew();
    const question = { ...asked, signal: this.#stop.signal, opening: this.#opening.signal };
    this.#answer(parts, question);
    if (isNewQuery) this.#askSources(parts, { ...question, signal: this.#asking.signal });
  }

  /** The reader has gone to one of the rows at hand: the whole answer leaves it current. */
  hold(): void {
    if (this.#isEarly) this.#isNew = this.#isEarly = false;
  }

  /** Nothing is wanted any more. */
  drop(): void {
    this.#stop.abort();
    this.#renew();
    this.#opening.abort();
    this.#opening = new AbortController();
    this.#waiting = null;
    this.#problem = '';
  }

  #renew(): void {
    this.asked++;
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#more = () => [];
  }

  #answer(parts: ListParts, question: Query): void {
    const { rows, more } = this.#tried(parts, question);
    this.#waiting = null;
    this.#problem = '';
    this.#isEarly = false;
    if (!more) return this.#give(rows);
    const { signal } = question;
    const timer = setTimeout(() => void (signal.aborted || this.#giveEarly(rows)), PATIENCE);
    const waiting = more.then(
      all => void (signal.aborted || this.#give(all)),
      (error: unknown) => {
        if (signal.aborted) return;
        this.#problem = reasonOf(error);
        this.#give(rows);
      },
    );
    // What was overtaken may never come.
    this.#waiting = Promise.race([waiting, aborted(signal)]).finally(() => {
      clearTimeout(timer);
      if (!signal.aborted) this.#waiting = null;
    });
  }

  /** What a site's own function throws is told like what it rejects with. */
  #tried(parts: ListParts, question: Query): Answer {
    try {
      const rows = startRows(parts, question);
      if (rows) return { rows };
      const { value } = this.#answers;
      if (value) return value.answerTo(parts, question);
      return {
        rows: [],
        more: this.#answers.load().then(({ answerTo }) => wholeOf(answerTo(parts, question))),
      };
    } catch (error) {
      return { rows: [], more: Promise.reject(error as Error) };
    }
  }

  /** Rows at hand while the whole answer is on its way, which begins at the top as they do. */
  #giveEarly(rows: readonly Row[]): void {
    const isNew = this.#isNew;
    this.#give(rows);
    this.#isNew = this.#isEarly = isNew;
  }

  #give(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#draw();
  }

  #draw(): void {
    const isNew = this.#isNew;
    this.#isNew = false;
    this.#take([...this.#rows, ...this.#more()], isNew);
  }

  /** Sources that take queries answer below the rest. */
  #askSources({ sources }: ListParts, { mode, query, level, signal }: Query): void {
    const text = query.trim();
    const only = ownMode(mode)?.asksSources ? undefined : mode;
    sources.now.forgive();
    if (!text || level) return;
    this.#more = () => sources.now.answered;
    // Rows of the question itself come first; these then come with them.
    sources.ask(text, { limit: MOST, signal, only }, () => this.#isNew || this.#draw());
  }
}

async function wholeOf({ rows, more }: Answer): Promise<readonly Row[]> {
  return more ?? rows;
}
