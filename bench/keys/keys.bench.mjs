/** The benchmark of keys: the cost of a key press, the size of each library, and the awkward events that it handles correctly. */

import { printConditions } from '../table.mjs';
import { awkward } from './awkward.mjs';
import { launch } from './browser.mjs';
import { bytes } from './bytes.mjs';
import { cost } from './cost.mjs';

/** Runs the benchmark and prints its tables. */
export async function bench() {
  await bytes();
  await awkward();
  await cost();
  const browser = await launch();
  printConditions(browser.version());
  await browser.close();
}
