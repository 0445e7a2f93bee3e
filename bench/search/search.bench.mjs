/** Search: what is found, how long a key takes, and what holds up the page meanwhile, ours beside the others. */

import { launch } from '../keys/browser.mjs';
import { printConditions } from '../table.mjs';
import { commands } from './commands.mjs';
import { quality } from './quality.mjs';
import { time } from './time.mjs';

/** Measures and prints. */
export async function bench() {
  const browser = await launch();
  await quality(browser);
  await time(browser);
  await commands(browser);
  printConditions(browser.version());
  await browser.close();
}
