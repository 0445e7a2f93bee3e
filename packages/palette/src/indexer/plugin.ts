/** The indexer as a plugin for Rollup and Vite, which runs after the build has written its files. */

import path from 'node:path';
import { buildIndex } from './build.js';
import { IndexerError, type IndexOptions } from './options.js';
import type { IndexReport } from './report.js';

/**
 * Options of the plugin, all optional. Vite's `base` is not needed. What was read is not stored unless `cache` names a file, because a
 * build empties its folder.
 */
export interface PluginOptions extends Omit<IndexOptions, 'dir' | 'signal' | 'onProgress'> {
  /** The folder of built HTML. Defaults to the folder that the build writes to. */
  readonly dir?: string;
}

/** The part of Rollup's plugin context that is used. */
interface PluginContext {
  warn(message: string): void;
  error(message: string): never;
}

/** A plugin for Rollup or Vite, which call its hooks. */
export interface IndexPlugin {
  readonly name: string;
  readonly apply: 'build';
  configResolved(config: { readonly build?: { readonly ssr?: unknown } }): void;
  writeBundle(
    this: PluginContext,
    output: { readonly dir?: string | undefined; readonly file?: string | undefined },
  ): void;
  readonly closeBundle: {
    readonly order: 'post';
    readonly sequential: true;
    handler(this: PluginContext): Promise<void>;
  };
}

/**
 * Creates a plugin that indexes the output of a build: `plugins: [keynavIndex()]`. Warns about skipped files and
 * headings without an id; an `IndexerError` fails the build. Server builds of Vite are not indexed.
 */
export function keynavIndex(options: PluginOptions = {}): IndexPlugin {
  let dir = '';
  let isServer = false;
  return {
    name: 'keynav-index',
    apply: 'build',
    configResolved(config) {
      isServer = Boolean(config.build?.ssr);
    },
    writeBundle(output) {
      dir = options.dir ?? output.dir ?? path.dirname(output.file ?? '');
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        // A failed build wrote no files, and a server build writes no pages.
        if (dir === '' || isServer) return;
        const report = await buildIndex({ cache: false, ...options, dir }).catch((error: unknown) => {
          if (error instanceof IndexerError) return this.error(`keynav-index: ${error.message}`);
          throw error;
        });
        warnOf(report).forEach(warning => this.warn(warning));
        dir = '';
      },
    },
  };
}

function warnOf({ skipped, withoutId }: IndexReport): string[] {
  const count = [...withoutId.values()].flat().length;
  const bare = count > 0 ? [`${count} headings in ${withoutId.size} files have no id`] : [];
  return [...skipped.map(({ file, reason }) => `${file} ${reason}`), ...bare];
}
