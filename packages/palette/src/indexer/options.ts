/** What can be asked of the indexer. */

/** Options of the function, the plugin and, by the same names, the program. */
export interface IndexOptions {
  /** The folder of built HTML. */
  readonly dir: string;
  /** The file to write; `search.json` in the folder by default. */
  readonly out?: string;
  /** Where the site is served: `/docs/`. By default addresses count from the place of the index file. */
  readonly base?: string;
  /** Characters of text for each page and each section; by default 200 for pages and none for sections, 0 for none at all. */
  readonly text?: number;
  /** Addresses without `.html`, for hosts that serve them so. */
  readonly cleanUrls?: boolean;
  /** Simple selectors of the main content, where it is not found by itself. */
  readonly main?: string;
  /** Simple selectors of what is not to be read. */
  readonly skip?: string;
  /** Whether defined terms, such as functions of an API, are entries; true by default. */
  readonly terms?: boolean;
  /** A file with more bytes is skipped; 20,000,000 by default. */
  readonly maxBytes?: number;
  /** Whether a classic script with everything in it is written beside the index, for pages opened from a disk. */
  readonly js?: boolean;
  /** Stops it; nothing half-written stays. */
  readonly signal?: AbortSignal;
  /** Called as files are read. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** The error of an option that makes no sense, or of a folder in which nothing was found. */
export class IndexerError extends Error {
  constructor(
    readonly code: 'usage' | 'empty' | 'write',
    message: string,
  ) {
    super(message);
    this.name = 'IndexerError';
  }
}
