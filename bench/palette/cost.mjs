/** Measures the cost of opening a palette and typing a character, and the number of elements on the page. */

import { median, printTable } from '../table.mjs';
import { onPage } from './browser.mjs';
import { commands, TYPED } from './commands.mjs';
import { LIBRARIES, titleOf } from './libraries.mjs';

const SIZES = [100, 1000, 10_000];
const OPENINGS = 7;

/** Measures every palette with each number of commands, and prints the results. */
export async function cost(browser) {
  for (const size of SIZES) {
    process.stdout.write(
      `\n${size.toLocaleString('en')} commands: ms until painted, ms of work on the main thread, elements in the page\n`,
    );
    const rows = [];
    for (const library of LIBRARIES)
      rows.push({ library: await titleOf(library), ...(await costOf(browser, library, size)) });
    printTable(rows);
  }
}

function costOf(browser, library, size) {
  return onPage(browser, library, commands(size), async page => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const closed = await page.evaluate(() => globalThis.watch.elements());
    const opening = await openings(page, session);
    await page.evaluate(() => globalThis.watch.open());
    const open = await page.evaluate(() => globalThis.watch.elements());
    const typing = await typings(page, session);
    return {
      'open, painted': median(opening.painted).toFixed(0),
      'open, work': median(opening.work).toFixed(1),
      'character, painted (p95)': `${median(typing.painted).toFixed(0)} (${p95(typing.painted).toFixed(0)})`,
      'character, work (p95)': `${median(typing.work).toFixed(1)} (${p95(typing.work).toFixed(1)})`,
      'elements closed / open': `${closed} / ${open}`,
    };
  });
}

/** Measures openings. The first one is included, because work that is deferred until then shows only there. */
async function openings(page, session) {
  const [painted, work] = [[], []];
  for (let i = 0; i < OPENINGS; i++) {
    const before = await taskTime(session);
    painted.push(await page.evaluate(() => globalThis.watch.open()));
    work.push((await taskTime(session)) - before);
    await page.evaluate(() => globalThis.watch.close());
  }
  return { painted, work };
}

async function typings(page, session) {
  const [painted, work] = [[], []];
  for (const word of TYPED) {
    for (const letter of word) {
      const before = await taskTime(session);
      painted.push(await pressed(page, letter === ' ' ? 'Space' : letter));
      work.push((await taskTime(session)) - before);
    }
    await page.keyboard.press('Control+a');
    await pressed(page, 'Backspace');
    await page.evaluate(() => globalThis.watch.still());
  }
  return { painted, work };
}

/** Presses a key. Resolves with the milliseconds from its event until the changed rows are painted. */
async function pressed(page, key) {
  await page.evaluate(() => {
    globalThis.painted = globalThis.watch.afterKey();
  });
  await page.keyboard.press(key);
  return page.evaluate(() => globalThis.painted);
}

/** Resolves with the total duration of the page's tasks so far, in milliseconds. */
async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

function p95(values) {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))];
}
