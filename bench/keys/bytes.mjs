/** What a library adds to a page: its smallest import, bundled, minified and compressed. */

import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { printTable } from '../table.mjs';
import { LIBRARIES, titleOf } from './peers.mjs';

/** The settings with which this project's own single files are made. */
const MINIFY = {
  ecma: 2020,
  module: true,
  compress: { passes: 3, unsafe_arrows: true },
  mangle: { properties: { regex: /^#/ } },
};

/** Measures and prints. */
export async function bytes() {
  const rows = [];
  for (const library of LIBRARIES)
    for (const code of library.imports) {
      const minified = await bundled(code);
      rows.push({
        library: await titleOf(library),
        import: `\`${code}\``,
        minified: minified.length,
        brotli: compressed(minified),
      });
    }
  printTable(rows);
}

async function bundled(code) {
  const input = 'the import';
  const plugins = [entry(input, code), nodeResolve({ browser: true }), terser(MINIFY)];
  const built = await rollup({ input, plugins, onwarn: () => undefined });
  const { output } = await built.generate({ format: 'es' });
  return output[0].code.trim();
}

/** A module that is nowhere on the disk; its imports are found as if it stood here. */
function entry(name, code) {
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

function compressed(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
