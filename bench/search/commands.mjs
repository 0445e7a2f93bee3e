/** Measures what a key press costs in a palette of 10,000 commands: the first query on a fresh page, after idle time, and later ones. */

import { bundle, onFreshPage } from '../keys/browser.mjs';
import { median, printTable } from '../table.mjs';

const COUNT = 10_000;
const ROUNDS = 7;
const KEYS = ['t', 'to', 'tog', 'toggle', 'toggle l', 'tls', 'tpggle'];
const LIBRARIES = {
  keynavCommands: 'keynav',
  keynavWarmed: 'keynav, warmed in idle time',
  fuzzy: 'fuzzysort',
  fzf: 'fzf',
  minisearch: 'minisearch',
  fuse: 'fuse',
};

/** Measures every library and prints the results. */
export async function commands(browser) {
  const scripts = [await bundle(new URL('./libraries.js', import.meta.url).href, 'libraries')];
  const rows = [];
  for (const [key, library] of Object.entries(LIBRARIES)) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push(
        await onFreshPage(browser, scripts, measure, { key, entries: commandsOf(COUNT), keys: KEYS }),
      );
    const cells = rounds[0].map((_, i) => median(rounds.map(times => times[i])).toFixed(1));
    rows.push({ library, ...Object.fromEntries(['building', ...KEYS].map((name, i) => [name, cells[i]])) });
  }
  process.stdout.write(
    `\n${COUNT} commands in Chromium, ms; each query once on a fresh page, with nothing prepared before the first:\n`,
  );
  printTable(rows);
}

/** Runs in the page: resolves with the milliseconds for building a search, then for each query. */
async function measure({ key, entries, keys }) {
  globalThis.gc();
  const times = [];
  let start = performance.now();
  const search = await globalThis.libraries[key](entries);
  times.push(performance.now() - start);
  for (const query of keys) {
    start = performance.now();
    await search(query);
    times.push(performance.now() - start);
  }
  return times;
}

/** Returns commands whose titles consist of a verb, an adjective, a noun and a number. */
function commandsOf(count) {
  const verbs =
    'Toggle Open Close Move Copy Show Hide Insert Delete Format Run Debug Go Find Replace Select Expand Fold Focus Reset'.split(
      ' ',
    );
  const adjectives = 'left right next previous first last current all other recent'.split(' ');
  const nouns =
    'sidebar editor terminal panel window tab file folder line selection cursor theme font bracket comment branch commit remote tag'.split(
      ' ',
    );
  return Array.from({ length: count }, (_, i) => ({
    id: `command.${i}`,
    kind: 'command',
    title: `${verbs[i % 20]} ${adjectives[Math.floor(i / 20) % 10]} ${nouns[Math.floor(i / 200) % nouns.length]} ${i}`,
    path: ['Layout', 'Files', 'Git', 'View'][i % 4],
  }));
}
