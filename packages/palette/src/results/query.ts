/** What a list is asked for, and everything it can be made from. */

import type { Keynav } from 'keynav';
import type { Item, Row } from '../items/item.js';
import type { LazySources } from '../sources/lazy-sources.js';
import type { Recent } from '../items/recent.js';
import type { Scorer } from './scored.js';
import type { Strings } from '../strings.js';
import type { Level } from '../items/breadcrumbs.js';

/** More hits than this nobody reads. */
export const MOST = 500;

/** What the reader wants to see. */
export interface Query {
  /** The name of a mode, or the id of a source. */
  readonly mode: string;
  readonly query: string;
  /** The item whose inside is listed, if any. */
  readonly level: Level | undefined;
  readonly signal: AbortSignal;
  /** Aborted when the palette closes. */
  readonly opening: AbortSignal;
}

/** Everything that rows can be made from, as it is now: commands come and go while the page lives. */
export interface ListParts {
  readonly doc: Document;
  readonly nav: Keynav | undefined;
  readonly commands: readonly Item[];
  readonly headings: () => readonly Item[];
  readonly sources: LazySources;
  readonly recent: Recent;
  /** How many recent entries are listed. */
  readonly most: number;
  readonly strings: Strings;
  /** Whether the site's own items are listed as they come, whatever is typed. */
  readonly isFiltered: boolean;
  /** The site's function in place of the search's own. */
  readonly scorer: Scorer | undefined;
}

/** Rows at hand, and where there will be more or others, those. */
export interface Answer {
  readonly rows: readonly Row[];
  readonly more?: Promise<readonly Row[]>;
}
