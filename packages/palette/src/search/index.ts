/** The entry `@keynav/palette/search`: index files, their entries, and ranked hits, without the palette. */

export { loadIndex, readIndex } from './corpus.js';
export { entriesOf } from './entries.js';
export { IndexError, INDEX_VERSION } from './index-format.js';
export type { IndexEntry, IndexList, IndexManifest, IndexShard, IndexTexts } from './index-format.js';
export { asyncSearcher } from './async.js';
export type { AsyncOptions, AsyncSearcher, SearchOptions } from './async.js';
export type { Boost, Entry, Hit, MarkedRange } from './entry.js';
export { piecesOf } from './mark.js';
export type { Piece } from './mark.js';
export { scanner, searcher } from './search.js';
export type { Searcher } from './search.js';
export { fullText } from './text/full-text.js';
export type { FullTextOptions, FullTextSearcher, FullTextSearchOptions } from './text/full-text.js';
export type { TextSource } from './text/texts.js';
