/** Creates the sitemap and robots.txt. */
import { SitemapStream, streamToPromise } from 'sitemap';
import { hrefOf } from './address.js';
import type { Site } from './page.js';

/** Returns the sitemap of all listed pages; undefined if the site's address is unknown. */
export async function sitemapOf(site: Site): Promise<string | undefined> {
  if (site.url === undefined) return undefined;
  const stream = new SitemapStream({
    hostname: site.url,
    xmlns: { news: false, xhtml: false, image: false, video: false },
  });
  const done = streamToPromise(stream);
  for (const page of site.pages) {
    const lastmod = page.updated ?? page.date;
    const url = new URL(hrefOf('/', page.source.path).slice(1), site.url).href;
    stream.write({ url, ...(lastmod ? { lastmod, lastmodISO: lastmod } : {}) });
  }
  stream.end();
  return (await done).toString('utf8');
}

/** Returns a robots.txt that allows everything and names the sitemap. */
export function robotsOf(site: Site): string {
  const map = site.url === undefined ? '' : `Sitemap: ${new URL('sitemap.xml', site.url).href}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
