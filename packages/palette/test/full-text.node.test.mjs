/** Tests the full-text index: its format, its terms, and what is found with it, over files as the indexer writes them. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { buildIndex } from '../dist/indexer/index.js';
import { fullText } from '../dist/search/index.js';
import { runsOf, termsOfRun } from '../dist/search/text/terms.js';
import {
  joinedTerms,
  packedLengths,
  packedPostings,
  readLengths,
  readPostings,
  splitTerms,
} from '../dist/search/text/text-format.js';
import { folderOf, page } from './folder.mjs';

test('terms are unpacked as they were packed', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), texts => {
      const terms = [...new Set(texts.flatMap(text => runsOf(text)).flatMap(run => termsOfRun(run)))].sort();
      assert.deepEqual(splitTerms(joinedTerms(terms)), terms);
    }),
    { numRuns: 2_000 },
  ));

test('postings are unpacked as they were packed, with rounded counts, and in characters that JSON keeps', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(300_000)),
      fc.infiniteStream(fc.integer({ min: 1, max: 20 })),
      (numbers, stream) => {
        const sections = numbers.sort((a, b) => a - b);
        const counts = sections.map(() => stream.next().value);
        const packed = packedPostings(sections, counts);
        assert.equal(JSON.stringify(packed).length, packed.length + 2);
        const found = [];
        readPostings(packed, (section, count) => found.push([section, count]));
        const rounded = counts.map(count => (count < 3 ? count : count < 6 ? 4 : 8));
        assert.deepEqual(
          found,
          sections.map((section, i) => [section, rounded[i]]),
        );
      },
    ),
    { numRuns: 2_000 },
  ));

test('lengths are unpacked with a precision of a tenth', () => {
  const lengths = [0, 1, 2, 5, 10, 77, 1_000, 20_000];
  for (const [i, length] of readLengths(packedLengths(lengths)).entries())
    assert.ok(Math.abs(length - lengths[i]) <= lengths[i] / 10, `${length} for ${lengths[i]}`);
});

const TERMS = [
  ['words', 'Two words', ['two', 'words']],
  ['camelCase', 'showModal', ['showmodal', 'show', 'modal']],
  ['letters and digits', 'E0277 h264', ['e0277', '0277', 'h264', '264']],
  ['accents', 'Crème BRÛLÉE', ['creme', 'brulee']],
  ['Chinese', '中文字', ['中文', '文字']],
  ['a single letter', '字', ['字']],
  ['Japanese with Latin', 'IF関数です', ['関数', '数で', 'です', 'if']],
  ['half-width katakana', 'ｻｰﾊﾞ', ['サー', 'ーバ']],
  ['Korean', '터미널을', ['터미널을']],
  ['data', 'x'.repeat(65), []],
];
for (const [name, text, terms] of TERMS)
  test(`terms: ${name}`, () =>
    assert.deepEqual(
      runsOf(text)
        .flatMap(run => termsOfRun(run))
        .sort(),
      [...terms].sort(),
    ));

/** Serves a folder; resolves with its address and the names of files that were requested. */
async function serving(context, dir, isThere = () => true) {
  const requested = [];
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(request.url.slice(1));
    requested.push(name);
    const text = isThere(name) ? await readFile(path.join(dir, name)).catch(() => null) : null;
    response.writeHead(text === null ? 404 : 200, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise(resolve => server.listen(0, resolve));
  context.after(() => server.close());
  return { manifest: new URL(`http://localhost:${server.address().port}/search.json`), requested };
}

const FILLER = Array.from({ length: 60 }, (_, i) => [
  `f${i}.html`,
  page(
    `Filler ${i}`,
    `<h2 id="a">Part ${i}</h2><p>Nothing of interest, number ${i}.</p>${'<p>More words that fill the page with text.</p>'.repeat(40)}`,
  ),
]);
const SITE = {
  'a.html': page(
    'Signals',
    '<p>Intro about the handler.</p><h2 id="w">Wakeups</h2><p>A spurious wakeup happens rarely.</p>',
  ),
  'b.html': page(
    'Zeichen',
    '<h2 id="b">Ämter</h2><p>Der Bürgermeister unterschreibt.</p><h2>日本語</h2><p>この文書はサーバーについて説明します。</p>',
  ),
  'c.html': page('Wakeup calls', '<p>By telephone &lt;b&gt;only&lt;/b&gt;.</p>'),
  ...Object.fromEntries(FILLER),
};

const QUERIES = [
  ['spurious', 'Wakeups', 'A [spurious] wakeup happens rarely.'],
  ['spurious wakeup', 'Wakeups', 'A [spurious] [wakeup] happens rarely.'],
  ['wakeup', 'Wakeup calls', undefined],
  ['spurios wakeup', 'Wakeups', 'A [spurious] [wakeup] happens rarely.'],
  ['spur', 'Wakeups', 'A [spur]ious wakeup happens rarely.'],
  ['meister', 'Ämter', 'Der Bürger[meister] unterschreibt.'],
  ['burgermeister', 'Ämter', 'Der [Bürgermeister] unterschreibt.'],
  ['サーバー', '日本語', 'この文書は[サーバー]について説明します。'],
  ['handler', 'Signals', 'Intro about the [handler].'],
  ['telephone', 'Wakeup calls', 'By [telephone] <b>only</b>.'],
];
test('finds words that occur only in texts, in one list with titles', async context => {
  const dir = await folderOf(context, SITE);
  await buildIndex({ dir, fullText: true, cache: false });
  const { manifest, requested } = await serving(context, dir);
  const site = await fullText(manifest, { worker: null });
  for (const [query, title, excerpt] of QUERIES) {
    const [first] = await site.search(query, { limit: 5 });
    assert.equal(first?.entry.title, title, query);
    const marked = first.excerptRanges?.reduceRight(
      (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      first.excerpt,
    );
    assert.equal(marked, excerpt, query);
  }
  assert.equal(site.isPartial, false);
  // The texts of pages that were not found are not loaded.
  const pieces = requested.filter(name => name.includes('.texts.'));
  assert.equal(new Set(pieces).size, pieces.length);
  assert.ok(pieces.length < 8, pieces.join());
  assert.deepEqual(await site.search('telefax machine', { limit: 5 }), []);
  site.stop();
  await assert.rejects(site.search('a', { limit: 1 }), { name: 'AbortError' });
});

test('a word and a title together find the section that has both', async context => {
  const dir = await folderOf(context, SITE);
  await buildIndex({ dir, fullText: true, cache: false });
  const site = await fullText((await serving(context, dir)).manifest, { worker: null });
  assert.equal((await site.search('wakeups rarely', { limit: 3 }))[0].entry.title, 'Wakeups');
  site.stop();
});

test('if parts are missing, titles are searched, and the searcher says so', async context => {
  const dir = await folderOf(context, SITE);
  await buildIndex({ dir, fullText: true, cache: false });
  const { manifest } = await serving(context, dir, name => !name.includes('.words.'));
  const site = await fullText(manifest, { worker: null });
  assert.equal((await site.search('wakeup', { limit: 5 }))[0].entry.title, 'Wakeup calls');
  assert.equal(site.isPartial, true);
  site.stop();
});

test('after parts were missing, the next search loads them, and the words are loaded once for all lists', async context => {
  const dir = await folderOf(context, SITE);
  await buildIndex({ dir, fullText: true, cache: false });
  let isThere = false;
  const { manifest, requested } = await serving(context, dir, name => isThere || !name.includes('.words.'));
  const site = await fullText(manifest, { worker: null });
  const words = () => requested.filter(name => /\.words\.[\da-f]+\.json$/.test(name)).length;
  assert.equal(words(), 0, 'nothing is loaded before the first query');
  assert.deepEqual(await site.search('spurious', { limit: 5 }), []);
  isThere = true;
  assert.equal((await site.search('spurious', { limit: 5 }))[0].entry.title, 'Wakeups');
  await site.search('handler', { limit: 5 });
  assert.deepEqual([words(), site.isPartial], [2, false]);
  site.stop();
});

test('if texts are missing, hits have no excerpts', async context => {
  const dir = await folderOf(context, SITE);
  await buildIndex({ dir, fullText: true, cache: false });
  const site = await fullText((await serving(context, dir, name => !name.includes('.texts.'))).manifest, {
    worker: null,
  });
  const [first] = await site.search('spurious', { limit: 5 });
  assert.deepEqual([first.entry.title, first.excerpt], ['Wakeups', undefined]);
  site.stop();
});

test('a query of many words is found by its first ones', async context => {
  const dir = await folderOf(context, SITE);
  await buildIndex({ dir, fullText: true, cache: false });
  const site = await fullText((await serving(context, dir)).manifest, { worker: null });
  const pasted = Array.from({ length: 10 }, () => 'spurious wakeup happens rarely').join(' ');
  assert.equal((await site.search(pasted, { limit: 5 }))[0]?.entry.title, 'Wakeups');
  site.stop();
});

test('an index without full texts is searched by its titles', async context => {
  const dir = await folderOf(context, SITE);
  await buildIndex({ dir, cache: false });
  const { manifest, requested } = await serving(context, dir);
  const site = await fullText(manifest, { worker: null });
  assert.equal((await site.search('wakeup', { limit: 5 }))[0].entry.title, 'Wakeup calls');
  assert.deepEqual([site.isPartial, requested.filter(name => name.includes('words'))], [false, []]);
  site.stop();
});

test('signs, markup and a line of a megabyte are indexed and searched without harm', async context => {
  const dir = await folderOf(context, {
    'a.html': page('A', `<h2 id="x">Long</h2><p>needle ${'word '.repeat(200_000)}end</p>`),
    'b.html': page('B', '<p>&lt;script&gt;haystack&lt;/script&gt;</p>'),
    'c.html': page('C', '<p>c</p>'),
  });
  await buildIndex({ dir, fullText: true, cache: false });
  const site = await fullText((await serving(context, dir)).manifest, { worker: null });
  for (const query of ['(', '<script>', '"', '\\', 'x'.repeat(1_000_000), ' ', ''])
    await site.search(query, { limit: 5 });
  assert.equal((await site.search('needle', { limit: 1 }))[0].entry.title, 'Long');
  assert.equal((await site.search('haystack', { limit: 1 }))[0].excerpt, '<script>haystack</script>');
  site.stop();
});
