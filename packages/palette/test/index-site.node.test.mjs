/** Checks what pages of a folder are made of together: their order, their names, which of them are results. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, finder, pathOf } from '../dist/indexer/address.js';
import { keep } from '../dist/indexer/kept.js';
import { namesOf } from '../dist/indexer/names.js';
import { comparePaths, inOrder } from '../dist/indexer/order.js';
import { textsOf } from '../dist/indexer/texts.js';

const plain = {
  lang: 'en',
  titles: [],
  text: [],
  heads: [],
  refusal: null,
  canonical: '',
  next: '',
  previous: '',
  links: [],
};
/** Pages by file, sorted as the folder is walked. */
const pages = facts =>
  Object.entries(facts)
    .map(([file, some]) => ({ file, facts: { ...plain, ...some } }))
    .sort((a, b) => comparePaths(a.file, b.file));
const order = (facts, base = '/') => inOrder(pages(facts), base).map(({ file }) => file);

test('pages chained by next links come in that order, the cover first', () =>
  assert.deepEqual(
    order({
      'a.html': { next: 'c.html' },
      'b.html': { next: './d/' },
      'c.html': { next: 'b.html#top' },
      'd/index.html': {},
      'index.html': {},
    }),
    ['index.html', 'a.html', 'c.html', 'b.html', 'd/index.html'],
  ));

test('previous links chain too', () =>
  assert.deepEqual(
    order({ 'a.html': { previous: 'b.html' }, 'b.html': { previous: 'c.html' }, 'c.html': {} }),
    ['c.html', 'b.html', 'a.html'],
  ));

test('a chain that goes round is walked once', () =>
  assert.deepEqual(
    order({ 'a.html': { next: 'b.html' }, 'b.html': { next: 'c.html' }, 'c.html': { next: 'a.html' } }),
    ['a.html', 'b.html', 'c.html'],
  ));

test('without a chain the navigation of the first page leads, each folder with its own lists', () =>
  assert.deepEqual(
    order({
      'index.html': { links: ['posts/', 'about.html', 'https://elsewhere.example/', 'posts/'] },
      'about.html': {},
      'posts/index.html': { links: ['../about.html', 'z.html', 'a.html'] },
      'posts/a.html': {},
      'posts/z.html': {},
    }),
    ['index.html', 'posts/index.html', 'posts/z.html', 'posts/a.html', 'about.html'],
  ));

test('pages that nothing leads to stand behind the others of their folder', () =>
  assert.deepEqual(
    order({
      'index.html': { links: ['posts/', 'about.html'] },
      'about.html': {},
      'posts/index.html': {},
      'posts/2026/1.html': {},
      'zoo.html': {},
      'alone/x.html': {},
    }),
    ['index.html', 'posts/index.html', 'posts/2026/1.html', 'about.html', 'alone/x.html', 'zoo.html'],
  ));

test('without links the order is that of paths: index first, numbers by value', () =>
  assert.deepEqual(
    order({ 'b10.html': {}, 'b9.html': {}, 'a/x.html': {}, 'a/index.html': {}, 'index.html': {} }),
    ['index.html', 'a/index.html', 'a/x.html', 'b9.html', 'b10.html'],
  ));

test('links from the root are understood with and without the base', () =>
  assert.deepEqual(
    order(
      { 'index.html': { links: ['/docs/b', '/a.html'] }, 'a.html': {}, 'b.html': {}, 'aa.html': {} },
      '/docs/',
    ),
    ['index.html', 'b.html', 'a.html', 'aa.html'],
  ));

/** File, its address, its address without endings, and its path in a list. */
const ADDRESSES = [
  ['index.html', '', '', ''],
  ['a/b/index.html', 'a/b/', 'a/b/', 'a/b'],
  ['a/b.html', 'a/b.html', 'a/b', 'a/b.html'],
  ['a.htm', 'a.htm', 'a', 'a.htm'],
  ['v3.11/index.html', 'v3.11/', 'v3.11/', 'v3.11'],
  ['x.html/index.html', 'x.html/', 'x.html/', 'x.html/'],
  ['a/Index.HTML', 'a/', 'a/', 'a'],
  ['reindex.html', 'reindex.html', 'reindex', 'reindex.html'],
];
for (const [file, address, clean, listed] of ADDRESSES)
  test(`${file} is found at /${address}`, () => {
    assert.equal(addressOf(file, false), address);
    assert.equal(addressOf(file, true), clean);
    assert.equal(pathOf(address, false), listed);
  });

