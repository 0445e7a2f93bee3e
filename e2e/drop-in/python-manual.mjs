/** A browser on Python's manual with one script tag, one element and an index. */

import { manualFolders } from '../../scripts/manuals.mjs';
import { openReader } from './reader.mjs';
import { index, serveSite, temporary } from './site.mjs';

/** Indexes and serves the manual, and opens a browser on it. `said` is the output of the indexer. */
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
