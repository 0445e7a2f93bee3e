/** The latest query of a palette: its rows are listed as they arrive, and a newer query replaces it. */

import type { Row } from '../items/item.js';
import { MOST, type Answer, type ListParts, type Query } from './query.js';
import type { Lazy } from '../loading/lazy.js';
import { aborted, reasonOf } from '../loading/maybe-async.js';
import { ownMode, startRows } from './modes.js';

/** How many milliseconds the rows of the query before stay, so that the list does not flicker. */
const FLICKER_MS = 60;

/** The part of the program that answers queries, loaded lazily. */
export type Answers = Lazy<{ answerTo(parts: ListParts, question: Query): Answer }>;

/** Receives the rows; those of a new query begin at the top. */
export type Taker = (rows: readonly Row[], isNewQuery: boolean) => void;

/** The latest query of one palette. */
export class LatestQuery {
  readonly #answers: Answers;
  readonly #take: Taker;
  /** The number of queries so far, which identifies the latest. */
  asked = 0;
  #stop = new AbortController();
  /** Cancels sources that take queries; only a newer query does. */
  #asking = new AbortController();
  /** Cancels what is fetched once while the palette is open. */
  #opening = new AbortController();
  #rows: readonly Row[] = [];
  /** Returns the rows of sources that take queries. */
  #more: () => readonly Row[] = () => [];
  #isNew = false;
  #isEarly = false;
  #waiting: Promise<void> | null = null;
  #problem = '';

  constructor(answers: Answers, take: Taker) {
    this.#answers = answers;
    this.#take = take;
  }

  /** Settles when the rows of the latest query are listed; null if they are. */
  get waiting(): Promise<void> | null {
    return this.#waiting;
  }

  /** Whether the list still has the rows of the query before, or none. */
  get isOutstanding(): boolean {
    const isListed = this.#isEarly && this.#rows.length > 0;
    return this.#waiting !== null && this.#isNew && !isListed;
  }

  /** Why the query failed, in words for readers; empty if it did not. */
  get problem(): string {
    return this.#problem;
  }

  /** Runs a query. The rows of a new query begin at the top; new rows for the same query keep the current item, by default. */
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

  /** Keeps the current row when the complete rows arrive, because the reader has moved to it. */
  hold(): void {
    if (this.#isEarly) this.#isNew = this.#isEarly = false;
  }

  /** Cancels everything. */
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
    const { rows, more } = this.#answerTo(parts, question);
    this.#waiting = null;
    this.#problem = '';
    this.#isEarly = false;
    if (!more) return this.#list(rows);
    const { signal } = question;
    const timer = setTimeout(() => void (signal.aborted || this.#listEarly(rows)), FLICKER_MS);
    const waiting = more.then(
      all => void (signal.aborted || this.#list(all)),
      (error: unknown) => {
        if (signal.aborted) return;
        this.#problem = reasonOf(error);
        this.#list(rows);
      },
    );
    // A superseded query may never settle.
    this.#waiting = Promise.race([waiting, aborted(signal)]).finally(() => {
      clearTimeout(timer);
      if (!signal.aborted) this.#waiting = null;
    });
  }

  /** Returns the answer; an error that a site's own function throws becomes a rejection. */
  #answerTo(parts: ListParts, question: Query): Answer {
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

  /** Lists rows while the complete answer is still loading, which then begins at the top too. */
  #listEarly(rows: readonly Row[]): void {
    const isNew = this.#isNew;
    this.#list(rows);
    this.#isNew = this.#isEarly = isNew;
  }

  #list(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#update();
  }

  #update(): void {
    const isNew = this.#isNew;
    this.#isNew = false;
    this.#take([...this.#rows, ...this.#more()], isNew);
  }

  /** Sources that take queries answer below the rest. */
  #askSources({ sources }: ListParts, { mode, query, level, signal }: Query): void {
    const text = query.trim();
    const only = ownMode(mode)?.asksSources ? undefined : mode;
    sources.now.clearAnswers();
    if (!text || level) return;
    this.#more = () => sources.now.answered;
    // The rows of the query itself are listed first, and these together with them.
    sources.ask(text, { limit: MOST, signal, only }, () => this.#isNew || this.#update());
  }
}

async function wholeOf({ rows, more }: Answer): Promise<readonly Row[]> {
  return more ?? rows;
}
