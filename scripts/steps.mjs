/** Steps that say what they do, how long they took, and what to do when they fail. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A failure that is explained in one sentence, without a stack trace. */
export class Trouble extends Error {}

/** Does something under a name and prints how long it took. */
export async function step(name, act) {
  const start = performance.now();
  process.stdout.write(`· ${name}\n`);
  const result = await act();
  process.stdout.write(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}

/** Runs a program; answers its exit code and what it printed, which is shown at once unless `quiet`. */
export function run(command, args, { quiet = false, env = {}, timeout = 0 } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
    });
    let output = '';
    const take = chunk => {
      output += chunk;
      if (!quiet) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', error => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** A program of the workspace's own, run by this Node. */
export function tool(name, args, options) {
  return run(`node_modules/.bin/${name}`, args, options);
}

/** Runs the main function of a script; trouble ends it with one sentence. */
export async function main(act) {
  try {
    process.exitCode = await act();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`\n✗ ${error.message}\n`);
    process.exit(1);
  }
}
