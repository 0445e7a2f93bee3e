/** Entries to search, and hits. */

/** A page, a heading or a command. */
export interface Entry {
  /** The unique id: a path, `path#anchor`, or the name of a command. */
  readonly id: string;
  readonly kind: 'page' | 'heading' | 'command';
  readonly title: string;
  /** The location as readers see it: `posts/2026/keys`, or the group of a command. */
  readonly path: string;
  /** For a heading, the title of its page. */
  readonly page?: string;
  /** The address to go to. */
  readonly url?: string;
  /** 1 for a page, 2 to 6 for a heading. */
  readonly level?: number;
  /** The beginning of its text. */
  readonly text?: string;
  /** Other words to find it by. */
  readonly keywords?: string;
  /** The number of its section in the full-text index of its site, if there is one. */
  readonly section?: number;
}

/** A part of a text that matched, as indexes into the original text. */
export interface MarkedRange {
  readonly start: number;
  /** The index after the last character. */
  readonly end: number;
}

/** An entry that matches a query. */
export interface Hit<T extends Entry = Entry> {
  readonly entry: T;
  /** Greater is better. */
  readonly score: number;
  /** The parts of the title that matched, in order and not adjacent. */
  readonly ranges: readonly MarkedRange[];
  /** The property that matched, if a word of the query did not match the title. */
  readonly via?: 'keywords' | 'page' | 'text' | undefined;
  /** The matching part of that property, with some text around it. */
  readonly excerpt?: string | undefined;
  /** The parts of the excerpt that matched. */
  readonly excerptRanges?: readonly MarkedRange[] | undefined;
}

/** The boost of frequently used entries, by id. It is added to the score; more than 0.05 counts as 0.05. */
export type Boost = ReadonlyMap<string, number>;
