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

/** Returns the size of a text in bytes, compressed by Brotli at its highest quality. */
export function compressed(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
