/** Bundles the single files that pages load by a script tag, and builds the site. */

import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { siteOut } from './scripts/out.mjs';
import { siteConfig } from './packages/site/.build/rollup/config.js';

const minify = terser({
  ecma: 2020,
  module: true,
  compress: { passes: 3, unsafe_arrows: true },
  // Private names; what stands in quotes, such as the name of the key '#', is none.
  mangle: { properties: { regex: /^#/, keep_quoted: true } },
});
const plugins = [nodeResolve(), minify];

/** keynav for one script tag: an entry that waits, with the engine and what is used later in hashed files beside it. */
const keynavAuto = {
  input: { 'auto.min': 'packages/keynav/dist/bundle.js' },
  output: {
    dir: 'packages/keynav/dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
  plugins: [entryAlone(), ...plugins, clean('packages/keynav/dist/chunks')],
};

/** keynav in one file for pages that have no others: written into a page, or run as a bookmark. */
const keynavWhole = {
  input: 'packages/keynav/dist/bundle-whole.js',
  output: {
    file: 'packages/keynav/dist/whole.min.js',
    format: 'es',
    sourcemap: true,
    inlineDynamicImports: true,
  },
  plugins,
};

/** The keys alone for one script tag: one file. */
const keynavKeys = {
  input: 'packages/keynav/dist/keys.js',
  output: { file: 'packages/keynav/dist/keys.min.js', format: 'es', sourcemap: true },
  plugins,
};

/** The worker of the search: one file without imports, so that any bundler may copy it as it is. */
const paletteWorker = {
  input: 'packages/palette/dist/search/worker.js',
  output: { file: 'packages/palette/dist/search/worker.min.js', format: 'es', inlineDynamicImports: true },
  plugins,
};

/** The palette for one script tag: an entry with what it needs later in hashed files beside it. */
const paletteAuto = {
  input: { 'auto.min': 'packages/palette/dist/auto.js' },
  output: {
    dir: 'packages/palette/dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    assetFileNames: 'chunks/[name]-[hash][extname]',
  },
  plugins: [
    entryAlone(),
    ...plugins,
    clean('packages/palette/dist/chunks'),
    copyThemes(),
    importMetaAssets(),
  ],
};

/** The script in the head that sets looks before the first paint: classic, so no module syntax may be left. */
const paletteInit = {
  input: 'packages/palette/dist/init.js',
  output: { file: 'packages/palette/dist/init.min.js', format: 'iife', strict: false },
  plugins: [terser({ ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, toplevel: true })],
};

const content = process.env.CONTENT
  ? [{ dir: path.resolve(process.env.CONTENT), at: '/' }]
  : [
      { dir: path.resolve('packages/site/content'), at: '/' },
      { dir: path.resolve('docs'), at: '/docs/' },
    ];

export default [
  keynavAuto,
  keynavWhole,
  keynavKeys,
  paletteWorker,
  paletteAuto,
  paletteInit,
  siteConfig({
    content,
    outDir: siteOut(),
    isForeign: Boolean(process.env.CONTENT),
  }),
];

/** Files with a hash in their name are not overwritten: those of earlier builds would stay and be published. */
function clean(dir) {
  return { name: 'clean', renderStart: () => rm(dir, { recursive: true, force: true }) };
}

/**
 * What waits for the first key has copies of its own of the little that it shares with the engine: a file shared by both would be one
 * more to fetch before anything listens.
 */
function entryAlone() {
  const COPY = '?waiting';
  const isWaiting = id => id.endsWith(COPY) || /keynav[\\/]dist[\\/](auto|bundle)\.js$/.test(id);
  return {
    name: 'entry-alone',
    async resolveId(source, importer, options) {
      if (!importer || !isWaiting(importer) || source.endsWith('/start.js')) return null;
      const found = await this.resolve(source, importer.replace(COPY, ''), { ...options, skipSelf: true });
      // The next plugin asks everybody once more.
      return found && { ...found, id: found.id.replace(COPY, '') + COPY };
    },
    load: id => (id.endsWith(COPY) ? readFile(id.slice(0, -COPY.length), 'utf8') : null),
  };
}

/** Style sheets are no input of the compiler: they are copied beside its output. */
function copyThemes() {
  return {
    name: 'copy-themes',
    async writeBundle() {
      await mkdir('packages/palette/dist/themes', { recursive: true });
      await cp('packages/palette/src/themes', 'packages/palette/dist/themes', {
        recursive: true,
        filter: file => !file.endsWith('.ts'),
      });
    },
  };
}
