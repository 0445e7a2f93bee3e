/** What each module adds to the palette's first opening, to find what is worth making smaller: `node bench/palette/modules.mjs`. */

import { createRequire } from 'node:module';
import { printTable } from '../table.mjs';
import { compressed, MINIFY } from '../weigh.mjs';
import { chunksOf, KEYNAV_IMPORT } from './bytes.mjs';

// Terser comes with the plugin that uses it.
const { minify } = createRequire(createRequire(import.meta.url).resolve('@rollup/plugin-terser'))('terser');

const { first } = await chunksOf(KEYNAV_IMPORT, []);
const parts = [];
for (const { modules } of first)
  for (const [id, { code }] of Object.entries(modules)) {
    if (!code) continue;
    // As a module it would lose what nothing in it uses.
    const { code: text } = await minify(code, { ...MINIFY, module: false });
    parts.push({ module: id.replace(/.*\/(?:node_modules|dist)\//, ''), text });
  }
const whole = compressed(textOf(parts));
const rows = parts.map(part => ({
  module: part.module,
  minified: part.text.length,
  'brotli, less without it': whole - compressed(textOf(parts.filter(other => other !== part))),
}));
rows.sort((a, b) => b['brotli, less without it'] - a['brotli, less without it']);
printTable([...rows, { module: 'all', minified: textOf(parts).length, 'brotli, less without it': whole }]);

function textOf(some) {
  return some.map(({ text }) => text).join('\n');
}
