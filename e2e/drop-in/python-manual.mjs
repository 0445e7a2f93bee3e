/** Python's manual with one script tag and one element, and an index of it, opened in an engine. */

import { manualFolders } from '../../scripts/manuals.mjs';
import { openReader } from './reader.mjs';
import { index, serveSite, temporary } from './site.mjs';

/** Indexes the manual, serves it, and opens a reader on it; `said` is what the indexer printed. */
export async function openPythonManual(engine, { policy } = {}) {
  const { python } = manualFolders();
  const scratch = await temporary();
  const said = await index(python, '--out', `${scratch.folder}/search.json`);
  const site = await serveSite({
    folders: [scratch.folder, python],
    palette: '<vim-palette src="/search.json"></vim-palette>',
    policy,
  });
  const reader = await openReader(engine, site, { width: 1280, height: 800 });
  const close = async () => {
    await reader.close();
    await site.stop();
    await scratch.remove();
  };
  return { said, site, reader, close };
}
