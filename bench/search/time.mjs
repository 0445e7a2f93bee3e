/** Measures the time from a key press to its results in Node and in a browser, for five sizes, and the longest task. */

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { fileURLToPath } from 'node:url';
import { bundle } from '../keys/browser.mjs';
import { printTable } from '../table.mjs';
import * as libraries from './libraries.js';
import { entriesOf, keysOf, SIZES } from './sizes.mjs';
import { typing } from './typing.page.mjs';

const IN_NODE = ['keynav', 'fuzzy', 'fzf', 'fuse', 'minisearch'];
const IN_BROWSER = ['keynavWorker', 'keynavSlices', 'fuzzy', 'fzf', 'fuse', 'minisearch'];
const TITLES = {
  keynav: 'keynav',
  keynavWorker: 'keynav, worker',
  keynavSlices: 'keynav, no worker',
  fuzzy: 'fuzzysort',
};
const QUERIES = 20;
/** The time limit for the key presses of one cell, in milliseconds. */
const BUDGET = 4000;
/** A library whose median time per key press is longer, in milliseconds, is not measured at larger sizes. */
const TOO_SLOW = 400;
const ADDRESS = 'http://localhost/';
/** Makes the page cross-origin isolated, which improves the resolution of its clock from 100 µs to 5 µs. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Measures every library in Node and in the browser, and prints the results. */
export async function time(browser) {
  process.stdout.write('\nFrom a key press to its results in Node, ms:\n');
  await table(IN_NODE, (key, entries, keys) => typing(libraries[key], entries, keys, BUDGET));
  const page = await openPage(browser);
  process.stdout.write(
    '\nFrom a key press to its results in Chromium, ms; building; and the longest task of the main thread while building and while typing (the browser reports tasks of 50 ms or more):\n',
  );
  let transferred;
  await table(IN_BROWSER, async (key, entries, keys) => {
    // Transferring the entries to the page is a long task itself, so it happens before the measurement.
    if (transferred !== entries)
      await page.evaluate(entries => void (globalThis.entries = entries), (transferred = entries));
    return page.evaluate(
      async ([key, keys, budget]) => {
        globalThis.gc();
        const { typing, libraries, entries } = globalThis;
        return typing.typing(libraries[key], entries, keys, budget);
      },
      [key, keys, BUDGET],
    );
  });
  await page.close();
}

async function table(keys, measure) {
  const rows = [];
  const slow = new Set();
  for (const size of SIZES) {
    const entries = await entriesOf(size);
    const typed = keysOf(entries, QUERIES);
    const measured = [];
    for (const key of keys) {
      if (slow.has(key)) continue;
      const times = await measure(key, entries, typed);
      if (times.p50 > TOO_SLOW) slow.add(key);
      measured.push({ key, ...times });
    }
    const best = Math.min(...measured.filter(({ key }) => !key.startsWith('keynav')).map(({ p95 }) => p95));
    rows.push(...measured.map(one => rowOf(size, one, best)));
  }
  printTable(rows);
}

function rowOf(size, { key, p50, p95, building, longest }, best) {
  const ms = value => (value === undefined ? '-' : value.toFixed(value < 10 ? 2 : 0));
  const task = value => (value === 0 ? '< 50' : ms(value));
  return {
    entries: size,
    library: TITLES[key] ?? key,
    p50: ms(p50),
    p95: ms(p95),
    'p95 relative to the best other': (p95 / best).toFixed(2),
    'building ms': ms(building),
    'longest task building': task(longest?.building),
    'longest task typing': task(longest?.typing),
  };
}

async function openPage(browser) {
  const page = await browser.newPage();
  const worker = await workerScript();
  await page.route('**/*', route =>
    route.fulfill(
      route.request().url().endsWith('worker.js')
        ? { headers: HEADERS, contentType: 'text/javascript', body: worker }
        : { headers: HEADERS, contentType: 'text/html', body: '<!doctype html><title>bench</title>' },
    ),
  );
  await page.goto(ADDRESS);
  for (const [file, name] of [
    ['./libraries.js', 'libraries'],
    ['./typing.page.mjs', 'typing'],
  ])
    await page.addScriptTag({ content: await bundle(new URL(file, import.meta.url).href, name) });
  return page;
}

async function workerScript() {
  const input = fileURLToPath(
    new URL('../node_modules/@keynav/palette/dist/search/worker.js', import.meta.url),
  );
  const built = await rollup({ input, plugins: [nodeResolve()] });
  const { output } = await built.generate({ format: 'iife', inlineDynamicImports: true });
  return output[0].code;
}
