/** The options of the indexer, and the error that it throws. */

/** Options of `buildIndex` and the plugin; the command line has the same ones in kebab-case. */
export interface IndexOptions {
  /** The folder that contains the built HTML. */
  readonly dir: string;
  /** The index file to write; must end in `.json`. Defaults to `search.json` in `dir`. */
  readonly out?: string;
  /**
   * The URL or path where the site is served, such as `/docs/`. By default, addresses are relative to the index file.
   */
  readonly base?: string;
  /**
   * Maximum number of characters of text for each page and each section; 0 for none.
   * Defaults to 200 for pages and none for sections.
   */
  readonly text?: number;
  /** Whether to add the whole texts, so that every word is found, instead of beginnings of texts. Defaults to false. */
  readonly fullText?: boolean;
  /** Whether addresses omit `.html`, for hosts that serve such addresses. Defaults to false. */
  readonly cleanUrls?: boolean;
  /** Simple selectors, separated by commas, for the main content, if it is not detected automatically. */
  readonly main?: string;
  /** Simple selectors, separated by commas, for content to leave out. */
  readonly skip?: string;
  /**
   * Whether defined terms, such as functions of an API, are entries. Simple selectors, separated by commas, select further elements that
   * define terms besides `dt`. Defaults to true.
   */
  readonly terms?: boolean | string;
  /** Patterns of files and folders to leave out, relative to `dir`: `drafts`, `old/**`, `*.print.html`. */
  readonly exclude?: readonly string[];
  /** Files larger than this number of bytes are skipped. Defaults to 20,000,000. */
  readonly maxBytes?: number;
  /**
   * Whether to also write a classic script that contains the whole index, for pages opened from disk.
   * Defaults to false.
   */
  readonly js?: boolean;
  /**
   * The file that stores what was read of each file, so that the next run reads only what has changed; false for none. Defaults to
   * `.search.cache` next to the index, by its name.
   */
  readonly cache?: string | false;
  /** Aborts the build; no partly written file remains. */
  readonly signal?: AbortSignal;
  /** Called while files are read, with the number of files that are done and their total. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Thrown for an invalid option (`usage`), a folder without searchable pages (`empty`), or an index that cannot be
 * written (`write`).
 */
export class IndexerError extends Error {
  constructor(
    readonly code: 'usage' | 'empty' | 'write',
    message: string,
  ) {
    super(message);
    this.name = 'IndexerError';
  }
}
