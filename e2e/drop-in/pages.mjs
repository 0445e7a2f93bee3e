/** Writes small pages into a folder, as a site generator does. */

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes pages, given as the content of main by file name. The first heading is the title. */
export async function writePages(folder, pages) {
  for (const [file, main] of Object.entries(pages)) {
    const name = path.join(folder, file);
    await mkdir(path.dirname(name), { recursive: true });
    await writeFile(name, pageOf(main));
  }
}

/** Escapes text for HTML. */
export function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function pageOf(main) {
  const title = /<h1[^>]*>(.*?)<\/h1>/.exec(main)?.[1] ?? 'Page';
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${title}</title></head>
  <body><main>${main}</main></body>
</html>
`;
}
