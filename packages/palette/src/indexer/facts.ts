/** What reading one HTML file gives. */

/** A heading, or a term that a list defines. */
export interface Head {
  /** Its id as it stands in the page; empty when it has none. */
  readonly anchor: string;
  readonly title: string;
  /** 1 to 6; a term is 6. */
  readonly level: number;
  /** The beginning of the text below it. */
  readonly text: string;
  readonly isTerm: boolean;
}

/** A page as one file tells it, before the other files are known. Addresses are as written in the page. */
export interface Facts {
  readonly lang: string;
  /** Names the page may have, best first: the h1, og:title, the title element, an h1 beside main. */
  readonly titles: readonly string[];
  /** The first blocks of the text, more than are needed: some may be on every page. */
  readonly text: readonly string[];
  readonly heads: readonly Head[];
  /** Why the page is no search result, if the page says so. */
  readonly refusal: Refusal | null;
  readonly canonical: string;
  readonly next: string;
  readonly previous: string;
  /** Where links lead: those of the navigation, then those in lists of main. Empty unless asked for. */
  readonly links: readonly string[];
}

/** What a page may say against being found. */
export type Refusal = 'noindex' | 'redirect' | 'draft';

/** A page of the folder. */
export interface Page {
  /** The file, from the folder on, with slashes. */
  readonly file: string;
  readonly facts: Facts;
}
