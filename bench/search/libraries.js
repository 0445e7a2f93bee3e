/** The libraries that are measured: each function builds a search over entries, which returns at most ten of them for a query. */

import { asyncSearcher, scanner, searcher } from '@keynav/palette/search';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import { Fzf, extendedMatch } from 'fzf';
import MiniSearch from 'minisearch';

const LIMIT = 10;

/** keynav with an index, as for the entries of a site. */
export async function keynav(entries) {
  const index = await searcher(entries);
  return query => index.search(query, LIMIT).map(({ entry }) => entry);
}

/** keynav in a worker, as on a page with many entries. */
export async function keynavWorker(entries) {
  const index = await asyncSearcher(entries, { worker: () => new Worker('/worker.js') });
  return async query => (await index.search(query, { limit: LIMIT })).map(({ entry }) => entry);
}

/** keynav in slices on the main thread, as without a worker. */
export async function keynavSlices(entries) {
  const index = await asyncSearcher(entries, { worker: null });
  return async query => (await index.search(query, { limit: LIMIT })).map(({ entry }) => entry);
}

/** keynav for commands, without an index. */
export async function keynavCommands(entries) {
  const index = scanner(entries);
  return query => index.search(query, LIMIT).map(({ entry }) => entry);
}

/** keynav for commands, after the preparation that an open palette does in idle time. */
export async function keynavWarmed(entries) {
  const index = scanner(entries);
  await index.warm();
  return query => index.search(query, LIMIT).map(({ entry }) => entry);
}

/** MiniSearch with the options of VitePress. */
export async function minisearch(entries) {
  const index = new MiniSearch({
    fields: ['title', 'titles', 'text'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  index.addAll(
    entries.map(({ title, page, path, text }, id) => ({
      id,
      title,
      titles: `${page ?? ''} ${path}`,
      text: text ?? '',
    })),
  );
  return query =>
    index
      .search(query)
      .slice(0, LIMIT)
      .map(({ id }) => entries[id]);
}

/** fuzzysort over titles, which gives better results than titles, pages and paths. */
export async function fuzzy(entries) {
  const targets = entries.map(entry => ({ entry, title: fuzzysort.prepare(entry.title) }));
  return query => fuzzysort.go(query, targets, { key: 'title', limit: LIMIT }).map(({ obj }) => obj.entry);
}

/** Fuse.js with words in any order. */
export async function fuse(entries) {
  const keys = [{ name: 'title', weight: 2 }, 'page', 'path'];
  const index = new Fuse(entries, { keys, ignoreLocation: true, useExtendedSearch: true });
  return query => index.search(query, { limit: LIMIT }).map(({ item }) => item);
}

/** fzf with words in any order. */
export async function fzf(entries) {
  const index = new Fzf(entries, { selector: ({ title }) => title, match: extendedMatch, limit: LIMIT });
  return query => index.find(query).map(({ item }) => item);
}
