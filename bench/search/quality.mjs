/** What is found: how far up the right entry stands, by kind of query and library, on several corpora. */

import { printTable, versionOf } from '../table.mjs';
import { documentation, given, names, packages } from './corpora.mjs';
import * as libraries from './libraries.js';
import { pagefind } from './pagefind.mjs';
import { middlesOf, queriesOf, unaccentedOf } from './queries.mjs';

const SEED = 20_261_123;
const JUDGED = [
  ['keynav', 'keynav', '@keynav/palette'],
  ['fuzzysort', 'fuzzy', 'fuzzysort'],
  ['fzf', 'fzf', 'fzf'],
  ['fuse', 'fuse', 'fuse.js'],
  ['minisearch', 'minisearch', 'minisearch'],
];
/** Milliseconds after which no more queries of one corpus are put to a library. */
const BUDGET = 25_000;
/** More entries are not indexed for pagefind, which takes a minute then. */
const MOST_FOR_PAGEFIND = 15_000;

/** Measures and prints. */
export async function quality(browser) {
  for (const { name, entries, queries } of await corpora()) {
    const rows = [];
    const add = async (title, search) => rows.push(...rowsOf(title, await judged(search, queries)));
    for (const [title, key, from] of JUDGED)
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

/** For each kind of query the places, from 0, at which the first right entry stands. */
async function judged(search, queries) {
  const places = new Map();
  const start = performance.now();
  for (const { q, want, class: kind } of queries) {
    if (performance.now() - start > BUDGET) break;
    const found = (await search(q)).map(({ id }) => id);
    const place = found.findIndex(id => want.includes(id));
    places.set(kind, [...(places.get(kind) ?? []), place < 0 ? Infinity : place]);
  }
  return places;
}

function rowsOf(library, places) {
  return [...places].map(([kind, all]) => {
    const share = most => all.filter(place => place < most).length / all.length;
    const mrr = all.reduce((sum, place) => sum + (place < 10 ? 1 / (place + 1) : 0), 0) / all.length;
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

/** Rows by kind, with the reciprocal rank as a part of the best other library's. */
function withRatios(rows) {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return kinds.flatMap(kind => {
    const some = rows.filter(row => row.kind === kind);
    return some.map(row => {
      const best = Math.max(...some.filter(other => other !== row).map(({ mrr }) => mrr));
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
        'to the best other': best > 0 ? (mrr / best).toFixed(2) : '-',
      };
    });
  });
}
