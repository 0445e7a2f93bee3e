/** Counts how a key press, and starting, accesses the page: this is not affected by the speed of the machine. */

import { printTable } from '../table.mjs';
import { counting, onPage, rendering } from './browser.mjs';
import { KEYNAV, LIBRARIES, titleOf } from './libraries.mjs';
import { links, prose } from './pages.mjs';

const SIZE = 1000;
const LARGE = 10_000;
const KEYS = 50;
const SCRIPTS = ['./count.page.mjs', './time.page.mjs'];
const PARTS = ['visibility', 'boxes', 'styles', 'sizes', 'points', 'queries', 'writes'];

const CASES = [
  ...LIBRARIES.map(library => ({ library, page: links, on: 'links' })),
  { library: KEYNAV, page: prose, on: 'prose' },
];

/** Counts the accesses of every library and prints them. */
export async function effort(browser) {
  process.stdout.write(
    `\nPer key to the next item, over ${KEYS} keys in one task among ${SIZE.toLocaleString('en')} items. Elements: those whose visibility, box, style or size was read, that were found by a query, or that were written to. Items: the items of the list that contain one. All layouts and style recalculations are forced, because no frame is rendered in between.\n`,
  );
  const keys = [];
  for (const one of CASES) keys.push(await effortOfKeys(browser, one));
  printTable(keys);
  process.stdout.write(
    `\nStarting among ${LARGE.toLocaleString('en')} items with nothing stored, including the frame after it. Reads: of visibility, boxes, styles, sizes and points.\n`,
  );
  const starts = [];
  for (const one of CASES.slice(1)) starts.push(await effortOfStart(browser, one));
  printTable(starts);
}

async function effortOfKeys(browser, { library, page, on }) {
  return onPage(browser, page(SIZE), library, SCRIPTS, async open => {
    await open.evaluate(async () => {
      globalThis.library.start(document.querySelector('main'));
      document.getElementById('i500').focus();
      await globalThis.time.frame();
      // The first key press finds the regions, so it is not counted.
      await globalThis.time.run({ key: globalThis.library.keys.next[0], times: 3 });
      await globalThis.time.frame();
    });
    const session = await counting(open);
    const before = await rendering(session);
    await pressing(open, KEYS);
    const after = await rendering(session);
    const single = await pressing(open, 1);
    return {
      library: await titleOf(library),
      on,
      elements: single.elements,
      items: single.items,
      ...Object.fromEntries(PARTS.map(part => [part, single[part]])),
      layouts: ((after.layouts - before.layouts) / KEYS).toFixed(2),
      'style recalculations': ((after.styles - before.styles) / KEYS).toFixed(2),
    };
  });
}

/** Presses a key a number of times. Resolves with the accesses counted in the meantime. */
function pressing(open, times) {
  return open.evaluate(async times => {
    globalThis.count.reset();
    await globalThis.time.run({ key: globalThis.library.keys.next[0], times });
    return globalThis.count.counted();
  }, times);
}

async function effortOfStart(browser, { library, page, on }) {
  return onPage(browser, page(LARGE), library, SCRIPTS, async open => {
    await open.evaluate(() => globalThis.time.frame());
    const session = await counting(open);
    const before = await rendering(session);
    const { duration, counted } = await open.evaluate(async () => {
      const main = document.querySelector('main');
      globalThis.count.reset();
      const start = performance.now();
      globalThis.library.start(main);
      const duration = performance.now() - start;
      await globalThis.time.frame();
      return { duration, counted: globalThis.count.counted() };
    });
    const after = await rendering(session);
    const { visibility, boxes, styles, sizes, points } = counted;
    return {
      library: await titleOf(library),
      on,
      queries: counted.queries,
      reads: visibility + boxes + styles + sizes + points,
      writes: counted.writes,
      layouts: after.layouts - before.layouts,
      'style recalculations': after.styles - before.styles,
      ms: duration.toFixed(2),
    };
  });
}
