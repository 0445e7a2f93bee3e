/** Creates the Atom feed of posts and talks. */
import { Feed } from 'feed';
import { toHtml } from 'hast-util-to-html';
import { hrefOf } from './address.js';
import type { Page, Site } from './page.js';
import { excerpt } from './words.js';

const day = (text: string | undefined): Date => new Date(`${text ?? '1970-01-01'}T00:00:00Z`);
const changed = (page: Page): string => page.updated ?? page.date ?? '';

/** Returns the text of the feed, with the 50 newest pages first; undefined if the site's address is unknown. */
export function feedOf(site: Site): string | undefined {
  if (site.url === undefined) return undefined;
  const root = site.url;
  const items = site.pages.filter(page => page.date !== undefined && page.layout !== 'listing');
  items.sort((a, b) => (changed(a) === changed(b) ? 0 : changed(a) < changed(b) ? 1 : -1));
  const feed = new Feed({
    id: root,
    link: root,
    title: site.title,
    description: site.description,
    copyright: site.author,
    author: { name: site.author },
    // With the time of the build here, every build would differ.
    updated: day(items[0] && changed(items[0])),
    generator: 'keynav',
    feedLinks: { atom: new URL('feed.xml', root).href },
  });
  for (const page of items.slice(0, 50)) feed.addItem(itemOf(page, root));
  return feed.atom1();
}

const escaped = (text: string): string => toHtml({ type: 'text', value: text });

function itemOf(page: Page, root: string): Parameters<Feed['addItem']>[0] {
  const link = new URL(hrefOf('/', page.source.path).slice(1), root).href;
  return {
    id: link,
    link,
    // The library treats both as HTML, but these are plain text.
    title: escaped(page.title),
    description: escaped(page.description || excerpt(page.text, 300)),
    date: day(changed(page)),
    published: day(page.date),
  };
}
