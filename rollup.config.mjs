/** Bundles the single files for script tags, and builds the site. */

import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';
import { transform } from 'esbuild';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { siteOut } from './scripts/out.mjs';
import { siteConfig } from './packages/site/.build/rollup/config.js';

/**
 * Minifies modules. esbuild shortens names first: it names the private members of each class anew, where terser gives them names that
 * differ in the whole file or leaves them alone, which costs 2 % of the bytes after compression.
 */
const minify = [
  {
    name: 'short-names',
    renderChunk: code =>
      transform(code, {
        format: 'esm',
        target: 'es2022',
        minifyIdentifiers: true,
        minifySyntax: true,
        sourcemap: true,
      }),
  },
  terser({ ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true, hoist_funs: true } }),
];
const plugins = [nodeResolve(), ...minify];

/** keynav for one script tag: an entry that waits for the first key press, with hashed files for the engine and for parts that load later. */
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

/** keynav in a single file, to be written into a page or run as a bookmarklet. */
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

/** `keynav/keys` for one script tag, in a single file. */
const keynavKeys = {
  input: 'packages/keynav/dist/keys.js',
  output: { file: 'packages/keynav/dist/keys.min.js', format: 'es', sourcemap: true },
  plugins,
};

/** The workers of the search: single files without imports, which any bundler can copy. */
const paletteWorkers = ['worker', 'text-worker'].map(name => ({
  input: `packages/palette/dist/search/${name}.js`,
  output: { file: `packages/palette/dist/search/${name}.min.js`, format: 'es', inlineDynamicImports: true },
  plugins,
}));

/** The palette for one script tag: an entry, with hashed files for the parts that load later. */
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

/** The script in the head that sets theme and font before the first paint. It is a classic script, so it must not contain module syntax. */
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
  ...paletteWorkers,
  paletteAuto,
  paletteInit,
  siteConfig({
    content,
    outDir: siteOut(),
    isForeign: Boolean(process.env.CONTENT),
    minify,
  }),
];

/** Removes the hashed files of earlier builds, which have other names and would otherwise be published too. */
function clean(dir) {
  return { name: 'clean', renderStart: () => rm(dir, { recursive: true, force: true }) };
}

/**
 * Gives the waiting entry its own copies of the modules that it shares with the engine: a shared file would be one more request before
 * the listener is added.
 */
function entryAlone() {
  const COPY = '?waiting';
  const isWaiting = id => id.endsWith(COPY) || /keynav[\\/]dist[\\/](auto|bundle)\.js$/.test(id);
  return {
    name: 'entry-alone',
    async resolveId(source, importer, options) {
      if (!importer || !isWaiting(importer) || source.endsWith('/start.js')) return null;
      const found = await this.resolve(source, importer.replace(COPY, ''), { ...options, skipSelf: true });
      // Another plugin resolves the id again, so the suffix may already be there.
      return found && { ...found, id: found.id.replace(COPY, '') + COPY };
    },
    load: id => (id.endsWith(COPY) ? readFile(id.slice(0, -COPY.length), 'utf8') : null),
  };
}

/** Copies the style sheets of the themes, which the compiler does not copy, next to its output. */
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
