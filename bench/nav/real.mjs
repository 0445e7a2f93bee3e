/** Real keys, one after the other: how long until the focus has moved, what script they cost, what the first one costs, and the longest task. */

import { median, printTable } from '../table.mjs';
import { counting, onPage } from './browser.mjs';
import { KEYNAV, LIBRARIES, titleOf } from './libraries.mjs';
import { links, prose, sections } from './pages.mjs';

const ITEMS = 10_000;
const KEYS = 200;
/** What a page must have left to do is done in so many milliseconds. */
const REST = 1000;
/** First keys are measured on so many fresh pages. */
const FIRST_ROUNDS = 5;
const MEGABYTE = 1_000_000;
const SCRIPTS = ['./real.page.mjs'];

/** Measures and prints. */
export async function real(browser) {
  process.stdout.write(
    `\nReal keys to the next of ${ITEMS.toLocaleString('en')} links: milliseconds from keydown to the focus moved, over ${KEYS} keys; script and longest task with what comes after the keys\n`,
  );
  const rows = [];
  for (const library of LIBRARIES) rows.push(await steady(browser, library));
  printTable(rows);
  process.stdout.write('\nThe longest task of the page after a key, in milliseconds (0: none over 50)\n');
  printTable([
    await longest(browser, links(ITEMS), 'links'),
    await longest(browser, sections(1500), 'sections'),
  ]);
  process.stdout.write('\nThe first key on a page: milliseconds of script, the middle of five pages\n');
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
      'script ms a key': (script / KEYS).toFixed(2),
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
      // The first key is a matter of its own.
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

/** Milliseconds of script that the page has run so far. */
async function scriptOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
}
