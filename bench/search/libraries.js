/** The libraries that are measured, each as a function that takes entries and gives back a search for at most ten of them. */

import { asyncSearcher, scanner, searcher } from '@keynav/palette/search';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import { Fzf, extendedMatch } from 'fzf';
import MiniSearch from 'minisearch';

const MOST = 10;

/** keynav for a list of any length, as a site has it. */
export async function keynav(entries) {
  const made = await searcher(entries);
  return query => made.search(query, MOST).map(({ entry }) => entry);
}

/** keynav in a worker, as a page with a long list has it. */
export async function keynavWorker(entries) {
  const made = await asyncSearcher(entries, { worker: () => new Worker('/worker.js') });
  return async query => (await made.search(query, { limit: MOST })).map(({ entry }) => entry);
}

/** keynav in slices, where there is no worker. */
export async function keynavSlices(entries) {
  const made = await asyncSearcher(entries, { worker: null });
  return async query => (await made.search(query, { limit: MOST })).map(({ entry }) => entry);
}

/** keynav for commands: nothing is prepared. */
export async function keynavCommands(entries) {
  const made = scanner(entries);
  return query => made.search(query, MOST).map(({ entry }) => entry);
}

/** The same after the idle time that a palette gives it once it is open. */
export async function keynavWarmed(entries) {
  const made = scanner(entries);
  await made.warm();
  return query => made.search(query, MOST).map(({ entry }) => entry);
}

/** minisearch with the options of VitePress. */
export async function minisearch(entries) {
  const made = new MiniSearch({
    fields: ['title', 'titles', 'text'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  made.addAll(
    entries.map(({ title, page, path, text }, id) => ({
      id,
      title,
      titles: `${page ?? ''} ${path}`,
      text: text ?? '',
    })),
  );
  return query =>
    made
      .search(query)
      .slice(0, MOST)
      .map(({ id }) => entries[id]);
}

/** fuzzysort over titles, which it ranks better than titles, pages and paths. */
export async function fuzzy(entries) {
  const targets = entries.map(entry => ({ entry, title: fuzzysort.prepare(entry.title) }));
  return query => fuzzysort.go(query, targets, { key: 'title', limit: MOST }).map(({ obj }) => obj.entry);
}

/** fuse with words in any order. */
export async function fuse(entries) {
  const keys = [{ name: 'title', weight: 2 }, 'page', 'path'];
  const made = new Fuse(entries, { keys, ignoreLocation: true, useExtendedSearch: true });
  return query => made.search(query, { limit: MOST }).map(({ item }) => item);
}

/** fzf with words in any order. */
export async function fzf(entries) {
  const made = new Fzf(entries, { selector: ({ title }) => title, match: extendedMatch, limit: MOST });
  return query => made.find(query).map(({ item }) => item);
}
