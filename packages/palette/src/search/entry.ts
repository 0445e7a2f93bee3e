/** One thing search can find. */

/** A page, a heading or a command. */
export interface Entry {
  /** Its identity everywhere: path, path#anchor or command name. */
  readonly id: string;
  readonly kind: 'page' | 'heading' | 'command';
  readonly title: string;
  /** Where it is, as readers see it: `posts/2026/keys`, or the group of a command. */
  readonly path: string;
  /** The title of the page that a heading is in. */
  readonly page?: string;
  readonly url?: string;
  /** 1 for a page, 2 to 6 for a heading. */
  readonly level?: number;
  /** The beginning of the text. */
  readonly text?: string;
  /** Other names for it. */
  readonly keywords?: string;
}

/** A part of a text that was found, as indexes into the original text. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

/** An entry that matches, best first. */
export interface Hit<T extends Entry = Entry> {
  readonly entry: T;
  readonly score: number;
  /** What was found of the title: in order, none touching another. */
  readonly ranges: readonly MarkedRange[];
  /** Where it was found when the title does not show it. */
  readonly via?: 'keywords' | 'page' | 'text' | undefined;
  /** What was found there, with some of what stands around it. */
  readonly excerpt?: string | undefined;
  /** What was found of the excerpt. */
  readonly excerptRanges?: readonly MarkedRange[] | undefined;
}

/** How much frequent entries are boosted among near equals, by their ids; more than 0.05 counts as 0.05. */
export type Boost = ReadonlyMap<string, number>;
