/** Tests what depends on all pages of a folder: their order, their texts, and which of them are indexed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, finder, pathOf } from '../dist/indexer/site/address.js';
import { keep } from '../dist/indexer/site/kept.js';
import { inOrder } from '../dist/indexer/site/order.js';
import { textsOf } from '../dist/indexer/site/texts.js';
import { pagesOf as pages } from './facts.mjs';

const order = (facts, base = '/') => inOrder(pages(facts), base).map(({ file }) => file);

test('pages that are linked by rel=next are in that order, after the start page', () =>
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

test('rel=prev also determines the order', () =>
  assert.deepEqual(
    order({ 'a.html': { previous: 'b.html' }, 'b.html': { previous: 'c.html' }, 'c.html': {} }),
    ['c.html', 'b.html', 'a.html'],
  ));

test('a circular chain is followed once', () =>
  assert.deepEqual(
    order({ 'a.html': { next: 'b.html' }, 'b.html': { next: 'c.html' }, 'c.html': { next: 'a.html' } }),
    ['a.html', 'b.html', 'c.html'],
  ));

test('without such links, the order is that of the links on the start page, and in each folder on its index page', () =>
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

test('pages without links to them are last in their folder', () =>
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

test('without any links, the order is that of the paths, with index pages first and numbers by value', () =>
  assert.deepEqual(
    order({ 'b10.html': {}, 'b9.html': {}, 'a/x.html': {}, 'a/index.html': {}, 'index.html': {} }),
    ['index.html', 'a/index.html', 'a/x.html', 'b9.html', 'b10.html'],
  ));

test('links that begin with a slash are resolved with and without the base', () =>
  assert.deepEqual(
    order(
      { 'index.html': { links: ['/docs/b', '/a.html'] }, 'a.html': {}, 'b.html': {}, 'aa.html': {} },
      '/docs/',
    ),
    ['index.html', 'b.html', 'a.html', 'aa.html'],
  ));

/** A file, its address, its address without extension, and its path in an index. */
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
  test(`the address of ${file} is /${address}`, () => {
    assert.equal(addressOf(file, false), address);
    assert.equal(addressOf(file, true), clean);
    assert.equal(pathOf(address, false), listed);
  });

test('an invalid or external address is not resolved', () => {
  const { find } = finder(['a%b.html', 'c d.html'], '/');
  for (const href of ['http://', 'mailto:a@b.example', '%', '//other.example/c%20d.html', 'about:blank'])
    assert.equal(find(href, 'a%b.html'), null, href);
  assert.equal(find('c%20d.html?x#y', 'a%b.html'), 'c d.html');
});

const left = facts => keep(pages(facts), '/').leftOut.map(({ file, reason }) => `${file}: ${reason}`);

test('pages with noindex, redirects and the 404 page are excluded', () =>
  assert.deepEqual(
    left({
      'a.html': { refusal: 'noindex' },
      'b.html': { refusal: 'redirect' },
      '404.html': {},
      'c.html': {},
    }),
    ['404.html: not found page', 'a.html: noindex', 'b.html: redirect'],
  ));

test('a copy whose canonical link is another page of the folder is excluded, whatever the address of the site', () => {
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

test('canonical links are ignored if all pages have the same one', () =>
  assert.deepEqual(
    left(
      Object.fromEntries(['index', 'a', 'b', 'c'].map(name => [`${name}.html`, { canonical: 'index.html' }])),
    ),
    [],
  ));

test('two pages with canonical links to each other are both indexed', () =>
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

test('text that most pages share is removed from all of them', () =>
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
