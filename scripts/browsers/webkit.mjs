/** Runs the driver of WebKitGTK on its own virtual screen. */

import { spawn } from 'node:child_process';
import { freePort } from '../free-port.mjs';
import { miniBrowser, pathOf } from './engines.mjs';
import { openScreen } from './screen.mjs';

/** Starts a virtual screen and the driver. Resolves with the driver's port and a function that stops both. Requires Xvfb. */
export async function startWebKit() {
  const screen = await openScreen();
  const port = await freePort();
  const driver = spawn(pathOf('webkit'), [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display },
    stdio: 'ignore',
  });
  const stop = () => {
    driver.kill('SIGKILL');
    screen.stop();
  };
  process.once('exit', stop);
  await isReady(port);
  return { port, stop };
}

/** Returns the WebDriver capabilities of a session in MiniBrowser. */
export const webkitCapabilities = () => ({
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
});

async function isReady(port) {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not respond.');
}
