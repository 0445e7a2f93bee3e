/** Search: the pages of the site as the index file that the palette reads. */
import { indexFiles, type IndexFile, type IndexPage } from '@keynav/palette/indexer';
import { excerpt } from './words.js';
import type { Page, Site } from './page.js';

/** Gives `search.json` and, for a long list, the hashed files it names. Holds no time, so the bytes repeat. */
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
