/** Creates the index file with which the palette searches the site. */
import { indexFiles, type IndexFile, type IndexPage } from '@keynav/palette/indexer';
import { excerpt } from './words.js';
import type { Page, Site } from './page.js';

/**
 * Returns `search.json` and, for a large site, the hashed files that it names. They contain no time stamp, so that
 * the same content results in the same bytes.
 */
export function searchIndex(site: Site): IndexFile[] {
  return indexFiles(site.pages.map(indexPage), { name: 'search.json', lang: site.lang, base: site.base });
}

function indexPage({ source, title, text, headings }: Page): IndexPage {
  return {
    address: source.path === '' ? '' : `${source.path}/`,
    title,
    text: excerpt(text, 200),
    heads: headings
      .filter(({ id }) => id !== 'footnote-label')
      .map(({ id, title: words, level }) => ({ anchor: id, title: words, level })),
  };
}
