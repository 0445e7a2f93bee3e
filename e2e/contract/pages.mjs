/** The pages of the manuals: all of them, or a systematic sample. */

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { manualFolders } from '../../scripts/manuals.mjs';

/** Returns all pages of all manuals, as the name of the folder and the path in it, sorted. */
export function allPages() {
  return Object.entries(manualFolders()).flatMap(([name, folder]) =>
    pagesIn(folder).map(page => `${name}/${page}`),
  );
}

/** Returns a sample of each manual: `even` pages at equal distances in the sorted list, and the `largest` ones. */
export function spread({ even, largest }) {
  return Object.entries(manualFolders()).flatMap(([name, folder]) => {
    const pages = pagesIn(folder);
    const chosen = Array.from(
      { length: even },
      (_, i) => pages[Math.floor(((i + 0.5) * pages.length) / even)],
    );
    const size = page => statSync(path.join(folder, page)).size;
    const bySize = [...pages].sort((a, b) => size(b) - size(a));
    return [...new Set([...chosen, ...bySize.slice(0, largest)])].map(page => `${name}/${page}`);
  });
}

function pagesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter(file => file.endsWith('.html'))
    .sort();
}
