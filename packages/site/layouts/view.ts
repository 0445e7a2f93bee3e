/** The input of the layouts for one page. */
import type { Root } from 'hast';
import type { Page, Site } from '../rollup/page.js';

/** The addresses of the files that pages load; empty if there is no such file. */
export interface Files {
  readonly style: string;
  /** The small classic script that applies theme, font and sidebars before the first paint. */
  readonly init: string;
  /** The client code. */
  readonly main: string;
  readonly search: string;
  readonly feed: string;
  readonly icon: string;
}

/** The input for the document of a page. */
export interface View {
  readonly site: Site;
  readonly page: Page;
  /** The page's content with final links. */
  readonly body: Root;
  /** The previous page in site order. */
  readonly previous?: Page | undefined;
  /** The next page in site order. */
  readonly next?: Page | undefined;
  readonly files: Files;
}
