/** The records of the site: pages, branches of the tree, and the whole site. */
import type { ElementContent, Root } from 'hast';
import type { Problem } from './problem.js';

/** A folder of Markdown with its path on the site: `{ dir: 'docs', at: '/docs/' }`. */
export interface Mount {
  readonly dir: string;
  readonly at: string;
}

/** A Markdown file. */
export interface Source {
  /** Absolute path on disk. */
  readonly file: string;
  /** Path as shown to readers: `talks/2025/10/24/index.md`. */
  readonly name: string;
  /** Address without the base and without slashes at its ends: `talks/2025/10/24`; empty for the home page. */
  readonly path: string;
}

/** The layout of a page; `listing` is for pages that the build creates. */
export type Layout = 'page' | 'post' | 'talk' | 'listing';

/** The checked front matter of a page; missing and invalid fields are undefined. */
export interface Matter {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** As `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** As `YYYY-MM-DD`. */
  readonly updated?: string | undefined;
  /** The position among the pages of its folder, ascending. */
  readonly order?: number | undefined;
  readonly draft: boolean;
  readonly tags: readonly string[];
  readonly layout?: Layout | undefined;
  /** The name of a .bib file. */
  readonly bibliography?: string | undefined;
}

/** A heading in the outline of a page. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

/** A rendered page whose links and images still have the addresses that the author wrote. */
export interface Page {
  readonly source: Source;
  readonly title: string;
  /** The content of the visible h1, which may contain code or emphasis. */
  readonly heading: readonly ElementContent[];
  /** The id of the h1; empty if it has none. */
  readonly headingId: string;
  readonly description: string;
  /** As `YYYY-MM-DD`, from the front matter or the path. */
  readonly date?: string | undefined;
  /** As `YYYY-MM-DD`. */
  readonly updated?: string | undefined;
  /** The position among the pages of its folder; infinity if the front matter has none. */
  readonly order: number;
  readonly draft: boolean;
  readonly tags: readonly string[];
  readonly layout: Layout;
  /** The content without the h1. */
  readonly body: Root;
  /** Headings from level 2 on, in document order. */
  readonly headings: readonly Heading[];
  /** Everything that a fragment can link to. */
  readonly ids: ReadonlySet<string>;
  /** The plain text. */
  readonly text: string;
  /** The number of words. */
  readonly words: number;
  /** CSS rules for the classes that replace inline styles: class name to declarations. */
  readonly rules: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** False for lists of intermediate folders, which are not in the tree, the order or the search index. */
  readonly isListed: boolean;
}

/** A folder or page in the tree on the left. */
export interface Branch {
  /** The last segment of the path. */
  readonly name: string;
  readonly path: string;
  readonly title: string;
  /** The page, or the folder's own page if it has one. */
  readonly page?: Page | undefined;
  readonly children: readonly Branch[];
}

/** The site's metadata. */
export interface Identity {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** The URL at which the site is served, with a slash at its end; undefined if it is unknown. */
  readonly url?: string | undefined;
  /** The path before every address: `/` or `/keynav/`. */
  readonly base: string;
  /** The language tag of the content. */
  readonly lang: string;
}

/** The whole site. */
export interface Site extends Identity {
  readonly mounts: readonly Mount[];
  /** All listed pages in site order. */
  readonly pages: readonly Page[];
  /** All pages, including unlisted ones, by path. */
  readonly byPath: ReadonlyMap<string, Page>;
  readonly tree: Branch;
}
