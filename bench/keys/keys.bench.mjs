/** What a key press costs the main thread: ours beside tinykeys and @github/hotkey, in one browser, one after the other. */

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import { fileURLToPath } from 'node:url';
import { pathOf } from '../../scripts/browsers/engines.mjs';
import { median, printConditions, printTable, versionOf } from '../table.mjs';

const LIBRARIES = [
  { file: 'empty', name: 'empty listener' },
  { file: 'keynav', name: 'keynav' },
  { file: 'tinykeys', name: 'tinykeys' },
  { file: 'hotkey', name: '@github/hotkey' },
];
const SIZES = [10, 1000, 10_000];
const ROUNDS = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Measures and prints. */
export async function bench() {
  const browser = await chromium.launch({
    executablePath: pathOf('chromium'),
    args: [
      '--no-sandbox',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
      '--disable-background-networking',
    ],
  });
  const rows = [];
  for (const size of SIZES) {
    const floor = await measure(browser, LIBRARIES[0], size);
    for (const library of LIBRARIES.slice(1))
      rows.push(
        rowOf(size, library, await measure(browser, library, size), floor, await versionOf(library.name)),
      );
  }
  printTable(rows);
  printConditions(browser.version());
  await browser.close();
}

function rowOf(size, { name }, figures, floor, version) {
  const micro = kind => Math.max(0, figures[kind].time - floor[kind].time).toFixed(2);
  const bytes = Math.round(
    ['miss', 'chord', 'sequence'].reduce(
      (sum, kind) => sum + Math.max(0, figures[kind].heap - floor[kind].heap),
      0,
    ) / 3,
  );
  return {
    bindings: size,
    library: `${name} ${version}`,
    'miss µs': micro('miss'),
    'chord µs': micro('chord'),
    'sequence µs a key': micro('sequence'),
    'heap B a key': bytes,
    'binding all ms': figures.binding.toFixed(1),
    ran: Math.abs(figures.ran - figures.expected) <= 2 ? 'all' : `${figures.ran} of ${figures.expected}`,
  };
}

/** The median of several rounds, each on a fresh page. */
async function measure(browser, library, size) {
  const script = await bundle(library.file);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>bench</title><p>text</p>');
    await page.addScriptTag({ content: script });
    rounds.push(await page.evaluate(inPage, { sequences: sequencesOf(size) }));
    await page.close();
  }
  const kinds = ['miss', 'chord', 'sequence'].map(kind => [
    kind,
    {
      time: median(rounds.map(round => round[kind].time)),
      heap: median(rounds.map(round => round[kind].heap)),
    },
  ]);
  return {
    ...Object.fromEntries(kinds),
    binding: median(rounds.map(({ binding }) => binding)),
    ran: rounds[0].ran,
    expected: rounds[0].expected,
  };
}

async function bundle(file) {
  const input = fileURLToPath(new URL(`./libraries/${file}.js`, import.meta.url));
  const built = await rollup({ input, plugins: [nodeResolve()], onwarn: () => undefined });
  const { output } = await built.generate({ format: 'iife', name: 'library' });
  return output[0].code;
}

/** One single key, and sequences of three letters, none the beginning of another. */
function sequencesOf(size) {
  const sequences = [['=']];
  for (let i = 0; sequences.length < size; i++)
    sequences.push([...String(i.toString(26)).padStart(3, '0')].map(digit => LETTERS[parseInt(digit, 26)]));
  return sequences;
}

/** Runs in the page: dispatches keys in long runs and reads the clock and the heap around them. */
function inPage({ sequences }) {
  let ran = 0;
  const start = performance.now();
  globalThis.library.setup(sequences, () => void ran++);
  const binding = performance.now() - start;
  const target = document.querySelector('p');
  const codes = { '=': 'Equal', F9: 'F9' };
  const press = key =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', {
        key,
        code: codes[key] ?? `Key${key.toUpperCase()}`,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  const last = sequences.at(-1);
  const runs = { miss: ['F9'], chord: ['='], sequence: last.length > 1 ? last : ['='] };
  const result = { binding };
  for (const [kind, keys] of Object.entries(runs)) {
    for (let i = 0; i < 2000; i++) press(keys[i % keys.length]);
    const times = 6000;
    globalThis.gc?.();
    const heap = performance.memory.usedJSHeapSize;
    for (let i = 0; i < 600; i++) press(keys[i % keys.length]);
    const grown = performance.memory.usedJSHeapSize - heap;
    const before = performance.now();
    for (let i = 0; i < times; i++) press(keys[i % keys.length]);
    result[kind] = { time: ((performance.now() - before) * 1000) / times, heap: Math.max(0, grown) / 600 };
  }
  const expected = ran === 0 ? 0 : 8600 + Math.floor(8600 / 3);
  return { ...result, ran, expected };
}
