/** Tests what depends on all pages of a folder: their order, their titles, and which of them are indexed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, finder, pathOf } from '../dist/indexer/site/address.js';
import { keep } from '../dist/indexer/site/kept.js';
import { sectionsOf } from '../dist/indexer/site/heads.js';
import { namesOf } from '../dist/indexer/site/names.js';
import { comparePaths, inOrder } from '../dist/indexer/site/order.js';
import { textsOf } from '../dist/indexer/site/texts.js';

const plain = {
  lang: 'en',
  titles: [],
  text: [],
  intro: '',
  heads: [],
  refusal: null,
  canonical: '',
  next: '',
  previous: '',
  links: [],
};
/** Returns pages from their facts by file, in the order in which the folder is read. */
const pages = facts =>
  Object.entries(facts)
    .map(([file, own]) => ({ file, facts: { ...plain, ...own } }))
    .sort((a, b) => comparePaths(a.file, b.file));
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

const names = facts => namesOf(pages(facts));
const titled = (...titles) => ({ titles });

test('the title of a page is its h1, or else its title without the name of the site', () =>
  assert.deepEqual(
    names({
      'a.html': titled('Alpha', '', 'Alpha | Site', ''),
      'b.html': titled('', '', 'Beta - part 2 | Site', ''),
      'c.html': titled('', 'Gamma', 'C | Site', ''),
      'd.html': titled('', '', 'Site', ''),
    }),
    ['Alpha', 'Beta - part 2', 'Gamma', 'Site'],
  ));

test('the longest common ending is removed, and so is a common beginning', () => {
  const sphinx = ['a', 'b', 'c'].map(name => [
    `${name}.html`,
    titled('', '', `${name} — Lib 3.1 — documentation`, ''),
  ]);
  assert.deepEqual(names(Object.fromEntries(sphinx)), ['a', 'b', 'c']);
  const doxygen = ['a', 'b', 'c'].map(name => [`${name}.html`, titled('', '', `Lib: ${name} Class`, '')]);
  assert.deepEqual(names(Object.fromEntries(doxygen)), ['a Class', 'b Class', 'c Class']);
});

test('a name of the site in brackets, or of one of its parts, is removed', () => {
  const titles = end =>
    Object.fromEntries(['a', 'b', 'c'].map(name => [`${name}.html`, titled('', '', `${name}${end}`)]));
  for (const end of [
    ' (GNU Thing (version 7.3))',
    ' [Thing]',
    ' / Thing',
    ' :: Thing',
    ' > Thing',
    ', Thing 1.2',
    ' ~ T',
    '· T',
  ])
    assert.deepEqual(names(titles(end)), ['a', 'b', 'c'], end);
  assert.deepEqual(names(titles('(int)')), ['a(int)', 'b(int)', 'c(int)']);
  const books = ['a', 'b', 'c'].flatMap(name => [
    [`one/${name}.html`, titled('', '', `${name} - Book one`)],
    [`two/${name}.html`, titled('', '', `${name} - Book two`)],
  ]);
  assert.deepEqual(names(Object.fromEntries(books)), ['a', 'b', 'c', 'a', 'b', 'c']);
});

test('a title that a generator left empty is none, and signs at its beginning do not belong to it', () =>
  assert.deepEqual(
    names({
      'x.html': titled('', '', '<no title> — Docs'),
      'y.html': titled('', '', ': Y — Docs'),
      'z.html': titled('', '', 'Z — Docs'),
      'untitled-2.html': titled('Untitled Document'),
    }),
    ['untitled 2', 'x', 'Y', 'Z'],
  ));

const heading = (title, anchor = 'a', text = '') => ({ anchor, title, level: 2, text, isTerm: false });

test('a first heading with the words of the title is not an entry, and its text is that of the page', () => {
  const sections = sectionsOf(
    pages({
      'a.html': {
        intro: 'Intro.',
        heads: [heading('5.1. Data definition', 'a', 'Text.'), heading('More', 'b')],
      },
      'b.html': { intro: '', heads: [heading('Other', 'a'), heading('Name', 'b')] },
    }),
    ['Chapter 5. Data Definition', 'Name'],
  );
  assert.deepEqual(sections[0], { heads: [heading('More', 'b')], intro: 'Intro.\nText.' });
  assert.deepEqual(
    sections[1].heads.map(({ title }) => title),
    ['Other', 'Name'],
  );
});

test('headings that many pages have are no entries unless they have an id', () => {
  const facts = i => ({
    intro: '',
    heads: [heading('Description', i % 2 ? '' : 'd', 'x'), heading(`Own ${i}`, '')],
  });
  const all = pages(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i + 10}.html`, facts(i)])));
  const sections = sectionsOf(
    all,
    all.map(({ file }) => file),
  );
  assert.deepEqual(
    sections[0].heads.map(({ title }) => title),
    ['Description', 'Own 0'],
  );
  assert.deepEqual([sections[1].heads.map(({ title }) => title), sections[1].intro], [['Own 1'], 'x']);
});

test('an h1 that most pages share is the name of the site', () =>
  assert.deepEqual(
    names(Object.fromEntries(['a', 'b', 'c'].map(name => [`${name}.html`, titled('My site', '', name, '')]))),
    ['a', 'b', 'c'],
  ));

test('the title of a page without any is derived from its file name', () =>
  assert.deepEqual(names({ 'index.html': {}, 'a/index.html': {}, 'release_notes-2.html': {} }), [
    'Home',
    'a',
    'release notes 2',
  ]));

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
