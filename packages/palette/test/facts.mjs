/** Facts of pages for tests of the indexer: extracted from HTML, or given. */

import { extract } from '../dist/indexer/page/extract.js';
import { comparePaths } from '../dist/indexer/site/order.js';

/** Returns the facts of a page, by default with excerpts of 200 characters. */
export const factsIn = (html, options = {}) =>
  extract(html, {
    ...{ text: 200, sections: 'excerpts', terms: true, isTerm: null, links: true, main: null, skip: null },
    ...options,
  });

const NONE = {
  ...{ lang: 'en', titles: [], text: [], intro: '', heads: [], refusal: null },
  ...{ canonical: '', next: '', previous: '', links: [] },
};

/** Returns pages from their facts by file, in the order in which the folder is read. */
export const pagesOf = facts =>
  Object.entries(facts)
    .map(([file, own]) => ({ file, facts: { ...NONE, ...own } }))
    .sort((a, b) => comparePaths(a.file, b.file));
