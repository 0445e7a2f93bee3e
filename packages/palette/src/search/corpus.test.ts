/** Checks that an index file is read, and that a bad one is answered with a sentence. */

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { entriesOf, INDEX_VERSION, IndexError, loadIndex } from './corpus.js';

const list = {
  v: INDEX_VERSION,
  base: '/site/',
  pages: [
    ['', 'Home', 0],
    ['posts/keys', 'Keys', 0, 'How keys work.'],
    ['notes.html', 'Notes', 0],
  ],
  heads: [
    [1, 'two', 'Two', 2],
    [0, 'one', 'One', 3],
    [1, 'three words', 'Three', 2],
  ],
  sections: ['Posts'],
};
const asUrl = (value: unknown): URL =>
  new URL(
    `data:application/json,${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );

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

  it('tells the level, the page and the beginning of the text', () => {
    const [, one, keys] = entriesOf(list);
    expect(one).to.include({ kind: 'heading', level: 3, page: 'Home' });
    expect(keys).to.include({ kind: 'page', level: 1, text: 'How keys work.' });
  });

  it('gives every id once', () => {
    const doubled = { ...list, pages: [...list.pages, ...list.pages], heads: [...list.heads, ...list.heads] };
    const ids = entriesOf(doubled).map(({ id }) => id);
    expect(ids).to.deep.equal([...new Set(ids)]);
    expect(ids).to.have.length(6);
  });

  for (const [name, bad] of [
    ['null', null],
    ['a number', 5],
    ['a text', 'pages'],
    ['an array', []],
    ['no heads', { pages: [] }],
    ['pages that are no list', { pages: {}, heads: [] }],
  ] as const) {
    it(`that is ${name} is damaged`, () => expect(() => entriesOf(bad)).to.throw(IndexError, 'is damaged'));
  }

  it('leaves out records that make no sense', () => {
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

  it('of any content at all gives entries or an IndexError', () => {
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

describe('loading an index', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });
  const failure = (url: URL) =>
    loadIndex(url).then(
      () => 'none',
      (error: unknown) =>
        error instanceof IndexError ? error.message : `not an IndexError: ${String(error)}`,
    );

  it('reads the list inside the small file', async () =>
    expect(await loadIndex(asUrl({ v: INDEX_VERSION, list }))).to.have.length(6));

  it('reads the list beside the small file', async () => {
    const asked: string[] = [];
    window.fetch = url => {
      asked.push(String(url));
      const answer = asked.length === 1 ? { v: INDEX_VERSION, list: 'search.abc.json' } : list;
      return Promise.resolve(new Response(JSON.stringify(answer)));
    };
    expect(await loadIndex(new URL('https://example.org/docs/search.json'))).to.have.length(6);
    expect(asked[1]).to.equal('https://example.org/docs/search.abc.json');
  });

  for (const [name, value] of [
    ['of another version', { v: 99, list }],
    ['of another version', null],
    ['of another version', []],
    ['damaged', '{"v":1,"list":{"pages":['],
    ['damaged', '<!doctype html>'],
    ['damaged', { v: INDEX_VERSION }],
    ['damaged', { v: INDEX_VERSION, list: null }],
  ] as const) {
    it(`says that ${JSON.stringify(value).slice(0, 30)} is ${name}`, async () =>
      expect(await failure(asUrl(value))).to.equal(`The search index is ${name}`));
  }

  for (const [status, sentence] of [
    [404, 'The search index is missing'],
    [500, 'The search index answers 500'],
  ] as const) {
    it(`says what ${status} means`, async () => {
      window.fetch = () => Promise.resolve(new Response('', { status }));
      expect(await failure(new URL('https://example.org/search.json'))).to.equal(sentence);
    });
  }

  it('says that it cannot be reached', async () => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
    expect(await failure(new URL('https://example.org/search.json'))).to.equal(
      'The search index cannot be reached',
    );
  });

  it('says that a list under an address that is none is damaged', async () =>
    expect(await failure(asUrl({ v: INDEX_VERSION, list: 'http://' }))).to.equal(
      'The search index is damaged',
    ));

  it('lets an abort through as an abort', async () => {
    const abort = new AbortController();
    abort.abort();
    const error = await loadIndex(asUrl({ v: INDEX_VERSION, list }), abort.signal).catch((e: unknown) => e);
    expect((error as Error).name).to.equal('AbortError');
  });
});
