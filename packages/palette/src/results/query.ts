/** A query to the palette, and everything that its rows are made from. */

import type { Keynav } from 'keynav';
import type { Item, Row } from '../items/item.js';
import type { LazySources } from '../sources/lazy-sources.js';
import type { Recent } from '../items/recent.js';
import type { Scorer } from './scored.js';
import type { Strings } from '../strings.js';
import type { Level } from '../items/breadcrumbs.js';

/** The maximum number of hits. */
export const MOST = 500;

/** A query. */
export interface Query {
  /** The name of a mode, or the id of a source. */
  readonly mode: string;
  readonly query: string;
  /** The item that the reader has opened, if any. */
  readonly level: Level | undefined;
  readonly signal: AbortSignal;
  /** Aborted when the palette closes. */
  readonly opening: AbortSignal;
}

/** Everything that rows can be made from, at one moment: commands are added and removed at any time. */
export interface ListParts {
  readonly doc: Document;
  readonly nav: Keynav | undefined;
  readonly commands: readonly Item[];
  readonly headings: () => readonly Item[];
  readonly sources: LazySources;
  readonly recent: Recent;
  /** How many recent items are listed. */
  readonly most: number;
  readonly strings: Strings;
  /** Whether the site filters its own items, so that they are listed unchanged. */
  readonly isFiltered: boolean;
  /** The site's own scoring function, which replaces the search. */
  readonly scorer: Scorer | undefined;
}

/** The rows that can be shown now, and a promise of the complete rows if they need time. */
export interface Answer {
  readonly rows: readonly Row[];
  readonly more?: Promise<readonly Row[]>;
}
