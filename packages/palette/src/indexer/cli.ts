/** The entry point of keynav-index: runs the program in the current Node process. */

import { run } from './program/program.js';

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort());
// A reader such as `head` may close the pipe early; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  problems: process.stderr,
  signal: interruption.signal,
  now: () => performance.now(),
});
