/** Measures the quality of results: the rank of the first relevant entry, by kind of query and library, on several corpora. */

import { printTable, versionOf } from '../table.mjs';
import { documentation, given, names, packages } from './corpora.mjs';
import * as libraries from './libraries.js';
import { pagefind } from './pagefind.mjs';
import { middlesOf, queriesOf, unaccentedOf } from './queries.mjs';

const SEED = 20_261_123;
/** The title of a library, the name of its function in `libraries.js`, and its package. */
const LIBRARIES = [
  ['keynav', 'keynav', '@keynav/palette'],
  ['fuzzysort', 'fuzzy', 'fuzzysort'],
  ['fzf', 'fzf', 'fzf'],
  ['fuse', 'fuse', 'fuse.js'],
  ['minisearch', 'minisearch', 'minisearch'],
];
/** The time in milliseconds after which a library gets no more queries of a corpus. */
const BUDGET = 25_000;
/** The largest corpus that is measured with Pagefind, which takes a minute to index more entries. */
const MOST_FOR_PAGEFIND = 15_000;

/** Measures every library on every corpus, and prints the results. */
export async function quality(browser) {
  for (const { name, entries, queries } of await corpora()) {
    const rows = [];
    const add = async (title, search) => rows.push(...rowsOf(title, await ranksOf(search, queries)));
    for (const [title, key, from] of LIBRARIES)
      await add(`${title} ${await versionOf(from)}`, await libraries[key](entries));
    if (entries.length <= MOST_FOR_PAGEFIND) {
      const { search, stop } = await pagefind(browser, entries);
      await add(`pagefind ${await versionOf('pagefind')}`, search);
      await stop();
    }
    process.stdout.write(`\n${name}, ${entries.length} entries:\n`);
    printTable(withRatios(rows));
  }
}

async function corpora() {
  const own = [
    ['documentation of Python and Git', await documentation()],
    ['descriptions of npm packages', await packages()],
  ].filter(([, entries]) => entries.length > 0);
  const accented = ['fr', 'es'].map(language => [language, names(language)]);
  const unspaced = ['zh', 'ja', 'ko'].map(language => [language, names(language)]);
  return [
    ...(await Promise.all(['seed', 'mdn'].map(given))).filter(Boolean),
    ...own.map(([name, entries]) => ({ name, entries, queries: queriesOf(entries, SEED) })),
    ...accented.map(([language, entries]) => ({
      name: `names in ${language}`,
      entries,
      queries: [...unaccentedOf(entries, SEED), ...queriesOf(entries, SEED)],
    })),
    ...unspaced.map(([language, entries]) => ({
      name: `names in ${language}`,
      entries,
      queries: middlesOf(entries, SEED),
    })),
  ];
}

/** Resolves with the rank of the first relevant entry of each query by kind, counted from 0; `Infinity` if there is none. */
async function ranksOf(search, queries) {
  const ranks = new Map();
  const start = performance.now();
  for (const { q, want, class: kind } of queries) {
    if (performance.now() - start > BUDGET) break;
    const found = (await search(q)).map(({ id }) => id);
    const rank = found.findIndex(id => want.includes(id));
    ranks.set(kind, [...(ranks.get(kind) ?? []), rank < 0 ? Infinity : rank]);
  }
  return ranks;
}

function rowsOf(library, ranks) {
  return [...ranks].map(([kind, all]) => {
    const share = limit => all.filter(rank => rank < limit).length / all.length;
    const mrr = all.reduce((sum, rank) => sum + (rank < 10 ? 1 / (rank + 1) : 0), 0) / all.length;
    return {
      kind,
      library,
      queries: all.length,
      mrr,
      'success@1': share(1),
      'success@3': share(3),
      'success@10': share(10),
    };
  });
}

/** Returns the rows grouped by kind, with the ratio of each mean reciprocal rank to that of the best other library. */
function withRatios(rows) {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.flatMap(kind => {
    const ofKind = rows.filter(row => row.kind === kind);
    return ofKind.map(row => {
      const best = Math.max(...ofKind.filter(other => other !== row).map(({ mrr }) => mrr));
      const { mrr, ...rest } = row;
      const figures = Object.fromEntries(
        Object.entries({ 'MRR@10': mrr, ...rest }).map(([name, value]) => [
          name,
          typeof value === 'number' && name !== 'queries' ? value.toFixed(3) : value,
        ]),
      );
      const { kind: kindName, library, queries, ...measures } = figures;
      return {
        kind: kindName,
        library,
        queries,
        ...measures,
        'relative to the best other': best > 0 ? (mrr / best).toFixed(2) : '-',
      };
    });
  });
}
