/** Tests of the whole site: order, made pages, links and the search index. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { startHighlighter } from '../.build/rollup/code.js';
import { linkPage } from '../.build/rollup/links.js';
import { readPage } from '../.build/rollup/markdown.js';
import { addressOf } from '../.build/rollup/address.js';
import { searchIndex } from '../.build/rollup/search.js';
import { siteOf } from '../.build/rollup/site.js';

const highlighter = await startHighlighter();
const mounts = [{ dir: '/x', at: '/' }];
const identity = { title: 'T', description: '', author: '', url: undefined, base: '/k/', lang: 'en' };

async function site(files) {
  const pages = [];
  for (const [name, text] of Object.entries(files))
    pages.push(
      await readPage({ file: `/x/${name}`, name, path: addressOf('/', name) }, text, '/x', highlighter),
    );
  return siteOf(pages, mounts, identity);
}
const noAssets = { of: () => undefined };
const paths = whole => whole.pages.map(page => page.source.path);

const orders = [
  [
    'home first, sections in their order, others by name',
    ['zoo.md', 'docs/a.md', 'about.md', 'index.md', 'apes.md'],
    ['', 'about', 'docs', 'docs/a', 'apes', 'zoo'],
  ],
  [
    'talks newest first, without folders for days',
    ['talks/2024/01/02/index.md', 'talks/2025/01/02/index.md'],
    ['', 'talks', 'talks/2025/01/02', 'talks/2024/01/02'],
  ],
  [
    'a file and a folder of one name are one branch',
    ['docs/a/b.md', 'docs/a.md', 'docs/c.md'],
    ['', 'docs', 'docs/a', 'docs/a/b', 'docs/c'],
  ],
];
for (const [claim, names, expected] of orders)
  test(`the order: ${claim}`, async () =>
    assert.deepEqual(paths(await site(Object.fromEntries(names.map(name => [name, 'x'])))), expected));

test('`order` comes before titles, drafts are left out', async () => {
  const whole = await site({
    'docs/a.md': 'x',
    'docs/b.md': '---\norder: 1\n---\n',
    'docs/c.md': '---\ndraft: true\n---\n',
  });
  assert.deepEqual(paths(whole), ['', 'docs', 'docs/b', 'docs/a']);
});

test('every folder in an address answers, but folders of days are not listed', async () => {
  const whole = await site({ 'talks/2024/01/02/index.md': 'x' });
  assert.deepEqual([...whole.byPath.keys()].sort(), [
    '',
    'talks',
    'talks/2024',
    'talks/2024/01',
    'talks/2024/01/02',
  ]);
});

const links = [
  ['[a](b.md)', 'href="/k/a/b/"', 0],
  ['[a](./b.md#sub)', 'href="/k/a/b/#sub"', 0],
  ['[a](../c/index.md)', 'href="/k/c/"', 0],
  ['[a](/c)', 'href="/k/c/"', 0],
  ['[a](/k/c/)', 'href="/k/c/"', 0],
  ['[a](b.html)', 'href="/k/a/b/"', 0],
  ['[a](b?x=1)', 'href="/k/a/b/?x=1"', 0],
  ['[a](https://x.org/)', 'href="https://x.org/"', 0],
  ['# T\n\n[a](#t)', 'href="#t"', 0],
  ['[a](no.md)', '<a>a</a>', 1],
  ['[a](b.md#no)', 'href="/k/a/b/"', 1],
  ['![a](no.png)', '<span class="missing">a</span>', 1],
];
for (const [text, part, count] of links)
  test(`the link in ${JSON.stringify(text)}`, async () => {
    const whole = await site({ 'a/page.md': text, 'a/b.md': '# B\n## Sub', 'c/index.md': 'c' });
    const { body, problems } = linkPage(whole.byPath.get('a/page'), whole, noAssets);
    assert.ok(toHtml(body).includes(part), toHtml(body));
    assert.equal(problems.length, count);
  });

test('the search index lists pages in order, each with its headings', async () => {
  const whole = await site({ 'index.md': '# Home\n\nHi.', 'docs/index.md': '# D\n## A `b`\n### C' });
  const [file] = searchIndex(whole);
  const { list, ...rest } = JSON.parse(file.text);
  assert.deepEqual(rest, { v: 1, lang: 'en', count: 4 });
  assert.deepEqual(list.pages, [
    ['', 'Home', 0, 'Hi.'],
    ['docs', 'D', 1, 'A b C'],
  ]);
  assert.deepEqual(list.heads, [
    [1, 0, 'A b', 2],
    [1, 0, 'C', 3],
  ]);
});

test('texts that make an index long lie in a file of their own', async () => {
  const whole = await site(
    Object.fromEntries([...Array(200)].map((_, i) => [`docs/p${i}.md`, 'word '.repeat(60)])),
  );
  const files = searchIndex(whole);
  const { list, text } = JSON.parse(files.at(-1).text);
  assert.ok(typeof list === 'object', 'short enough without its texts');
  assert.deepEqual(
    files.map(({ name }) => name),
    [text, 'search.json'],
  );
});
