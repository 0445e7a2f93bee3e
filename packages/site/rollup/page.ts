/** The records of the site: a page, a branch of the tree, the whole site. */
import type { ElementContent, Root } from 'hast';
import type { Problem } from './problem.js';

/** A folder of Markdown with its place on the site: `{ dir: 'docs', at: '/docs/' }`. */
export interface Mount {
  readonly dir: string;
  readonly at: string;
}

/** One Markdown file as it was found. */
export interface Source {
  /** Absolute path on disk. */
  readonly file: string;
  /** Path as shown to readers: `talks/2025/10/24/index.md`. */
  readonly name: string;
  /** Address without base and slashes at the ends: `talks/2025/10/24`; empty for the home page. */
  readonly path: string;
}

export type Layout = 'page' | 'post' | 'talk' | 'listing';

/** What front matter says, checked; absent fields are undefined. */
export interface Matter {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly order?: number | undefined;
  readonly draft: boolean;
  readonly tags: readonly string[];
  readonly layout?: Layout | undefined;
  readonly bibliography?: string | undefined;
}

export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

/** One page, rendered but with links and images still as the author wrote them. */
export interface Page {
  readonly source: Source;
  readonly title: string;
  /** What the visible h1 holds; may have code or emphasis in it. */
  readonly heading: readonly ElementContent[];
  readonly headingId: string;
  readonly description: string;
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly order: number;
  readonly draft: boolean;
  readonly tags: readonly string[];
  readonly layout: Layout;
  readonly body: Root;
  readonly headings: readonly Heading[];
  readonly ids: ReadonlySet<string>;
  readonly text: string;
  readonly words: number;
  /** Rules for the classes that inline styles were moved to: class name to declarations. */
  readonly rules: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** False for the plain lists made for folders in between: not in the tree, the order or search. */
  readonly isListed: boolean;
}

/** A folder or page in the tree at the left. */
export interface Branch {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly page?: Page | undefined;
  readonly children: readonly Branch[];
}

/** What the owner says about the site. */
export interface Identity {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** Address the site is served under, with a slash at the end; unknown for foreign content. */
  readonly url?: string | undefined;
  /** Path before every address: `/` or `/keynav/`. */
  readonly base: string;
  readonly lang: string;
}

export interface Site extends Identity {
  readonly mounts: readonly Mount[];
  /** Listed pages in the site's order. */
  readonly pages: readonly Page[];
  /** Every page, the unlisted too, by path. */
  readonly byPath: ReadonlyMap<string, Page>;
  readonly tree: Branch;
}
