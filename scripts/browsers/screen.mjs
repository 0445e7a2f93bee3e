/** A virtual screen, for browsers that need one. Requires Xvfb. */

import { spawn } from 'node:child_process';

/** Starts a screen that is free. Resolves with its name, as in the variable DISPLAY, and a function that ends it. */
export async function openScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    screen.once('error', () => reject(new Error('Xvfb did not start. Install the package xvfb.')));
    screen.stdio[3].once('data', data => resolve(String(data).trim()));
  });
  return { display: `:${number}`, stop: () => screen.kill('SIGKILL') };
}
