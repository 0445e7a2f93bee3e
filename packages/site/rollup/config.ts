/** Creates the complete rollup options for building a site. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as terserModule from '@rollup/plugin-terser';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';
import type { Plugin, RollupOptions } from 'rollup';
import type { Identity, Mount } from './page.js';
import { site } from './plugin.js';

/** Options of `siteConfig`. */
export interface SiteConfig {
  /** The folders of Markdown, with their paths on the site. */
  readonly content: readonly Mount[];
  /** The folder to write to. */
  readonly outDir: string;
  /** The path before every address. Defaults to `/`. */
  readonly base?: string;
  /** The compiled entry of the client code. Defaults to that of this package; without it, the site has no keys. */
  readonly client?: string;
  /**
   * Whether the content is not this project's own: all problems are then warnings, and the site is named after its
   * folder. Defaults to whether the environment variable CONTENT is set.
   */
  readonly isForeign?: boolean;
  /** The plugins that minify the client code. Defaults to terser. */
  readonly minify?: readonly Plugin[];
  /** Replaces parts of the default metadata. */
  readonly identity?: Partial<Omit<Identity, 'base'>>;
}

const styles = fileURLToPath(new URL('../../styles/site.css', import.meta.url));
// The types of the package describe its CommonJS file, so TypeScript expects the function one level deeper.
const terser = terserModule.default as unknown as () => Plugin;
const compiled = fileURLToPath(new URL('../client/main.js', import.meta.url));
const empty = '\0no-client';

/**
 * Returns the options for rollup: `export default siteConfig({ content, outDir })`.
 * @throws Error if the site's URL is not valid.
 */
export function siteConfig(config: SiteConfig): RollupOptions {
  const isOwn = !(config.isForeign ?? Boolean(process.env['CONTENT']));
  const client = config.client ?? compiled;
  const hasClient = existsSync(client);
  return {
    input: { main: hasClient ? client : empty },
    plugins: [
      hasClient ? nodeResolve() : noClient(client),
      // Includes the search worker.
      importMetaAssets(),
      ...(config.minify ?? [terser()]),
      site({
        content: config.content,
        outDir: config.outDir,
        identity: identityOf(config, isOwn),
        strict: isOwn,
        styles,
      }),
    ],
    output: {
      dir: config.outDir,
      format: 'es',
      entryFileNames: 'assets/[name].[hash].js',
      chunkFileNames: 'assets/[name].[hash].js',
      assetFileNames: 'assets/[name].[hash][extname]',
    },
  };
}

function identityOf(config: SiteConfig, isOwn: boolean): Identity {
  const url = process.env['SITE_URL'] ?? (isOwn ? 'https://keynav.example/' : undefined);
  const base = `/${(config.base ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const own = { title: 'keynav', description: 'A keyboard for any website.', author: 'The keynav authors' };
  const name = nameOfFolder(resolve(config.content[0]?.dir ?? '.'));
  const foreign = { title: name, description: '', author: name };
  const known = { ...(isOwn ? own : foreign), lang: 'en', url, ...config.identity };
  if (known.url !== undefined && !URL.canParse(known.url)) {
    throw new Error(
      `site: the address ${known.url} is no URL, SITE_URL or identity.url, write https://host/`,
    );
  }
  return { ...known, base, url: known.url?.replace(/\/*$/, '/') };
}

/** Returns a name for the site. If the folder has a common name, such as `docs`, it is that of the folder above. */
function nameOfFolder(folder: string): string {
  const isCommon = /^(?:content|docs?|documentation|pages|src|website|package|markdown)$/i.test(
    basename(folder),
  );
  return isCommon && dirname(folder) !== folder ? nameOfFolder(dirname(folder)) : basename(folder) || 'Site';
}

/** Replaces the client code while that is not compiled. */
function noClient(file: string): Plugin {
  return {
    name: 'no-client',
    buildStart() {
      this.warn(`${file}:1: the client is not compiled; pages are built without keys`);
    },
    resolveId: id => (id === empty ? id : null),
    load: id => (id === empty ? 'export {};' : null),
  };
}
