/** Folders of files for tests, made and taken away. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Makes a folder of files by name; it goes when the test ends. */
export async function folderOf(context, files) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keynav-test-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** A page with a title, and what else its body holds. */
export const page = (title, body = '', head = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
