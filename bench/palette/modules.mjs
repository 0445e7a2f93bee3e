/** Prints how much each module adds to the first opening of the palette: `node bench/palette/modules.mjs`. */

import { createRequire } from 'node:module';
import { printTable } from '../table.mjs';
import { compressed, MINIFY } from '../weigh.mjs';
import { chunksOf, KEYNAV_IMPORT } from './bytes.mjs';

// terser is not a dependency of its own: it is resolved through the plugin that uses it.
const { minify } = createRequire(createRequire(import.meta.url).resolve('@rollup/plugin-terser'))('terser');

const { first } = await chunksOf(KEYNAV_IMPORT, []);
const parts = [];
for (const { modules } of first)
  for (const [id, { code }] of Object.entries(modules)) {
    if (!code) continue;
    // With `module: true`, terser would remove the top-level names that the module itself does not use.
    const { code: text } = await minify(code, { ...MINIFY, module: false });
    parts.push({ module: id.replace(/.*\/(?:node_modules|dist)\//, ''), text });
  }
const total = compressed(textOf(parts));
const rows = parts.map(part => ({
  module: part.module,
  minified: part.text.length,
  'brotli, added by it': total - compressed(textOf(parts.filter(other => other !== part))),
}));
rows.sort((a, b) => b['brotli, added by it'] - a['brotli, added by it']);
printTable([...rows, { module: 'all', minified: textOf(parts).length, 'brotli, added by it': total }]);

function textOf(modules) {
  return modules.map(({ text }) => text).join('\n');
}
