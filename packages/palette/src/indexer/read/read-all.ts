/** Reads many HTML files, in as many threads as there are cores. */

import { availableParallelism } from 'node:os';
import type { Page } from '../page/facts.js';
import { leadersOf } from '../site/order.js';
import type { Skipped } from '../site/walk.js';
import { batchOf, detachedBatch, type Batch } from './batch.js';
import type { ReadCache } from './cache.js';
import { PageFiles, type FileJob, type ReadSettings } from './page-file.js';
import { Pool } from './pool.js';

const BATCH = 32;
/** Starting a worker takes as long as reading this many files. */
const FILES_PER_WORKER = 150;
const MAX_WORKERS = 8;

/** The options of `readAll`. */
export interface ReadAllOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch with the number of files done so far and their total. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** The pages that were read, and the files that could not be. */
export interface ReadPages {
  /** In the order of the files. */
  readonly pages: readonly Page[];
  readonly skipped: readonly Skipped[];
}

/**
 * Reads the files, except those that the cache has as they are, and updates the cache.
 * @throws RangeError if a selector in the settings is not valid, and the signal's reason if it is aborted.
 */
export async function readAll(
  files: readonly string[],
  settings: ReadSettings,
  cache: ReadCache,
  { signal, onProgress }: ReadAllOptions,
): Promise<ReadPages> {
  const own = new PageFiles(settings);
  const leaders = new Set(leadersOf(files).values());
  const pages = new Map<string, Page>();
  const skipped: Skipped[] = [];
  const jobs: FileJob[] = [];
  for (const file of files) {
    const links = leaders.has(file);
    const job = { file, links, before: cache.hashOf(file, links) };
    const known = cache.take(job);
    if (known) pages.set(file, { file, facts: known });
    else jobs.push(job);
  }
  const take = (some: readonly FileJob[], { results, stored }: Batch): void => {
    cache.add(some, results, stored);
    for (const [i, result] of results.entries()) {
      const { file } = some[i] as FileJob;
      if (result.type === 'read') pages.set(file, { file, facts: result.facts });
      else if (result.type === 'same') pages.set(file, { file, facts: cache.takeSame(file) });
      else skipped.push({ file, reason: result.reason });
    }
    onProgress?.(pages.size + skipped.length, files.length);
  };
  await readJobs(jobs, settings, own, take, signal);
  skipped.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { pages: files.flatMap(file => pages.get(file) ?? []), skipped };
}

async function readJobs(
  jobs: readonly FileJob[],
  settings: ReadSettings,
  own: PageFiles,
  take: (jobs: readonly FileJob[], batch: Batch) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const count = Math.min(availableParallelism(), MAX_WORKERS, Math.floor(jobs.length / FILES_PER_WORKER));
  const pool = count > 1 ? new Pool(settings, count) : null;
  let next = 0;
  const readOn = async (): Promise<void> => {
    while (next < jobs.length) {
      signal?.throwIfAborted();
      const some = jobs.slice(next, (next += BATCH));
      take(some, pool ? await pool.read(some) : detachedBatch(batchOf(own, some)));
    }
  };
  try {
    await Promise.all(Array.from({ length: pool?.width ?? 1 }, readOn));
  } finally {
    await pool?.stop();
  }
}
