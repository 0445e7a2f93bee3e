/** Tests the conversion of an index list to entries, including lists that are damaged. */

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { list } from '../../test/index-list.js';
import { entriesOf } from './entries.js';
import { IndexError, slugOf } from './index-format.js';

describe('an index', () => {
  it('becomes entries in the order of the site, each page before its headings', () => {
    expect(entriesOf(list).map(({ id, url }) => [id, url])).to.deep.equal([
      ['', '/site/'],
      ['#one', '/site/#one'],
      ['posts/keys', '/site/posts/keys/'],
      ['posts/keys#two', '/site/posts/keys/#two'],
      ['posts/keys#three words', '/site/posts/keys/#three%20words'],
      ['notes.html', '/site/notes.html'],
    ]);
  });

  it('gives entries their level, their page and the beginning of their text', () => {
    const [, one, keys] = entriesOf(list);
    expect(one).to.include({ kind: 'heading', level: 3, page: 'Home' });
    expect(keys).to.include({ kind: 'page', level: 1, text: 'How keys work.' });
  });

  it('gives each id only once', () => {
    const doubled = { ...list, pages: [...list.pages, ...list.pages], heads: [...list.heads, ...list.heads] };
    const ids = entriesOf(doubled).map(({ id }) => id);
    expect(ids).to.deep.equal([...new Set(ids)]);
    expect(ids).to.have.length(6);
  });

  for (const [name, bad] of [
    ['null', null],
    ['a number', 5],
    ['a string', 'pages'],
    ['an array', []],
    ['an object without heads', { pages: [] }],
    ['an object whose pages are not a list', { pages: {}, heads: [] }],
  ] as const) {
    it(`that is ${name} is damaged`, () => expect(() => entriesOf(bad)).to.throw(IndexError, 'is damaged'));
  }

  it('omits invalid records, and replaces an invalid level by 2', () => {
    const pages = [null, 5, ['a'], [1, 'x'], ['ok', 'Fine', 0], 'xy'];
    const heads = [
      null,
      7,
      [0, 'a', 'A', 2],
      [1, 'a', 'A', 2],
      [4, 'h', 'H', 'deep'],
      [9, 'a', 'A', 2],
      [5, 'a', 'A', 2],
    ];
    const entries = entriesOf({ pages, heads });
    expect(entries.map(({ id }) => id)).to.deep.equal(['ok', 'ok#h']);
    expect(entries[1]?.level).to.equal(2);
  });

  /** Base, path, whether paths are used unchanged, and the expected URL. */
  const addresses: readonly (readonly [
    base: string,
    path: string,
    exact: boolean,
    url: string | undefined,
  ])[] = [
    ['/', 'v3.11', false, '/v3.11/'],
    ['/', 'x.html/', false, '/x.html/'],
    ['/', 'a/b.htm', false, '/a/b.htm'],
    ['/', 'a', true, '/a'],
    ['/', 'a/', true, '/a/'],
    ['/', 'a b/ö%?#.html', false, '/a%20b/%C3%B6%25%3F%23.html'],
    ['/', '//evil.example/', false, '/evil.example/'],
    ['#/', 'a', false, '#/a/'],
    ['./', 'a', false, 'https://x.example/docs/a/'],
    ['../', '', false, 'https://x.example/'],
    ['https://y.example/', 'a', false, 'https://y.example/a/'],
    ['', 'mailto:a@b.example', true, 'mailto:a@b.example'],
    ['about:', 'blank', true, undefined],
    [' about:', 'blank', true, undefined],
    ['', 'about:blank', true, undefined],
    ['view-', 'source:about:blank', true, undefined],
  ];
  for (const [base, path, exact, url] of addresses)
    it(`resolves ${path} under ${base} to ${url ?? 'nothing'}`, () => {
      const pages = [[path, 'Page', 0]];
      const [entry] = entriesOf(
        { base, exact, pages, heads: [] },
        new URL('https://x.example/docs/search.json'),
      );
      expect(entry?.url).to.equal(url);
    });

  it('loaded from a file: URL has URLs of files', () => {
    const from = new URL('file:///home/docs/search.json');
    const urls = entriesOf({ ...list, base: './' }, from).map(({ url }) => url);
    expect(urls.slice(0, 3)).to.deep.equal([
      'file:///home/docs/index.html',
      'file:///home/docs/index.html#one',
      'file:///home/docs/posts/keys/index.html',
    ]);
  });

  it('derives the anchor from the title if the record has 0 as its anchor', () => {
    const heads = [[0, 0, 'What is new, in 3.11?', 2]];
    expect(entriesOf({ ...list, heads })[1]?.url).to.equal('/site/#what-is-new-in-3-11');
  });

  for (const [title, slug] of [
    ['Usage', 'usage'],
    ['  A -- b_c! ', 'a-b_c'],
    ['Übung', 'bung'],
    ['¿?', ''],
  ] as const)
    it(`derives the anchor “${slug}” from “${title}”`, () => expect(slugOf(title)).to.equal(slug));

  it('gives headings without an anchor their text to find them by, each text once per page', () => {
    const heads = [
      [0, '', 'One', 2],
      [0, '', 'One', 2],
      [0, '', 'Two', 2],
      [1, '', 'One', 2],
    ];
    const found = entriesOf({ ...list, heads }).filter(({ anchorText }) => anchorText);
    expect(found.map(({ url, anchorText }) => [url, anchorText])).to.deep.equal([
      ['/site/', 'One'],
      ['/site/', 'Two'],
      ['/site/posts/keys/', 'One'],
    ]);
  });

  it('takes texts from its records, or else from the separate texts', () => {
    const heads = [
      [0, 'a', 'A', 2, 'own'],
      [0, 'b', 'B', 2],
    ];
    const texts = { v: 1, pages: ['home', 'other'], heads: ['more', 'beside'] };
    expect(entriesOf({ ...list, heads }, undefined, texts).map(({ text }) => text)).to.deep.equal([
      'home',
      'own',
      'beside',
      'How keys work.',
      undefined,
    ]);
  });

  it('leaves out headings whose page is not a number', () => {
    const strange = [
      [[{ toString: 0 }], 'a', 'A', 2],
      ['0', 'b', 'B', 2],
    ];
    expect(entriesOf({ ...list, heads: strange }).map(({ kind }) => kind)).to.deep.equal(
      list.pages.map(() => 'page'),
    );
  });
  it('with arbitrary content gives valid entries or throws an IndexError', () => {
    const record = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.nat(3), fc.string(), fc.jsonValue())));
    const lists = fc.record(
      {
        base: fc.jsonValue(),
        pages: fc.oneof(fc.jsonValue(), fc.array(record)),
        heads: fc.oneof(fc.jsonValue(), fc.array(record)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), lists), value => {
        try {
          for (const { id, title, url, level } of entriesOf(value)) {
            for (const text of [id, title, url]) expect(text).to.be.a('string');
            expect(level).to.be.within(1, 6);
          }
        } catch (error) {
          if (!(error instanceof IndexError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});
