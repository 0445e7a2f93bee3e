/** Full texts in a browser: `fullText` finds words of a site in its worker, loads only what it needs, and does so without a worker too. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../scripts/steps.mjs';
import { openBrowser } from './browsers.mjs';
import { writePages } from './drop-in/pages.mjs';
import { index, temporary } from './drop-in/site.mjs';
import { serveFolders } from './serve-folders.mjs';

const engine = process.env.ENGINE ?? 'chromium';

/** Long enough that words, their sections and the texts are in many files. */
const FILLER = Array.from({ length: 150 }, (_, i) => [
  `f${i}.html`,
  `<h1>Filler ${i}</h1>${Array.from({ length: 8 }, (_, n) => `<h2 id="s${n}">Part ${n}</h2><p>${Array.from({ length: 60 }, (_, k) => `w${(i * 7 + n * 13 + k * k) % 900}x`).join(' ')}</p>`).join('')}`,
]);
const pages = {
  'index.html': '<h1>Home</h1><p>A page.</p>',
  'a.html': '<h1>Signals</h1><h2 id="w">Wakeups</h2><p>A spurious wakeup happens rarely.</p>',
  'b.html': '<h1>Amt</h1><p>Der Bürgermeister unterschreibt. この文書はサーバーについて。</p>',
  ...Object.fromEntries(FILLER),
};
/** What is typed, and the first result: its title, then its excerpt with the matches in brackets. */
const QUERIES = [
  ['spurious', 'Wakeups: A [spurious] wakeup happens rarely.'],
  ['spurios wakeup', 'Wakeups: A [spurious] [wakeup] happens rarely.'],
  ['meister', 'Amt: Der Bürger[meister] unterschreibt. この文書はサーバーについて。'],
  ['サーバー', 'Amt: Der Bürgermeister unterschreibt. この文書は[サーバー]について。'],
  ['filler 17', 'Filler 17: '],
];

describe(`full texts in ${engine}`, () => {
  let scratch;
  let site;
  let browser;
  before(async () => {
    scratch = await temporary();
    await writePages(scratch.folder, pages);
    await index(scratch.folder, '--full-text', '--no-cache');
    site = await serveFolders({
      '': scratch.folder,
      palette: path.join(root, 'packages/palette/dist'),
      minisearch: path.join(root, 'packages/palette/node_modules/minisearch/dist/es'),
    });
    browser = await openBrowser(engine);
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
    await scratch?.remove();
  });

  /** Searches on a new page; resolves with the results, and what was loaded by the page itself. */
  async function searched(hasWorker) {
    await browser.goto(site.address);
    await browser.evaluate(
      (queries, hasWorker) => {
        const first = async (site, query) => {
          const [hit] = await site.search(query, { limit: 5 });
          const { excerpt = '', excerptRanges = [] } = hit ?? {};
          const marked = excerptRanges.reduceRight(
            (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
            excerpt,
          );
          return `${hit?.entry.title}: ${marked}`;
        };
        // A bundler finds the package by itself; the workers contain it.
        const map = document.createElement('script');
        map.type = 'importmap';
        map.textContent = JSON.stringify({ imports: { minisearch: '/minisearch/index.js' } });
        document.head.append(map);
        const run = async () => {
          const { fullText } = await import('/palette/search/index.js');
          const manifest = new URL('/search.json', location.href);
          const site = await fullText(manifest, hasWorker ? {} : { worker: null });
          const answers = [];
          for (const query of queries) answers.push(await first(site, query));
          const { isPartial } = site;
          site.stop();
          const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
          return { answers, isPartial, loaded };
        };
        run().then(
          result => (globalThis.result = result),
          error => (globalThis.result = { error: String(error) }),
        );
      },
      QUERIES.map(([query]) => query),
      hasWorker,
    );
    await browser.until('all queries are answered', () => globalThis.result !== undefined);
    return browser.evaluate(() => globalThis.result);
  }

  it('finds words in texts, and marks them, without loading texts in the page', async () => {
    const { error, answers, isPartial, loaded } = await searched(true);
    assert.equal(error, undefined);
    assert.deepEqual(
      answers,
      QUERIES.map(([, answer]) => answer),
    );
    assert.equal(isPartial, false);
    // What the worker loads is not among the resources of the page.
    assert.deepEqual(
      loaded.filter(name => /\.(?:words|texts)\./.test(name)),
      [],
    );
  });

  it('finds the same without a worker, and loads a small part of the texts', async () => {
    const { error, answers, loaded } = await searched(false);
    assert.equal(error, undefined);
    assert.deepEqual(
      answers,
      QUERIES.map(([, answer]) => answer),
    );
    const texts = loaded.filter(name => name.includes('.texts.'));
    assert.ok(texts.length > 0 && texts.length < 12, texts.join());
  });
});
