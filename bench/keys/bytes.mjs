/** Measures what a library adds to a page: its smallest import, bundled, minified and compressed. */

import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { printTable } from '../table.mjs';
import { byLoading, compressed, entry, MINIFY } from '../weigh.mjs';
import { LIBRARIES, titleOf } from './peers.mjs';

/** Measures the bytes of every library and prints them. */
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
  const input = 'virtual-entry';
  const plugins = [entry(input, code), nodeResolve({ browser: true }), terser(MINIFY)];
  const built = await rollup({ input, plugins, onwarn: () => undefined });
  const { output } = await built.generate({ format: 'es' });
  return byLoading(output)
    .first.map(chunk => chunk.code.trim())
    .join('\n');
}
