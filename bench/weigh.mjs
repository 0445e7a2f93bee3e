/** Measures the size of an import: a virtual entry module, the minifier's settings, and the compressed size. */

import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** The terser settings with which every library is minified. Private names are shortened, as in this project's own single files. */
export const MINIFY = {
  ecma: 2020,
  module: true,
  compress: { passes: 3, unsafe_arrows: true },
  mangle: { properties: { regex: /^#/ } },
};

/** Returns a Rollup plugin with a virtual module `name`, whose imports are resolved from this folder. */
export function entry(name, code) {
  const importingFile = fileURLToPath(import.meta.url);
  return {
    name: 'entry',
    resolveId(source, importer) {
      if (source === name) return source;
      return importer === name ? this.resolve(source, importingFile, { skipSelf: true }) : null;
    },
    load: id => (id === name ? code : null),
  };
}

/** Splits what rollup generated: `first` are the entry and its static imports, `later` the chunks loaded by dynamic imports. */
export function byLoading(output) {
  const chunks = output.filter(({ type }) => type === 'chunk');
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const first = new Set();
  const follow = chunk => {
    if (first.has(chunk)) return;
    first.add(chunk);
    chunk.imports.forEach(name => byName.has(name) && follow(byName.get(name)));
  };
  follow(chunks.find(({ isEntry }) => isEntry));
  return { first: [...first], later: chunks.filter(chunk => !first.has(chunk)) };
}

/** Returns the size of a text in bytes, compressed by Brotli at its highest quality. */
export function compressed(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
