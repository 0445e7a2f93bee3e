/** Measures what a palette adds to a page up to its first opening: its imports bundled, minified and compressed. */

import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { printTable } from '../table.mjs';
import { byLoading, compressed, entry, MINIFY } from '../weigh.mjs';
import { production } from './browser.mjs';
import { LIBRARIES, titleOf } from './libraries.mjs';

/** The code that a page needs for `<vim-palette>`. */
export const KEYNAV_IMPORT = `import { VimPalette } from '@keynav/palette'; customElements.define('vim-palette', VimPalette);`;

const IMPORTS = {
  keynav: KEYNAV_IMPORT,
  cmdk: `import { Command } from 'cmdk'; import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; globalThis.all = [Command, createElement, createRoot];`,
  kbar: `import * as kbar from 'kbar'; import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; globalThis.all = [kbar, createElement, createRoot];`,
  'ninja-keys': `import 'ninja-keys';`,
};

/** Measures the bytes of every library and prints them. */
export async function bytes() {
  process.stdout.write('\nBytes until the first opening (Brotli), and the chunks that load later\n');
  const rows = [];
  for (const library of LIBRARIES) {
    const code = IMPORTS[library.file];
    if (!code) continue;
    const { first, later } = await chunksOf(code, [terser(MINIFY)]);
    rows.push({
      library: await titleOf(library),
      'first opening': compressed(first.map(chunk => chunk.code).join('\n')),
      later: later.map(chunk => `${chunk.name} ${compressed(chunk.code)}`).join(', ') || '-',
    });
  }
  printTable(rows);
}

/** Resolves with the chunks of a module: `first` are the entry and its static imports, `later` those loaded by dynamic imports. */
export async function chunksOf(code, minifiers) {
  const input = 'virtual-entry';
  const plugins = [
    entry(input, code),
    production(),
    nodeResolve({ browser: true }),
    commonjs(),
    ...minifiers,
  ];
  const built = await rollup({ input, plugins, onwarn: () => undefined });
  const { output } = await built.generate({ format: 'es' });
  return byLoading(output);
}
