/** Tests the titles of pages, and which of their headings are entries, as far as that depends on other pages. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf } from '../dist/indexer/site/heads.js';
import { namesOf } from '../dist/indexer/site/names.js';
import { pagesOf as pages } from './facts.mjs';

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

test('titles that differ in a sign or have none but signs are not the same', () => {
  const kept = (title, name) =>
    sectionsOf(pages({ 'a.html': { intro: '', heads: [heading(title)] } }), [name])[0].heads.length;
  for (const [title, name] of [
    ['C++', 'C#'],
    ['???', '!!!'],
    ['Note: Files', 'Files'],
    ['2 C', 'C++'],
  ])
    assert.equal(kept(title, name), 1, title);
  for (const [title, name] of [
    ['C++', '1. C++'],
    ['A.1. Files', 'Files'],
    ['IV. Files', 'files'],
    ['Chapter 2: Files', '“Files”'],
  ])
    assert.equal(kept(title, name), 0, title);
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
