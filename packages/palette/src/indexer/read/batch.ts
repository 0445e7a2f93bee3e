/** Reads several files at once, so that fewer messages go between threads. */

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Facts } from '../page/facts.js';
import type { FileJob, FileResult, PageFiles } from './page-file.js';

/** What several files contain. */
export interface Batch {
  /** In the order of the jobs. */
  readonly results: readonly FileResult[];
  /** The facts of those that were read, in their order, as they are stored. */
  readonly stored: Uint8Array;
}

/** Returns the results of several jobs. */
export function batchOf(files: PageFiles, jobs: readonly FileJob[]): Batch {
  const results = jobs.map(job => files.read(job));
  const facts = results.flatMap(result => (result.type === 'read' ? [result.facts] : []));
  return { results, stored: deflateRawSync(JSON.stringify(facts), { level: 1 }) };
}

/** Returns the batch with copies of all strings, which do not keep the documents in memory. Messages between threads copy them anyway. */
export function detachedBatch({ results, stored }: Batch): Batch {
  const facts = factsStored(stored)[Symbol.iterator]();
  const copies = results.map(result =>
    result.type === 'read' ? { ...result, facts: facts.next().value as Facts } : result,
  );
  return { results: copies, stored };
}

/** Returns the facts that a batch stored. */
export function factsStored(stored: Uint8Array): readonly Facts[] {
  return JSON.parse(inflateRawSync(stored).toString()) as readonly Facts[];
}
