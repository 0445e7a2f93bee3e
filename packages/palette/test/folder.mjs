/** Creates temporary folders of files for tests. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Creates a folder with these files, whose keys are their paths. Resolves with its path. It is removed when the test ends. */
export async function folderOf(context, files) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keynav-test-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** Returns an HTML page with a title, and further content for the body and the head. */
export const page = (title, body = '', head = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
