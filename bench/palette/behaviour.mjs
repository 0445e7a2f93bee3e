/** Plays the lines of behaviour with every palette, and prints who gets them right. */

import { printTable } from '../table.mjs';
import { onPage } from './browser.mjs';
import { CASES, COMMANDS } from './cases.mjs';
import { FLOOR, LIBRARIES, titleOf } from './libraries.mjs';

/** Milliseconds for one line. */
const MOST = 10_000;

/** Plays and prints. */
export async function behaviour(browser) {
  const judged = LIBRARIES.filter(library => library !== FLOOR);
  const rows = CASES.map(({ name }) => ({ behaviour: name }));
  const sums = { behaviour: `right, of ${CASES.length}` };
  for (const library of judged) {
    const title = await titleOf(library);
    sums[title] = 0;
    for (const [i, one] of CASES.entries()) {
      const isRight = await play(browser, library, one);
      rows[i][title] = isRight ? 'yes' : 'no';
      sums[title] += isRight ? 1 : 0;
    }
  }
  printTable([...rows, sums]);
}

function play(browser, library, one) {
  return onPage(browser, library, COMMANDS, async page => {
    const late = new Promise(resolve => setTimeout(resolve, MOST, false));
    const played = (async () => {
      await page.evaluate(() => document.getElementById('opener').focus());
      if (!one.isClosed) await page.evaluate(() => globalThis.watch.open());
      return Boolean(await one.run(hands(page)));
    })().catch(() => false);
    return Promise.race([played, late]);
  });
}

/** What a case can do on a page. */
function hands(page) {
  const still = () => page.evaluate(() => globalThis.watch.still(3));
  const see = (look, argument) => page.evaluate(look, argument);
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
    /** Composing keys cannot be pressed: an event with their fields is sent. */
    send: fields =>
      see(given => {
        const event = new KeyboardEvent('keydown', {
          ...given,
          bubbles: true,
          cancelable: true,
          composed: true,
        });
        globalThis.watch.focused().dispatchEvent(event);
      }, fields),
    until: look => page.waitForFunction(look, undefined, { timeout: 1500 }).then(() => true),
  };
}
