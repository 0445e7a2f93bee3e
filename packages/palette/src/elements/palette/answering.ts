/** Puts rows into the list as answers come: the newest question wins, and typing never waits. */

import { asRows, type Row } from './item.js';
import { aborted } from './soon.js';
import { answerTo, wantedOf, type Answer, type ListParts, type Question } from './list.js';
import { reasonOf, type Tail } from './sources.js';

/** Milliseconds for which the rows of the question before stay, so that the list does not flicker. */
const PATIENCE = 60;

/** What the rows are handed to; those of a new query begin at the top. */
export type Taker = (rows: readonly Row[], isNewQuery: boolean) => void;

/** The newest question of one palette. */
export class Answering {
  readonly #take: Taker;
  /** How many new questions there were, so that what was meant for one is not done to another. */
  asked = 0;
  #stop = new AbortController();
  /** For sources that take queries: only a newer query makes their answers stale. */
  #asking = new AbortController();
  /** For what is fetched once while the palette is open. */
  #opening = new AbortController();
  #rows: readonly Row[] = [];
  #tails: readonly Tail[] = [];
  #isNew = false;
  #isEarly = false;
  #waiting: Promise<void> | null = null;
  #problem = '';

  constructor(take: Taker) {
    this.#take = take;
  }

  /** Settles when the rows of the newest question are in the list; null when they are. */
  get waiting(): Promise<void> | null {
    return this.#waiting;
  }

  /** Why there are no rows, in a sentence; empty where nothing failed. */
  get problem(): string {
    return this.#problem;
  }

  /** Asks afresh. A new query's rows begin at the top; news about the same leave the current item where it is. */
  ask(parts: ListParts, asked: Omit<Question, 'signal' | 'opening'>, isNewQuery: boolean): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#isNew ||= isNewQuery;
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
    this.#tails = [];
  }

  #answer(parts: ListParts, question: Question): void {
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
  #tried(parts: ListParts, question: Question): Answer {
    try {
      return answerTo(parts, question);
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
    this.#take([...this.#rows, ...this.#tails.flatMap(tailRows)], isNew);
  }

  /** Sources that take queries answer below the rest, in their order, whoever is first. */
  #askSources(parts: ListParts, question: Question): void {
    const { mode, query, level, signal } = question;
    const text = query.trim();
    const only = ['', 'search'].includes(mode) ? undefined : mode;
    parts.sources.forgive();
    if (!text || level) return;
    parts.sources.ask(text, { ...wantedOf(parts, question), only }, tail => {
      if (signal.aborted) return;
      const others = this.#tails.filter(({ source }) => source !== tail.source);
      this.#tails = [...others, tail].sort((a, b) => a.at - b.at);
      // Rows of the question itself come first; these then come with them.
      if (!this.#isNew) this.#draw();
    });
  }
}

function tailRows({ source, items }: Tail): readonly Row[] {
  return items.length > 0 ? [{ type: 'label', text: source.label }, ...asRows(items)] : [];
}
