/** Config: the complete rollup options for building a site. */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as terserModule from '@rollup/plugin-terser';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';
import type { Plugin, RollupOptions } from 'rollup';
import type { Identity, Mount } from './page.js';
import { site } from './plugin.js';

export interface SiteConfig {
  readonly content: readonly Mount[];
  readonly outDir: string;
  /** Path before every address, `/` unless the site lies deeper. */
  readonly base?: string;
  /** The compiled entry of the client code, by default this package's; a site without it works, without keys. */
  readonly client?: string;
  /** Somebody else's folder: problems are warnings, and the site goes by the folder's name. By default when CONTENT is set. */
  readonly isForeign?: boolean;
  readonly identity?: Partial<Omit<Identity, 'base'>>;
}

const styles = fileURLToPath(new URL('../../styles/site.css', import.meta.url));
// Its types describe the CommonJS file, so the compiler looks for the function one level too deep.
const terser = terserModule.default as unknown as () => Plugin;
const compiled = fileURLToPath(new URL('../client/main.js', import.meta.url));
const empty = '\0no-client';

/** Gives rollup's options: `export default siteConfig({ content, outDir })`. */
export function siteConfig(config: SiteConfig): RollupOptions {
  const isOwn = !(config.isForeign ?? Boolean(process.env['CONTENT']));
  const client = config.client ?? compiled;
  const hasClient = existsSync(client);
  return {
    input: { main: hasClient ? client : empty },
    plugins: [
      hasClient ? nodeResolve() : noClient(client),
      // The worker of the search goes along.
      importMetaAssets(),
      terser(),
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

/** Many folders of Markdown are called docs: then the folder above has the better name. */
function nameOfFolder(folder: string): string {
  const isCommon = /^(?:content|docs?|documentation|pages|src|website|package|markdown)$/i.test(
    basename(folder),
  );
  return isCommon && dirname(folder) !== folder ? nameOfFolder(dirname(folder)) : basename(folder) || 'Site';
}

/** Stands for the client code while it is not compiled. */
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
