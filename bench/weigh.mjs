/** What is used to weigh an import: its entry, the way it is minified, its compressed size. */

import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** The settings with which this project's own single files are made. */
export const MINIFY = {
  ecma: 2020,
  module: true,
  compress: { passes: 3, unsafe_arrows: true },
  mangle: { properties: { regex: /^#/ } },
};

/** A module that is nowhere on the disk; its imports are found as if it stood here. */
export function entry(name, code) {
  const here = fileURLToPath(import.meta.url);
  return {
    name: 'entry',
    resolveId(source, importer) {
      if (source === name) return source;
      return importer === name ? this.resolve(source, here, { skipSelf: true }) : null;
    },
    load: id => (id === name ? code : null),
  };
}

/** The bytes of a text, brotli at its best. */
export function compressed(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
