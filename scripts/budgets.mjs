/** What browsers load may weigh: limits in bytes; a change that raises one says so in its changeset. */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { main, root, Trouble } from './steps.mjs';

/** A file, or the files of a folder whose names begin so, and the most they may weigh together. */
const BUDGETS = [
  { what: 'packages/keynav/dist/auto.min.js', brotli: 4_800 },
  { what: 'packages/keynav/dist/chunks/start-', brotli: 32_700 },
  { what: 'packages/keynav/dist/whole.min.js', brotli: 37_400 },
  { what: 'packages/keynav/dist/keys.min.js', brotli: 4_900 },
  { what: 'packages/palette/dist/auto.min.js', brotli: 25_400 },
  { what: 'packages/palette/dist/init.min.js', raw: 600 },
  { what: 'packages/site/dist/assets/main.', brotli: 6_400 },
  { what: 'packages/site/dist/assets/start.', brotli: 29_600 },
  { what: 'packages/site/dist/assets/define.', brotli: 37_300 },
  { what: 'packages/site/dist/assets/site.', brotli: 9_000 },
];

await main(async () => {
  const over = [];
  for (const { what, brotli, raw } of BUDGETS) {
    const folder = path.join(root, path.dirname(what));
    const names = (await readdir(folder)).filter(
      name => name.startsWith(path.basename(what)) && !name.endsWith('.map'),
    );
    if (names.length !== 1) throw new Trouble(`${what} is ${names.length} files; the budget expects one.`);
    const bytes = await readFile(path.join(folder, names[0]));
    const weight = raw ? bytes.length : brotliCompressSync(bytes).length;
    process.stdout.write(`  ${what}: ${weight} bytes${raw ? '' : ', brotli'} of ${raw ?? brotli}\n`);
    if (weight > (raw ?? brotli)) over.push(what);
  }
  if (over.length > 0) throw new Trouble(`Over the budget: ${over.join(', ')}.`);
  return 0;
});
