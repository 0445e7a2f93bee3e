/** Writes the files of an index so that nobody ever sees half of one. */

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexManifest } from '../search/index-format.js';
import { isPartOf, type IndexFile } from './files.js';
import { IndexerError } from './options.js';

/**
 * Writes all under other names, then renames them in order. Parts of the index that was there stay for readers who
 * still have its manifest; older parts go.
 * @throws IndexerError when the folder cannot be written to.
 */
export async function writeIndex(
  files: readonly IndexFile[],
  out: string,
  signal?: AbortSignal,
): Promise<void> {
  const folder = path.dirname(out);
  const written: { readonly from: string; readonly to: string }[] = [];
  try {
    await mkdir(folder, { recursive: true });
    const before = await readFile(out, 'utf8').catch(() => '');
    for (const { name, text } of files) {
      const to = path.join(folder, name);
      const from = `${to}.${process.pid}.tmp`;
      written.push({ from, to });
      await writeFile(from, text, signal ? { signal } : {});
    }
    signal?.throwIfAborted();
    for (const { from, to } of written) await rename(from, to);
    const manifest = files.at(-1);
    // The same index again is no new release.
    if (manifest && manifest.text !== before)
      await removeOld(folder, path.basename(out), [manifest.text, before]);
  } catch (error) {
    for (const { from } of written) await rm(from, { force: true });
    if ((error as Error).name === 'AbortError') throw error;
    throw new IndexerError('write', `${out} cannot be written: ${(error as Error).message}`);
  }
}

async function removeOld(folder: string, manifest: string, kept: readonly string[]): Promise<void> {
  const names = new Set(kept.flatMap(partsOf));
  for (const name of await readdir(folder))
    if (isPartOf(name, manifest) && !names.has(name)) await rm(path.join(folder, name), { force: true });
}

/** The files that a manifest names. */
function partsOf(text: string): string[] {
  try {
    const { list, text: texts, shards = [] } = JSON.parse(text) as IndexManifest;
    return [list, texts, ...shards.map(({ file }) => file)].filter(name => typeof name === 'string');
  } catch {
    return [];
  }
}
