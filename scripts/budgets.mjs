/** Checks the size of what browsers load against limits in bytes; a change that raises a limit says so in its changeset. */

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { main, root, Trouble } from './steps.mjs';

/**
 * The path of a file, or the beginning of the path of exactly one file, and its limit in bytes: compressed with Brotli, or as it is
 * (`raw`).
 */
const BUDGETS = [
  { prefix: 'packages/keynav/dist/auto.min.js', brotli: 6_150 },
  { prefix: 'packages/keynav/dist/chunks/start-', brotli: 39_560 },
  { prefix: 'packages/keynav/dist/whole.min.js', brotli: 44_350 },
  { prefix: 'packages/keynav/dist/keys.min.js', brotli: 5_540 },
  { prefix: 'packages/palette/dist/auto.min.js', brotli: 27_520 },
  { prefix: 'packages/palette/dist/init.min.js', raw: 600 },
  { prefix: 'packages/site/dist/assets/main.', brotli: 7_850 },
  { prefix: 'packages/site/dist/assets/start.', brotli: 35_350 },
  { prefix: 'packages/site/dist/assets/define.', brotli: 37_750 },
  { prefix: 'packages/site/dist/assets/site.', brotli: 9_000 },
];

await main(async () => {
  const over = [];
  for (const { prefix, brotli, raw } of BUDGETS) {
    const folder = path.join(root, path.dirname(prefix));
    const names = (await readdir(folder)).filter(
      name => name.startsWith(path.basename(prefix)) && !name.endsWith('.map'),
    );
    if (names.length !== 1) throw new Trouble(`${prefix} matches ${names.length} files instead of one.`);
    const bytes = await readFile(path.join(folder, names[0]));
    const size = raw ? bytes.length : brotliCompressSync(bytes).length;
    process.stdout.write(`  ${prefix}: ${size} of ${raw ?? brotli} bytes${raw ? '' : ' (Brotli)'}\n`);
    if (size > (raw ?? brotli)) over.push(prefix);
  }
  if (over.length > 0) throw new Trouble(`Over budget: ${over.join(', ')}.`);
  return 0;
});
