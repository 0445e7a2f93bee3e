/** Writes src/themes from the themes that Shiki bundles; with `--check`, fails if the files differ. */
import { readFile, writeFile } from 'node:fs/promises';
import { files } from './theme-print.mjs';
import { themeRecord } from './theme-record.mjs';
import { sources } from './theme-table.mjs';

const folder = new URL('../src/themes/', import.meta.url);
const isCheck = process.argv.includes('--check');
const differing = [];

for (const [name, text] of Object.entries(files(await Promise.all(sources.map(themeRecord))))) {
  const written = await readFile(new URL(name, folder), 'utf8').catch(() => '');
  if (written === text) continue;
  differing.push(name);
  if (!isCheck) await writeFile(new URL(name, folder), text);
}

if (isCheck && differing.length > 0) {
  console.error(`themes: ${differing.join(', ')} differ; run node packages/palette/scripts/themes.mjs`);
  process.exitCode = 1;
} else {
  console.log(isCheck ? 'themes: up to date' : `themes: wrote ${differing.length} files`);
}
