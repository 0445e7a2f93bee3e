/** Keys: what a press costs, what a library weighs, and which awkward events it gets right, ours beside the others. */

import { printConditions } from '../table.mjs';
import { awkward } from './awkward.mjs';
import { launch } from './browser.mjs';
import { bytes } from './bytes.mjs';
import { cost } from './cost.mjs';

/** Measures and prints. */
export async function bench() {
  await bytes();
  await awkward();
  await cost();
  const browser = await launch();
  printConditions(browser.version());
  await browser.close();
}
