/** Runs the cases of `cases.mjs` on every palette, and prints which handle each correctly. */

import { printTable } from '../table.mjs';
import { onPage } from './browser.mjs';
import { CASES, COMMANDS } from './cases.mjs';
import { FLOOR, LIBRARIES, titleOf } from './libraries.mjs';

/** The time limit of one case, in milliseconds. */
const TIMEOUT = 10_000;

/** Runs every case on every palette except the floor, and prints the results. */
export async function behaviour(browser) {
  const tested = LIBRARIES.filter(library => library !== FLOOR);
  const rows = CASES.map(({ name }) => ({ behaviour: name }));
  const sums = { behaviour: `correct, of ${CASES.length}` };
  for (const library of tested) {
    const title = await titleOf(library);
    sums[title] = 0;
    for (const [i, one] of CASES.entries()) {
      const isCorrect = await play(browser, library, one);
      rows[i][title] = isCorrect ? 'yes' : 'no';
      sums[title] += isCorrect ? 1 : 0;
    }
  }
  printTable([...rows, sums]);
}

function play(browser, library, one) {
  return onPage(browser, library, COMMANDS, async page => {
    const timeout = new Promise(resolve => setTimeout(resolve, TIMEOUT, false));
    const result = (async () => {
      await page.evaluate(() => document.getElementById('opener').focus());
      if (!one.isClosed) await page.evaluate(() => globalThis.watch.open());
      return Boolean(await one.run(actionsOn(page)));
    })().catch(() => false);
    return Promise.race([result, timeout]);
  });
}

/** Returns the actions that a case can use on a page. */
function actionsOn(page) {
  const still = () => page.evaluate(() => globalThis.watch.still(3));
  const see = (read, argument) => page.evaluate(read, argument);
  return {
    see,
    key: async key => (await page.keyboard.press(key), await still()),
    type: async text => (await page.keyboard.type(text, { delay: 20 }), await still()),
    wait: ms => page.waitForTimeout(ms),
    rows: () => see(() => globalThis.watch.rows()),
    current: () => see(() => globalThis.watch.current()?.textContent ?? ''),
    mouse: (x, y) => page.mouse.click(x, y),
    hover: (x, y) => page.mouse.move(x, y, { steps: 5 }),
    async drag(x, y, toX, toY) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 5 });
      await page.mouse.up();
    },
    /** Dispatches a `keydown` event: the keys of an input method cannot be pressed. */
    send: fields =>
      see(init => {
        const event = new KeyboardEvent('keydown', {
          ...init,
          bubbles: true,
          cancelable: true,
          composed: true,
        });
        globalThis.watch.focused().dispatchEvent(event);
      }, fields),
    until: condition => page.waitForFunction(condition, undefined, { timeout: 1500 }).then(() => true),
  };
}
