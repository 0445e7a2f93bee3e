/** Measures the time and memory of a key press for each library at four sizes, in one run, on fresh pages. */

import { median, printTable } from '../table.mjs';
import { bundle, launch, onFreshPage } from './browser.mjs';
import { chordsOf } from './notation.mjs';
import { LIBRARIES, titleOf } from './peers.mjs';

const SIZES = process.env.SIZES?.split(',').map(Number) ?? [10, 100, 1000, 10_000];
const ROUNDS = 3;
/** Single keys that are bound besides the sequences. */
const SINGLE = ['=', '<A-q>', '+'];
/** Kinds of keys that not every library supports. */
const OTHERS = ['Alt', 'numpad', 'accented', 'Cyrillic', 'Greek'];
/** The time in milliseconds after which a library is not measured again at one size. */
const BUDGET = 5000;
/** The time in milliseconds after which binding is aborted. */
const BINDING_BUDGET = 6000;
const NOTE =
  'hotkeys-js and keyux have no sequences: instead, they bind letters held together, or characters with modifiers.';

/** Measures every library at every size and prints the results. */
export async function cost() {
  // Times include garbage collection. Memory is measured with a young generation that is large enough not to be collected.
  const [timing, memory] = await Promise.all([
    launch(),
    launch('--min-semi-space-size=128 --max-semi-space-size=128'),
  ]);
  const rows = [];
  for (const size of SIZES) {
    const times = await timesAt(timing, size);
    for (const library of LIBRARIES) {
      const time = times.get(library);
      const heap = time.binding === null ? null : await measured(memory, library, size, 'heap');
      // A library that binds within the limit once may exceed it the next time.
      rows.push({ bindings: size, library: await titleOf(library), ...cellsOf(time, heap?.cost) });
    }
  }
  printTable(rows);
  process.stdout.write(`\n${NOTE}\n`);
  await Promise.all([timing.close(), memory.close()]);
}

/** Measures all libraries in turn, round by round, so that a busy moment of the machine affects all of them. */
async function timesAt(browser, size) {
  const rounds = new Map(LIBRARIES.map(library => [library, []]));
  const spent = new Map();
  for (let round = 0; round < ROUNDS; round++)
    for (const [library, results] of rounds) {
      const before = spent.get(library) ?? 0;
      if (before > BUDGET) continue;
      const start = Date.now();
      results.push(await measured(browser, library, size, 'time'));
      spent.set(library, before + Date.now() - start);
    }
  return new Map([...rounds].map(([library, results]) => [library, medianOf(results)]));
}

function medianOf(rounds) {
  const [first] = rounds;
  if (first.binding === null) return first;
  const kinds = Object.keys(first.cost).map(kind => [kind, median(rounds.map(({ cost }) => cost[kind]))]);
  return {
    ...first,
    binding: Math.min(...rounds.map(({ binding }) => binding)),
    cost: Object.fromEntries(kinds),
  };
}

async function measured(browser, { file, hasNoSequences }, size, what) {
  const sequences = hasNoSequences ? [] : sequencesOf(size - SINGLE.length);
  const scripts = [
    await bundle(`./libraries/${file}.js`, 'library'),
    await bundle('./cost.page.mjs', 'cost'),
  ];
  return onFreshPage(browser, scripts, options => globalThis.cost.measure(options), {
    chords: [...SINGLE, ...sequences].map(chordsOf),
    size,
    // Two sequences with different beginnings, in turn: mousetrap ignores a sequence that is repeated immediately.
    sequences: hasNoSequences ? null : sequences.slice(-2).map(keys => [...keys]),
    what,
    bindingBudget: BINDING_BUDGET,
  });
}

/**
 * Returns sequences of four letters: the first is from one half of the alphabet and the others from the other half, so that the end of
 * no sequence begins another.
 */
function sequencesOf(count) {
  return Array.from({ length: count }, (_, i) => {
    const [a, b, c, d] = [0, 1, 2, 3].map(power => Math.floor(i / 13 ** power) % 13);
    return 'abcdefghijklm'[a] + [d, c, b].map(letter => 'nopqrstuvwxyz'[letter]).join('');
  });
}

function cellsOf(time, heap = {}) {
  const isBound = time.binding !== null;
  const micro = kind => (isBound && kind in time.cost ? Math.max(0, time.cost[kind]).toFixed(2) : '-');
  const bytesOf = kind => Math.max(0, Math.round(heap[kind]));
  const bytes = ['miss', 'chord', 'prefix'].filter(kind => kind in heap).map(bytesOf);
  const mean = Math.round(bytes.reduce((sum, value) => sum + value, 0) / bytes.length);
  return {
    'miss µs': micro('miss'),
    'chord µs': micro('chord'),
    'sequence µs per key': micro('sequence'),
    ...Object.fromEntries(
      OTHERS.map(kind => [`${kind} µs, B`, `${micro(kind)}, ${kind in heap ? bytesOf(kind) : '-'}`]),
    ),
    'heap B per key': bytes.length > 0 ? mean : '-',
    'of a miss, a hit, a prefix': bytes.join(', ') || '-',
    'binding all ms': isBound ? time.binding.toFixed(1) : `over ${BINDING_BUDGET}`,
    ran: isBound ? ranText(time) : '-',
  };
}

function ranText({ ran, expected }) {
  return ran === expected ? 'all' : `${ran} of ${expected}`;
}
