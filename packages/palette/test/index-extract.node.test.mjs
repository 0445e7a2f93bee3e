/** Tests what the indexer extracts from one page: titles, anchors, text, and metadata. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matcher } from '../dist/indexer/page/selector.js';
import { factsIn as read } from './facts.mjs';

/** The markup of a page, and the text that is indexed. */
const MAINS = [
  ['main', '<nav>n</nav><main><p>Yes.</p></main><p>No.</p>', 'Yes.'],
  ['role=main', '<div role="main"><p>Yes.</p></div><p>No.</p>', 'Yes.'],
  ['the only article', '<p>No.</p><article><p>Yes.</p></article>', 'Yes.'],
  [
    'everything if there are two articles',
    '<article><p>One.</p></article><article><p>Two.</p></article>',
    'One. Two.',
  ],
  [
    'everything except header, footer and sidebars',
    '<header>No.</header><div class="sidebar">No.</div><p>Yes.</p><footer>No.</footer>',
    'Yes.',
  ],
  ['everything if main is empty', '<main></main><p>Yes.</p>', 'Yes.'],
  [
    'main, also inside a container with the class menu',
    '<div class="menu"><main><p>Yes.</p></main></div>',
    'Yes.',
  ],
  [
    'not lists of links',
    '<main><ul><li><a href="x">A way elsewhere</a></li></ul><p>Yes, <a href="x">see</a>.</p></main>',
    'Yes, see.',
  ],
  [
    'not the header of an article',
    '<main><header><p>2026-01-01 by me</p></header><p>Yes.</p></main>',
    'Yes.',
  ],
  ['not scripts and styles', '<main><script>no</script><style>no</style><p>Yes.</p></main>', 'Yes.'],
  [
    'separated by blocks',
    '<main><p>One</p><p>two</p><table><tr><td>three<td>four</table></main>',
    'One two three four',
  ],
];
for (const [name, html, text] of MAINS)
  test(`the text of a page: ${name}`, () => assert.equal(read(`<body>${html}</body>`).text.join(' '), text));

test('main and the skipped parts can be set by selectors', () => {
  const html = '<main>No.</main><div class="doc"><p class="ad">No.</p><p>Yes.</p></div>';
  assert.equal(read(html, { main: matcher('.doc'), skip: matcher('p.ad, #none') }).text.join(' '), 'Yes.');
});

test('a selector that needs more than one element is rejected', () => {
  for (const selector of ['div > p', 'a b', 'p:first-child', '', 'a,,b'])
    assert.throws(() => matcher(selector), RangeError);
});

const METADATA = [
  ['<meta name="robots" content="NOINDEX, follow">', { refusal: 'noindex' }],
  ['<meta name="robots" content="none">', { refusal: 'noindex' }],
  ['<meta name="robots" content="index">', { refusal: null }],
  ['<meta http-equiv="refresh" content="0; url=/new/">', { refusal: 'redirect' }],
  ["<meta http-equiv='Refresh' content='0;URL=\"x.html\"'>", { refusal: 'redirect' }],
  ['<meta http-equiv="refresh" content="60">', { refusal: null }],
  ['<meta name="draft" content="true">', { refusal: 'draft' }],
  ['<link rel="canonical" href="https://x.example/a/">', { canonical: 'https://x.example/a/' }],
  ['<link rel="next" href="b.html"><link rel="prev" href="a.html">', { next: 'b.html', previous: 'a.html' }],
  ['<a rel="nofollow next" href="b.html">on</a>', { next: 'b.html' }],
  ['<html lang="PT-br">', { lang: 'pt-br' }],
];
for (const [html, facts] of METADATA)
  test(`metadata: ${html}`, () => {
    const found = read(html);
    for (const [name, value] of Object.entries(facts)) assert.equal(found[name], value);
  });

test('the titles of a page are its h1, og:title, its title, and an h1 outside main', () =>
  assert.deepEqual(
    read(
      '<title>T &amp; t</title><meta property="og:title" content="O"><header><h1>Site</h1></header><main><h1>H</h1></main><svg><title>no</title></svg>',
    ).titles,
    ['H', 'O', 'T & t', 'Site', ''],
  ));

test('text is cut at the end of a word and never inside a character', () => {
  const text = length => read(`<main><p>one two three four five</p></main>`, { text: length }).text.join(' ');
  assert.deepEqual([text(100), text(12), text(0)], ['one two three four five', 'one two…', '']);
  assert.equal(read(`<main>${'😀'.repeat(20)}</main>`, { text: 10 }).text[0], `${'😀'.repeat(4)}…`);
});

test('each heading has the text below it', () =>
  assert.deepEqual(
    read('<main><h1>P</h1><p>zero</p><h2>A</h2><p>one</p><h2>B</h2><p>two</p></main>').heads.map(
      ({ text }) => text,
    ),
    ['one', 'two'],
  ));

test('a file without elements or with too deeply nested elements is rejected', () => {
  assert.throws(() => read('google-site-verification: x'), /contains no HTML/);
  assert.throws(() => read(''), /contains no HTML/);
  for (const tag of ['<div>', '<svg><g>', '<b>', '<template><i>'])
    assert.throws(() => read(tag.repeat(50_000)), /nested too deeply/);
});
