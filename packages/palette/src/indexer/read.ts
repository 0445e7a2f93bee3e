/** Reads many HTML files, several at a time. */

import { open } from 'node:fs/promises';
import path from 'node:path';
import { decodeHtml } from './decode.js';
import { extract } from './extract.js';
import type { Facts, Page } from './facts.js';
import { IndexerError, type IndexOptions } from './options.js';
import { leadersOf } from './order.js';
import type { ReadOptions } from './reading.js';
import { matcher } from './selector.js';
import { PAGE_TEXT } from './texts.js';
import { reasonOf, type Skipped } from './walk.js';

const MAX_BYTES = 20_000_000;
/** The number of files read at a time: enough to keep the disk busy while one is parsed. */
const CONCURRENCY = 8;

/**
 * Reads the files and returns their pages in the same order. Adds files that cannot be read to `skipped`.
 * @throws IndexerError if a selector in the options is not valid.
 */
export async function readAll(
  files: readonly string[],
  options: IndexOptions,
  skipped: Skipped[],
): Promise<Page[]> {
  const leaders = new Set(leadersOf(files).values());
  const sharedOptions = readOptions(options);
  const facts: (Facts | undefined)[] = files.map(() => undefined);
  let [next, done] = [0, 0];
  const readNext = async (): Promise<void> => {
    for (let i = next++; i < files.length; i = next++) {
      options.signal?.throwIfAborted();
      const file = files[i] ?? '';
      try {
        const bytes = await bytesOf(path.join(options.dir, file), options.maxBytes ?? MAX_BYTES);
        facts[i] = detached(extract(decodeHtml(bytes), { ...sharedOptions, links: leaders.has(file) }));
      } catch (error) {
        skipped.push({ file, reason: reasonOf(error) });
      }
      options.onProgress?.(++done, files.length);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, readNext));
  skipped.sort((a, b) => (a.file < b.file ? -1 : 1));
  return files.flatMap((file, i) => (facts[i] ? [{ file, facts: facts[i] }] : []));
}

function readOptions({
  text = PAGE_TEXT,
  terms = true,
  main,
  skip,
}: IndexOptions): Omit<ReadOptions, 'links'> {
  try {
    return { text, terms, main: main ? matcher(main) : null, skip: skip ? matcher(skip) : null };
  } catch (error) {
    throw new IndexerError('usage', (error as Error).message);
  }
}

async function bytesOf(file: string, maxBytes: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) throw new Error(`is larger than ${maxBytes} bytes`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Copies all strings, because a substring keeps the whole text of the file in memory. */
function detached(facts: Facts): Facts {
  return JSON.parse(JSON.stringify(facts)) as Facts;
}
