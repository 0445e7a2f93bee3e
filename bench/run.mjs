/** Runs all benchmarks, or those named on the command line: `npm run bench -- keys`. */

import { readdir } from 'node:fs/promises';
import { checkNode, compile, install } from '../scripts/setup.mjs';
import { main, Trouble } from '../scripts/steps.mjs';

await main(async () => {
  checkNode();
  await install(true);
  await compile();
  const folders = (await readdir(new URL('.', import.meta.url), { withFileTypes: true })).filter(
    entry => entry.isDirectory() && entry.name !== 'node_modules',
  );
  const known = folders.map(({ name }) => name);
  const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : known;
  for (const name of wanted) {
    if (!known.includes(name)) throw new Trouble(`There is no benchmark ${name}; use ${known.join(', ')}.`);
    const { bench } = await import(`./${name}/${name}.bench.mjs`);
    await bench();
  }
  return 0;
});
