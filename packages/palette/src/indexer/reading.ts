/** What is known while an HTML file is read: the open elements, the title being read, what was found. */

import type { Refusal } from './facts.js';
import type { Title } from './title.js';
import type { Chosen } from './zones.js';

/** How files are read. */
export interface ReadOptions extends Chosen {
  /** Characters of text kept of each section; 0 for none. */
  readonly text: number;
  readonly terms: boolean;
  /** Whether links are noted, for the order of the site. */
  readonly links: boolean;
}

/** An open element. */
export interface Frame {
  readonly name: string;
  readonly zone: number;
  readonly id: string;
  /** How much text had been seen when it opened. */
  readonly seenAt: number;
  readonly isLink: boolean;
  /** Whether a heading took its id. */
  isClaimed: boolean;
}

/** A run of text, or a heading, with the part of the page it is in. */
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

/** The state of one reading. */
export interface Reading {
  readonly options: ReadOptions;
  readonly frames: Frame[];
  readonly pieces: Piece[];
  readonly taken: Set<string>;
  readonly nearLinks: string[];
  readonly listLinks: string[];
  /** How many open elements are not read. */
  unread: number;
  /** Characters that a reader has seen so far. */
  seen: number;
  elements: number;
  articles: number;
  /** The paragraph or list item being read, and how much of it is links. */
  block: string;
  linked: number;
  openLinks: number;
  title: Title | null;
  /** The last element with an id that nothing has followed yet. */
  lastId: string;
  lastIdAt: number;
  titleElement: string | null;
  ogTitle: string;
  lang: string;
  canonical: string;
  next: string;
  previous: string;
  refusal: Refusal | null;
}

/** The state before the first character. */
export function beginReading(options: ReadOptions): Reading {
  return {
    options,
    frames: [],
    pieces: [],
    taken: new Set(),
    nearLinks: [],
    listLinks: [],
    unread: 0,
    seen: 0,
    elements: 0,
    articles: 0,
    block: '',
    linked: 0,
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

/** The part of the page that text read now belongs to. */
export function zoneNow(reading: Reading): number {
  return reading.frames.at(-1)?.zone ?? 0;
}
