/** Palettes: what opening and typing cost, what they weigh, and which lines of behaviour each gets right. */

import { launch } from '../keys/browser.mjs';
import { printConditions } from '../table.mjs';
import { behaviour } from './behaviour.mjs';
import { bytes } from './bytes.mjs';
import { cost } from './cost.mjs';

/** Measures and prints. */
export async function bench() {
  const browser = await launch();
  await cost(browser);
  await behaviour(browser);
  await bytes();
  printConditions(browser.version());
  await browser.close();
}
