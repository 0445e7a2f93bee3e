/** Navigation: what a key costs, what it touches, what starting costs, and which awkward pages each library gets right. */

import { launch } from '../keys/browser.mjs';
import { printConditions } from '../table.mjs';
import { behaviour } from './behaviour.mjs';
import { effort } from './effort.mjs';
import { real } from './real.mjs';
import { steps } from './steps.mjs';

/** Measures and prints. */
export async function bench() {
  const browser = await launch();
  await steps(browser);
  await real(browser);
  await effort(browser);
  await behaviour(browser);
  printConditions(browser.version());
  await browser.close();
}
