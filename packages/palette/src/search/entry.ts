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
  readonly keywords?: string;
}

/** A part of a title that was found, as indexes into the original title. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

/** An entry that matches, best first. */
export interface Hit<T extends Entry = Entry> {
  readonly entry: T;
  readonly score: number;
  readonly ranges: readonly MarkedRange[];
  /** Why it is there when the title does not show it: the text around what was found. */
  readonly excerpt?: string;
}
