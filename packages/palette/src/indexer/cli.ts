/** Joins the program to the process it runs in. */

import { run } from './program.js';

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
// A reader such as `head` may leave early; that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  problems: process.stderr,
  signal: stop.signal,
  now: () => performance.now(),
});
