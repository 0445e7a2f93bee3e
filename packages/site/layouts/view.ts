/** View: what every layout is given to draw one page. */
import type { Root } from 'hast';
import type { Page, Site } from '../rollup/page.js';

/** Addresses of the files that pages load; empty when there is none. */
export interface Files {
  readonly style: string;
  /** The small classic script that applies theme, font and sidebars before the first paint. */
  readonly init: string;
  readonly main: string;
  readonly search: string;
  readonly feed: string;
  readonly icon: string;
}

export interface View {
  readonly site: Site;
  readonly page: Page;
  /** The page's content with final links. */
  readonly body: Root;
  readonly previous?: Page | undefined;
  readonly next?: Page | undefined;
  readonly files: Files;
}
