/** What a palette adds to a page until it has opened: its imports bundled, minified and compressed. */

import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { printTable } from '../table.mjs';
import { compressed, entry, MINIFY } from '../weigh.mjs';
import { production } from './browser.mjs';
import { LIBRARIES, titleOf } from './libraries.mjs';

/** What a page imports for the palette. */
export const KEYNAV_IMPORT = `import { VimPalette } from '@keynav/palette'; customElements.define('vim-palette', VimPalette);`;

const IMPORTS = {
  keynav: KEYNAV_IMPORT,
  cmdk: `import { Command } from 'cmdk'; import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; globalThis.all = [Command, createElement, createRoot];`,
  kbar: `import * as kbar from 'kbar'; import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; globalThis.all = [kbar, createElement, createRoot];`,
  'ninja-keys': `import 'ninja-keys';`,
};

/** Measures and prints. */
export async function bytes() {
  process.stdout.write('\nBytes to the first opening, brotli; what is loaded later stands beside it\n');
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

/** The entry with what it imports at once, and the parts that are loaded when wanted. */
export async function chunksOf(code, minifiers) {
  const input = 'the import';
  const plugins = [
    entry(input, code),
    production(),
    nodeResolve({ browser: true }),
    commonjs(),
    ...minifiers,
  ];
  const built = await rollup({ input, plugins, onwarn: () => undefined });
  const { output } = await built.generate({ format: 'es' });
  const chunks = output.filter(({ type }) => type === 'chunk');
  const at = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const first = new Set();
  const follow = chunk => {
    if (first.has(chunk)) return;
    first.add(chunk);
    chunk.imports.forEach(name => at.has(name) && follow(at.get(name)));
  };
  follow(chunks.find(({ isEntry }) => isEntry));
  return { first: [...first], later: chunks.filter(chunk => !first.has(chunk)) };
}
