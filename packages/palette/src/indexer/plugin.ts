/** The indexer as a plugin of Rollup and of Vite: it runs when everything is written. */

import path from 'node:path';
import { buildIndex, type IndexReport } from './build.js';
import { IndexerError, type IndexOptions } from './options.js';

/** Options of the plugin. Without a folder it takes the one that the build writes to; Vite's `base` is not needed. */
export interface PluginOptions extends Omit<IndexOptions, 'dir' | 'signal' | 'onProgress'> {
  readonly dir?: string;
}

/** The part of a plugin's surroundings that is used. */
interface PluginContext {
  warn(message: string): void;
  error(message: string): never;
}

/** A plugin of Rollup or Vite; both call these by their names. */
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

/** Writes an index of what a build wrote: `plugins: [keynavIndex()]`. */
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
        // A build that failed wrote nothing, and that of a server writes no pages.
        if (dir === '' || isServer) return;
        const report = await buildIndex({ ...options, dir }).catch((error: unknown) => {
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
