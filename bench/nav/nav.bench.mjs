/** The navigation benchmark: the time of a key press, what it and starting access, and the awkward pages that each library handles. */

import { launch } from '../keys/browser.mjs';
import { printConditions } from '../table.mjs';
import { behaviour } from './behaviour.mjs';
import { effort } from './effort.mjs';
import { real } from './real.mjs';
import { steps } from './steps.mjs';

/** Runs the benchmark and prints its tables. */
export async function bench() {
  const browser = await launch();
  await steps(browser);
  await real(browser);
  await effort(browser);
  await behaviour(browser);
  printConditions(browser.version());
  await browser.close();
}
