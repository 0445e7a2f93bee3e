/** How long a key takes: to the next item, to the last, to the card beside, to another region, to a heading, at four sizes. */

import { median, printTable } from '../table.mjs';
import { onPage } from './browser.mjs';
import { FLOOR, KEYNAV, LIBRARIES, titleOf } from './libraries.mjs';
import { cards, columns, inlineLinks, links, prose } from './pages.mjs';

/** How many items, and how many fresh pages each time is the middle of. */
const ROUNDS = new Map([
  [100, 2],
  [1000, 2],
  [10_000, 1],
  [50_000, 1],
]);
const PRESSES = 9;
/** Milliseconds for the presses on one page. */
const BUDGET = 300;
/** Milliseconds for one cell after which it gets no further round. */
const CELL_BUDGET = 1200;

const TABSTER = LIBRARIES.find(({ file }) => file === 'tabster');

const half = size => `i${size / 2}`;

/** What is measured: the page, where it begins, which of a library's keys, and the keys that lead back. */
const NEXT = [
  ...LIBRARIES.map(library => ({ what: 'next link', library, page: links, from: 'middle', keys: 'next' })),
  ...[FLOOR, KEYNAV].map(library => ({
    what: 'next block of prose',
    library,
    page: prose,
    from: 'middle',
    keys: 'next',
  })),
  ...[FLOOR, KEYNAV].map(library => ({
    what: 'next link in a line',
    library,
    page: inlineLinks,
    from: 'middle',
    keys: 'next',
  })),
  {
    what: 'last link (G), from the middle',
    library: KEYNAV,
    page: links,
    from: 'middle',
    keys: 'last',
    back: ['g'],
  },
  {
    what: 'last link, from the middle',
    library: TABSTER,
    page: links,
    from: 'middle',
    keys: 'last',
    back: ['Home'],
  },
  { what: '500j over links', library: KEYNAV, page: links, from: 'start', keys: 'many', back: ['g'] },
];

/** Cards: focusZone and keyux know lists only. */
const BESIDE = [
  { what: 'card at the right', from: 'middle', keys: 'cardRight', back: 'cardLeft' },
  { what: 'card at the left', from: 'third', keys: 'cardLeft', back: 'cardRight' },
].flatMap(one => [FLOOR, KEYNAV, TABSTER].map(library => ({ ...one, library, page: cards })));

/** The other motions, which the other libraries do not have. */
const OVER = [
  {
    what: 'to the column at the left',
    library: KEYNAV,
    page: columns,
    from: 'middle',
    keys: 'left',
    back: 'right',
  },
  {
    what: 'to the column at the right',
    library: KEYNAV,
    page: columns,
    from: 'middle',
    keys: 'right',
    back: 'left',
  },
  { what: 'back to main', library: KEYNAV, page: columns, from: 'column', keys: 'right', back: 'left' },
  // A hundred blocks have ten headings.
  { what: 'next heading', library: KEYNAV, page: prose, from: 'start', keys: 'heading', presses: 5 },
];

/** Measures and prints. */
export async function steps(browser) {
  process.stdout.write(
    '\nNext item: median ms from keydown to focus moved and laid out, by number of items\n',
  );
  await printTimes(browser, NEXT);
  process.stdout.write(
    '\nThe card beside, in a grid with eight in a row: the same; focusZone and keyux have no grid mode\n',
  );
  await printTimes(browser, BESIDE);
  process.stdout.write('\nAnother region, and headings: the same; no other library has these motions\n');
  await printTimes(browser, OVER);
}

async function printTimes(browser, cases) {
  const rows = [];
  for (const one of cases) rows.push({ what: one.what, library: await titleOf(one.library) });
  for (const size of ROUNDS.keys()) {
    const cells = await cellsAt(browser, cases, size);
    cells.forEach((cell, i) => (rows[i][`${size.toLocaleString('en')} items`] = cell));
  }
  printTable(rows);
}

/** Rounds in turn through all cases, so that a busy moment of the machine falls on all alike. */
async function cellsAt(browser, cases, size) {
  const rounds = cases.map(() => []);
  const spent = cases.map(() => 0);
  for (let round = 0; round < ROUNDS.get(size); round++)
    for (const [i, one] of cases.entries()) {
      if (spent[i] > CELL_BUDGET || rounds[i].includes(null)) continue;
      const start = Date.now();
      rounds[i].push(await timesOf(browser, one, size));
      spent[i] += Date.now() - start;
    }
  return rounds.map(times => (times.includes(null) ? '-' : median(times.map(median)).toFixed(2)));
}

async function timesOf(browser, { library, page, from, keys, back, presses = PRESSES }, size) {
  return onPage(browser, page(size), library, ['./time.page.mjs'], open =>
    open.evaluate(
      async ({ from, keys, back, ...more }) => {
        const all = globalThis.library.keys;
        if (!all[keys]) return null;
        const between = typeof back === 'string' ? all[back] : back;
        return globalThis.time.time({ from, keys: all[keys], back: between, ...more });
      },
      {
        ...{ keys, back, presses, budget: BUDGET },
        from: { middle: half(size), third: `i${size / 2 + 2}`, start: 'i0', column: 'l3' }[from],
      },
    ),
  );
}
