/** Measures the time of single motions at four sizes: to the next item, the last item, the next card, another region, the next heading. */

import { median, printTable } from '../table.mjs';
import { onPage } from './browser.mjs';
import { FLOOR, KEYNAV, LIBRARIES, titleOf } from './libraries.mjs';
import { cards, columns, inlineLinks, links, prose } from './pages.mjs';

/** The numbers of items, each with the number of fresh pages whose median is taken. */
const ROUNDS = new Map([
  [100, 2],
  [1000, 2],
  [10_000, 1],
  [50_000, 1],
]);
const PRESSES = 9;
/** The time limit for the presses on one page, in milliseconds. */
const BUDGET = 300;
/** The time in milliseconds after which a cell gets no further round. */
const CELL_BUDGET = 1200;

const TABSTER = LIBRARIES.find(({ file }) => file === 'tabster');

const middle = size => `i${size / 2}`;

/** Motions in lists and prose: the page, the item to start from, the name of the keys in the adapter, and the keys that return. */
const NEXT = [
  ...LIBRARIES.map(library => ({ motion: 'next link', library, page: links, from: 'middle', keys: 'next' })),
  ...[FLOOR, KEYNAV].map(library => ({
    motion: 'next block of prose',
    library,
    page: prose,
    from: 'middle',
    keys: 'next',
  })),
  ...[FLOOR, KEYNAV].map(library => ({
    motion: 'next inline link',
    library,
    page: inlineLinks,
    from: 'middle',
    keys: 'next',
  })),
  {
    motion: 'last link (G), from the middle',
    library: KEYNAV,
    page: links,
    from: 'middle',
    keys: 'last',
    back: ['g'],
  },
  {
    motion: 'last link, from the middle',
    library: TABSTER,
    page: links,
    from: 'middle',
    keys: 'last',
    back: ['Home'],
  },
  { motion: '500j over links', library: KEYNAV, page: links, from: 'start', keys: 'many', back: ['g'] },
];

/** Motions in a grid of cards. focusZone and keyux only support lists. */
const CARDS = [
  { motion: 'card on the right', from: 'middle', keys: 'cardRight', back: 'cardLeft' },
  { motion: 'card on the left', from: 'third', keys: 'cardLeft', back: 'cardRight' },
].flatMap(one => [FLOOR, KEYNAV, TABSTER].map(library => ({ ...one, library, page: cards })));

/** Motions that only keynav has. */
const REGIONS = [
  {
    motion: 'to the column on the left',
    library: KEYNAV,
    page: columns,
    from: 'middle',
    keys: 'left',
    back: 'right',
  },
  {
    motion: 'to the column on the right',
    library: KEYNAV,
    page: columns,
    from: 'middle',
    keys: 'right',
    back: 'left',
  },
  { motion: 'back to main', library: KEYNAV, page: columns, from: 'column', keys: 'right', back: 'left' },
  // A page of a hundred blocks has only ten headings.
  { motion: 'next heading', library: KEYNAV, page: prose, from: 'start', keys: 'heading', presses: 5 },
];

/** Measures every motion at every size and prints the results. */
export async function steps(browser) {
  process.stdout.write(
    '\nNext item: median ms from keydown until the focus has moved and the page is laid out, by number of items\n',
  );
  await printTimes(browser, NEXT);
  process.stdout.write(
    '\nNext card in a grid with eight in a row, measured the same way; focusZone and keyux have no grid mode\n',
  );
  await printTimes(browser, CARDS);
  process.stdout.write('\nRegions and headings, measured the same way; no other library has these motions\n');
  await printTimes(browser, REGIONS);
}

async function printTimes(browser, cases) {
  const rows = [];
  for (const one of cases) rows.push({ motion: one.motion, library: await titleOf(one.library) });
  for (const size of ROUNDS.keys()) {
    const cells = await cellsAt(browser, cases, size);
    cells.forEach((cell, i) => (rows[i][`${size.toLocaleString('en')} items`] = cell));
  }
  printTable(rows);
}

/** Measures all cases in turn, round by round, so that a busy moment of the machine affects all of them. */
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
      async ({ from, keys, back, ...limits }) => {
        const all = globalThis.library.keys;
        if (!all[keys]) return null;
        const returning = typeof back === 'string' ? all[back] : back;
        return globalThis.time.time({ from, keys: all[keys], back: returning, ...limits });
      },
      {
        ...{ keys, back, presses, budget: BUDGET },
        from: { middle: middle(size), third: `i${size / 2 + 2}`, start: 'i0', column: 'l3' }[from],
      },
    ),
  );
}
