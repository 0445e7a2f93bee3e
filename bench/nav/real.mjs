/** Presses real keys and measures the time until the focus has moved, the script time, the first key press, and the longest task. */

import { median, printTable } from '../table.mjs';
import { counting, onPage } from './browser.mjs';
import { KEYNAV, LIBRARIES, titleOf } from './libraries.mjs';
import { links, prose, sections } from './pages.mjs';

const ITEMS = 10_000;
const KEYS = 200;
/** The time in milliseconds after which a page has finished its deferred work. */
const REST = 1000;
/** The number of fresh pages on which the first key press is measured. */
const FIRST_ROUNDS = 5;
const MEGABYTE = 1_000_000;
const SCRIPTS = ['./real.page.mjs'];

/** Measures every library, and the longest task and first key press of keynav, and prints the results. */
export async function real(browser) {
  process.stdout.write(
    `\nReal keys to the next of ${ITEMS.toLocaleString('en')} links: milliseconds from keydown until the focus has moved, over ${KEYS} keys; script time and longest task include the work after the last key\n`,
  );
  const rows = [];
  for (const library of LIBRARIES) rows.push(await steady(browser, library));
  printTable(rows);
  process.stdout.write('\nLongest task of the page after a key press, in milliseconds (0: none over 50)\n');
  printTable([
    await longest(browser, links(ITEMS), 'links'),
    await longest(browser, sections(1500), 'sections'),
  ]);
  process.stdout.write(
    `\nFirst key press on a page: milliseconds of script, median of ${FIRST_ROUNDS} pages\n`,
  );
  printTable(await first(browser));
}

async function steady(browser, library) {
  return onPage(browser, links(ITEMS), library, SCRIPTS, async page => {
    const { keys } = await page.evaluate(() => {
      globalThis.library.start(document.querySelector('main'));
      document.getElementById('i5000').focus();
      return { keys: globalThis.library.keys };
    });
    const press = async times => {
      for (let i = 0; i < times; i++) await page.keyboard.press(keys.next[0]);
    };
    await press(20);
    const session = await counting(page);
    await page.evaluate(() => globalThis.real.begin());
    const before = await scriptOf(session);
    await press(KEYS);
    await page.waitForTimeout(REST);
    const script = (await scriptOf(session)) - before;
    const { times, tasks } = await page.evaluate(() => globalThis.real.end());
    times.sort((a, b) => a - b);
    return {
      library: await titleOf(library),
      median: median(times).toFixed(2),
      p99: times[Math.floor(times.length * 0.99)].toFixed(2),
      'script ms per key': (script / KEYS).toFixed(2),
      'longest task': Math.round(Math.max(0, ...tasks)),
      moved: `${times.length} of ${KEYS}`,
    };
  });
}

async function longest(browser, html, on) {
  const cells = {};
  for (const key of ['j', 'G', 'g', ']', '[', '}'])
    cells[key] = await onPage(browser, html, KEYNAV, SCRIPTS, async page => {
      await page.evaluate(() => globalThis.library.start());
      // The first key press is measured separately.
      await page.keyboard.press('j');
      await page.waitForTimeout(REST);
      await page.evaluate(() => globalThis.real.begin());
      await page.keyboard.press(key);
      await page.waitForTimeout(REST);
      return Math.round(Math.max(0, ...(await page.evaluate(() => globalThis.real.end())).tasks));
    });
  return { on, ...cells };
}

async function first(browser) {
  const pages = [
    ['2,000 elements', prose(2000)],
    ['20,000 elements', prose(20_000)],
    ['a page of 5 MB', prose((5 * MEGABYTE) / 180)],
  ];
  const rows = [];
  for (const [on, html] of pages) {
    const times = [];
    for (let i = 0; i < FIRST_ROUNDS; i++) times.push(await firstOn(browser, html));
    rows.push({ on, megabytes: (html.length / MEGABYTE).toFixed(1), 'script ms': median(times).toFixed(1) });
  }
  return rows;
}

async function firstOn(browser, html) {
  return onPage(browser, html, KEYNAV, SCRIPTS, async page => {
    await page.evaluate(() => globalThis.library.start());
    await page.waitForTimeout(REST);
    const session = await counting(page);
    const before = await scriptOf(session);
    await page.keyboard.press('j');
    await page.waitForTimeout(REST / 2);
    return (await scriptOf(session)) - before;
  });
}

/** Resolves with the total script time of the page so far, in milliseconds. */
async function scriptOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
}
