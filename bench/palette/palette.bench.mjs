/** The palette benchmark: the cost of opening and typing, the size, and the cases that each library handles correctly. */

import { launch } from '../keys/browser.mjs';
import { printConditions } from '../table.mjs';
import { behaviour } from './behaviour.mjs';
import { bytes } from './bytes.mjs';
import { cost } from './cost.mjs';

/** Runs the benchmark and prints its tables. */
export async function bench() {
  const browser = await launch();
  await cost(browser);
  await behaviour(browser);
  await bytes();
  printConditions(browser.version());
  await browser.close();
}
