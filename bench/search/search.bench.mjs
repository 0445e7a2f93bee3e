/** The search benchmark: the quality of results, the time per key press, and the longest task that blocks the page. */

import { launch } from '../keys/browser.mjs';
import { printConditions } from '../table.mjs';
import { commands } from './commands.mjs';
import { quality } from './quality.mjs';
import { time } from './time.mjs';

/** Runs the benchmark and prints its tables. */
export async function bench() {
  const browser = await launch();
  await quality(browser);
  await time(browser);
  await commands(browser);
  printConditions(browser.version());
  await browser.close();
}
