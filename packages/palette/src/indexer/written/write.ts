/** Writes the files of an index so that a partly written index is never visible. */

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexManifest } from '../../search/index-format.js';
import { isPartOf } from './files.js';
import type { IndexFile } from './index-file.js';
import { IndexerError } from '../options.js';

/**
 * Writes all files under temporary names, then renames them in order. Files of the previous index remain, for readers
 * whose browser still has its manifest; files of older indexes are deleted.
 * @throws IndexerError if the folder cannot be written to.
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
    // Writing an unchanged index is not a new release, so the files of the previous release must remain.
    if (manifest && manifest.text !== before)
      await removeOld(folder, path.basename(out), [manifest.text, before]);
  } catch (error) {
    for (const { from } of written) await rm(from, { force: true });
    if ((error as Error).name === 'AbortError') throw error;
    throw new IndexerError('write', `${out} cannot be written: ${(error as Error).message}`);
  }
}

async function removeOld(folder: string, manifest: string, kept: readonly string[]): Promise<void> {
  const hashes = new Set(kept.flatMap(partsOf).map(hashIn));
  for (const name of await readdir(folder))
    if (isPartOf(name, manifest) && !hashes.has(hashIn(name)))
      await rm(path.join(folder, name), { force: true });
}

/** Returns the files that a manifest names; none if it is not valid. */
function partsOf(text: string): string[] {
  try {
    const { list, text: texts, words, shards = [] } = JSON.parse(text) as IndexManifest;
    return [list, texts, words, ...shards.map(({ file }) => file)].filter(name => typeof name === 'string');
  } catch {
    return [];
  }
}

/** Returns the hash in the name of a file; files of one full-text index have the same. */
function hashIn(name: string): string {
  return /\.([\da-f]{10})(?:\.\d+)?\.json$/.exec(name)?.[1] ?? '';
}