test('an address that makes no sense leads nowhere', () => {
  const { find } = finder(['a%b.html', 'c d.html'], '/');
  for (const href of ['http://', 'mailto:a@b.example', '%', '//other.example/c%20d.html', 'javascript:0'])
    assert.equal(find(href, 'a%b.html'), null, href);
  assert.equal(find('c%20d.html?x#y', 'a%b.html'), 'c d.html');
});

const names = facts => namesOf(pages(facts));
const titled = (...titles) => ({ titles });

test('a page is named by its h1, else its title without the name of the site', () =>
  assert.deepEqual(
    names({
      'a.html': titled('Alpha', '', 'Alpha | Site', ''),
      'b.html': titled('', '', 'Beta - part 2 | Site', ''),
      'c.html': titled('', 'Gamma', 'C | Site', ''),
      'd.html': titled('', '', 'Site', ''),
    }),
    ['Alpha', 'Beta - part 2', 'Gamma', 'Site'],
  ));

test('the longest common end goes, and a common beginning', () => {
  const sphinx = ['a', 'b', 'c'].map(name => [
    `${name}.html`,
    titled('', '', `${name} — Lib 3.1 — documentation`, ''),
  ]);
  assert.deepEqual(names(Object.fromEntries(sphinx)), ['a', 'b', 'c']);
  const doxygen = ['a', 'b', 'c'].map(name => [`${name}.html`, titled('', '', `Lib: ${name} Class`, '')]);
  assert.deepEqual(names(Object.fromEntries(doxygen)), ['a Class', 'b Class', 'c Class']);
});

test('an h1 that most pages have is the name of the site', () =>
  assert.deepEqual(
    names(Object.fromEntries(['a', 'b', 'c'].map(name => [`${name}.html`, titled('My site', '', name, '')]))),
    ['a', 'b', 'c'],
  ));

test('a page without any title is named by its file', () =>
  assert.deepEqual(names({ 'index.html': {}, 'a/index.html': {}, 'release_notes-2.html': {} }), [
    'Home',
    'a',
    'release notes 2',
  ]));

const left = facts => keep(pages(facts), '/').leftOut.map(({ file, reason }) => `${file}: ${reason}`);

test('refusals and the page of a missing page are left out', () =>
  assert.deepEqual(
    left({
      'a.html': { refusal: 'noindex' },
      'b.html': { refusal: 'redirect' },
      '404.html': {},
      'c.html': {},
    }),
    ['404.html: not found page', 'a.html: noindex', 'b.html: redirect'],
  ));

test('a copy that names another page of the folder is left out, wherever the site lives', () => {
  const canonical = path => ({ canonical: `https://x.example/docs/3/${path}` });
  assert.deepEqual(
    left({
      'index.html': canonical(''),
      'a/index.html': canonical('a/'),
      'b.html': canonical('b'),
      'copy.html': canonical('a/'),
      'elsewhere.html': { canonical: 'https://other.example/a/' },
    }),
    ['copy.html: canonical'],
  );
});

test('a theme that names one page as the original of all is not believed', () =>
  assert.deepEqual(
    left(
      Object.fromEntries(['index', 'a', 'b', 'c'].map(name => [`${name}.html`, { canonical: 'index.html' }])),
    ),
    [],
  ));

test('of two pages that name each other, both stay', () =>
  assert.deepEqual(
    left({
      'a.html': { canonical: 'b.html' },
      'b.html': { canonical: 'a.html' },
      'c.html': {},
      'd.html': {},
      'e.html': {},
    }),
    [],
  ));

test('what most pages say is no text of any of them', () =>
  assert.deepEqual(
    textsOf(
      pages({
        'a.html': { text: ['Main Menu', 'About a thing.'] },
        'b.html': { text: ['Main Menu', 'Another.', 'Much more of it.'] },
        'c.html': { text: ['Main Menu'] },
        'd.html': { text: ['Another.'] },
      }),
      20,
    ),
    ['About a thing.', 'Another. Much more…', '', 'Another.'],
  ));
