/** Runs the steps of a script: prints what each does and how long it takes, and explains failures. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The absolute path of the repository, with a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** An error whose message explains the failure, so that it is printed without a stack trace. */
export class Trouble extends Error {}

/** Runs `act`, prints its name and how long it took, and resolves with its result. */
export async function step(name, act) {
  const start = performance.now();
  process.stdout.write(`· ${name}\n`);
  const result = await act();
  process.stdout.write(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}

/**
 * Runs a program in the repository. Resolves with its exit code and its output, and never rejects: if the program cannot be started,
 * the code is 127. The output is also printed immediately, unless `quiet` is set.
 */
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

/** Runs a program of the workspace, from `node_modules/.bin`. */
export function tool(name, args, options) {
  return run(`node_modules/.bin/${name}`, args, options);
}

/** Runs the main function of a script, whose result is the exit code. A `Trouble` is printed as one message and exits with 1. */
export async function main(act) {
  try {
    process.exitCode = await act();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`\n✗ ${error.message}\n`);
    process.exit(1);
  }
}
