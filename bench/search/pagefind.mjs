/** Pagefind, which runs only in browsers: serves its index from memory to a page, and searches there. */

import { createIndex } from 'pagefind';

const ADDRESS = 'http://localhost/';
const TYPES = { js: 'text/javascript', json: 'application/json' };

/** Indexes entries and opens a page with Pagefind's own script. Resolves with its search, and a function that closes the page. */
export async function pagefind(browser, entries) {
  const files = await indexFiles(entries);
  const page = await browser.newPage();
  await page.route('**/*', route => {
    const name = new URL(route.request().url()).pathname.replace('/pagefind/', '');
    const body = files.get(name);
    if (name === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' });
    if (!body) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[name.split('.').at(-1)] ?? 'application/octet-stream', body });
  });
  await page.goto(ADDRESS);
  const search = async query => {
    const ids = await page.evaluate(async query => {
      const { search } = await import('/pagefind/pagefind.js');
      const { results } = await search(query);
      const found = await Promise.all(results.slice(0, 10).map(result => result.data()));
      return found.map(({ meta }) => meta.number);
    }, query);
    return ids.map(number => entries[number]);
  };
  return { search, stop: () => page.close() };
}

async function indexFiles(entries) {
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const [number, { title, page, path, text }] of entries.entries())
    await index.addCustomRecord({
      url: `/${number}/`,
      content: [title, page, path, text].filter(Boolean).join('. '),
      language: 'en',
      meta: { title, number: String(number) },
    });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
}
