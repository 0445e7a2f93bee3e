/** A worker of the indexer: reads files and sends back what they contain. */

import { parentPort, workerData } from 'node:worker_threads';
import { batchOf } from './batch.js';
import { PageFiles, type FileJob, type ReadSettings } from './page-file.js';

const files = new PageFiles(workerData as ReadSettings);

parentPort?.on('message', ({ id, jobs }: { readonly id: number; readonly jobs: readonly FileJob[] }) => {
  parentPort?.postMessage({ id, batch: batchOf(files, jobs) });
});
