/** The indexer for Node, as a function and as a plugin: writes the index of a folder of built HTML. */

export { buildIndex } from './build.js';
export type { IndexReport } from './report.js';
export type { Skipped } from './site/walk.js';
export type { LeftOut, Reason } from './site/kept.js';
export { IndexerError } from './options.js';
export type { IndexOptions } from './options.js';
export { keynavIndex } from './plugin.js';
export type { IndexPlugin, PluginOptions } from './plugin.js';
export { indexFiles } from './written/files.js';
export type { FileOptions } from './written/files.js';
export type { IndexFile } from './written/index-file.js';
export type { IndexHead, IndexPage } from './written/rows.js';
