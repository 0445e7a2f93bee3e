/** The facts that are extracted from one HTML file. */

/** A heading, or a term that a definition list defines. */
export interface Head {
  /** Its id as written in the page; empty if it has none. */
  readonly anchor: string;
  readonly title: string;
  /** 2 to 6; an h1 that is not the name of the page is 2, a term is 6. */
  readonly level: number;
  /** The text below it, as much as was asked for; a whole text has a line for each block. */
  readonly text: string;
  readonly isTerm: boolean;
}

/** A page as its own file describes it, before other files are taken into account. Addresses are as written in it. */
export interface Facts {
  /** The language tag in lower case; empty if there is none. */
  readonly lang: string;
  /**
   * Possible titles, best first, each may be empty: the h1 that names the page, og:title, the title element, an h1 in the banner, the
   * first of several h1.
   */
  readonly titles: readonly string[];
  /** The first blocks of the text, more than are needed: some may be on every page. */
  readonly text: readonly string[];
  readonly heads: readonly Head[];
  /** The whole text before the first heading, with a line for each block, if whole texts were asked for; else empty. */
  readonly intro: string;
  /** Why the page is not a search result, if the page says so. */
  readonly refusal: Refusal | null;
  readonly canonical: string;
  readonly next: string;
  readonly previous: string;
  /** The addresses that links of the navigation lead to, then those of links in lists of main. Empty unless requested. */
  readonly links: readonly string[];
}

/** The ways in which a page excludes itself from search. */
export type Refusal = 'noindex' | 'redirect' | 'draft';

/** A page of the folder, with its facts. */
export interface Page {
  /** The file's path relative to the folder, with slashes. */
  readonly file: string;
  readonly facts: Facts;
}
