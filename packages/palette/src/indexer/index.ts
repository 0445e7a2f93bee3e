/** The indexer for Node, as a function and as a plugin: writes the index of a folder of built HTML. */

export { buildIndex } from './build.js';
export type { IndexReport } from './build.js';
export type { Skipped } from './walk.js';
export type { LeftOut, Reason } from './kept.js';
export { IndexerError } from './options.js';
export type { IndexOptions } from './options.js';
export { keynavIndex } from './plugin.js';
export type { IndexPlugin, PluginOptions } from './plugin.js';
export { indexFiles } from './files.js';
export type { FileOptions, IndexFile } from './files.js';
export type { IndexHead, IndexPage } from './rows.js';
