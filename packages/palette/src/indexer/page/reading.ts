/** The state while an HTML file is read: the open elements, the title being read, the pieces found so far. */

import type { Refusal } from './facts.js';
import type { Matcher } from './selector.js';
import type { Title } from './title.js';
import type { Chosen } from './zones.js';

/** Options for reading a file. */
export interface ReadOptions extends Chosen {
  /** Maximum number of characters of text kept for the page, and for each section if those have excerpts; 0 for none. */
  readonly text: number;
  /** How much of the text below each heading is kept. */
  readonly sections: 'none' | 'excerpts' | 'whole';
  /** Whether defined terms are entries. */
  readonly terms: boolean;
  /** Selects elements that define terms besides `dt`; null for none. */
  readonly isTerm: Matcher | null;
  /** Whether links are recorded, to find the order of the site. */
  readonly links: boolean;
}

/** An open element. */
export interface Frame {
  /** The tag name. */
  readonly name: string;
  /** The bits of `zones.ts` for its part of the page. */
  readonly zone: number;
  /** Empty if it has none. */
  readonly id: string;
  /** The value of `Reading.seen` when it opened. */
  readonly seenAt: number;
  readonly isLink: boolean;
  /** Whether it has a class, and so a style of its own. */
  readonly isStyled: boolean;
  /** Whether a heading uses its id. */
  isClaimed: boolean;
}

/** A run of text, or a heading or term, with the part of the page that contains it. */
export type Piece =
  | { readonly type: 'text'; readonly zone: number; text: string }
  | {
      readonly type: 'head';
      readonly zone: number;
      readonly anchor: string;
      readonly title: string;
      readonly level: number;
      readonly isTerm: boolean;
    };

/** The state of reading one file. */
export interface Reading {
  readonly options: ReadOptions;
  /** The open elements, outermost first. */
  readonly frames: Frame[];
  /** What was found, in document order. */
  readonly pieces: Piece[];
  /** Ids that titles already use, and texts of titles without an id. */
  readonly taken: Set<string>;
  /** Addresses of links in the navigation. */
  readonly nearLinks: string[];
  /** Addresses of links in lists of the content. */
  readonly listLinks: string[];
  /** The zone bits of the innermost open element. */
  zone: number;
  /** The number of open elements whose content is ignored. */
  unread: number;
  /** The number of characters of text so far, without links. */
  seen: number;
  /** The number of `<article>` elements so far. */
  articles: number;
  /** The text of the paragraph or list item being read. */
  block: string;
  /** The part of `block` that is in links. */
  linked: string;
  /** The number of characters of text so far in each zone, or, with excerpts, since the last heading. */
  readonly collected: Map<number, number>;
  /** The number of open links. */
  openLinks: number;
  /** The heading or term being read. */
  title: Title | null;
  /** The id of the last anchor. */
  lastId: string;
  /** The value of `seen` at that anchor. */
  lastIdAt: number;
  /** The text of the `<title>` element so far; null before there is one. */
  titleElement: string | null;
  ogTitle: string;
  lang: string;
  canonical: string;
  next: string;
  previous: string;
  refusal: Refusal | null;
}

/** Returns the state before the first character. */
export function beginReading(options: ReadOptions): Reading {
  return {
    options,
    frames: [],
    pieces: [],
    taken: new Set(),
    nearLinks: [],
    listLinks: [],
    zone: 0,
    unread: 0,
    seen: 0,
    articles: 0,
    block: '',
    linked: '',
    collected: new Map(),
    openLinks: 0,
    title: null,
    lastId: '',
    lastIdAt: -1,
    titleElement: null,
    ogTitle: '',
    lang: '',
    canonical: '',
    next: '',
    previous: '',
    refusal: null,
  };
}
