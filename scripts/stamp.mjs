/** Detects whether the bundles and the site were built from the current sources. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { siteOut } from './out.mjs';
import { root } from './steps.mjs';

const STAMP = path.join(root, '.cache/built');

/** Resolves with a stamp that changes whenever a file that the build reads changes: it covers paths, sizes and modification times. */
export async function stampOfSources() {
  const hash = createHash('sha256').update(`${process.env.CONTENT ?? ''}\n${siteOut()}\n`);
  const sources = [
    'keynav/src',
    'palette/src',
    'site/rollup',
    'site/layouts',
    'site/client',
    'site/styles',
    'site/content',
  ];
  const folders = [...sources.map(name => `packages/${name}`), 'docs', process.env.CONTENT].filter(Boolean);
  for (const folder of folders) {
    const files = await readdir(path.resolve(root, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const file of files.filter(entry => entry.isFile())) {
      const { size, mtimeMs } = await stat(path.join(file.parentPath, file.name));
      hash.update(`${file.parentPath}/${file.name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Returns whether the built files exist and were built from sources with this stamp. */
export async function isBuiltFrom(stamp) {
  return (
    existsSync(path.join(siteOut(), 'index.html')) &&
    (await readFile(STAMP, 'utf8').catch(() => '')) === stamp
  );
}

/** Records that the built files were built from sources with this stamp. */
export async function saveStamp(stamp) {
  await mkdir(path.dirname(STAMP), { recursive: true });
  await writeFile(STAMP, stamp);
}
