/** Checks that an index file is read, and that a bad one is answered with a sentence. */

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { loadIndex, readIndex } from './corpus.js';
import { entriesOf } from './entries.js';
import { INDEX_VERSION, IndexError, slugOf, type IndexEntry } from './index-format.js';

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

  /** Base, path, whether paths stand as they are, and the address they become. */
  const addresses: readonly (readonly [base: string, path: string, exact: boolean, url: string])[] = [
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
    ['javascript:alert(1)//', 'a', false, '/a/'],
    [' data:text/html,', 'a', false, '/a/'],
  ];
  for (const [base, path, exact, url] of addresses)
    it(`under ${base} finds ${path} at ${url}`, () => {
      const pages = [[path, 'Page', 0]];
      const [entry] = entriesOf(
        { base, exact, pages, heads: [] },
        new URL('https://x.example/docs/search.json'),
      );
      expect(entry?.url).to.equal(url);
    });

  it('of a disk has addresses of files', () => {
    const from = new URL('file:///home/docs/search.json');
    const urls = entriesOf({ ...list, base: './' }, from).map(({ url }) => url);
    expect(urls.slice(0, 3)).to.deep.equal([
      'file:///home/docs/index.html',
      'file:///home/docs/index.html#one',
      'file:///home/docs/posts/keys/index.html',
    ]);
  });

  it('makes an anchor of the title where the list says so', () => {
    const heads = [[0, 0, 'What is new, in 3.11?', 2]];
    expect(entriesOf({ ...list, heads })[1]?.url).to.equal('/site/#what-is-new-in-3-11');
  });

  for (const [title, slug] of [
    ['Usage', 'usage'],
    ['  A -- b_c! ', 'a-b_c'],
    ['Übung', 'bung'],
    ['¿?', ''],
  ] as const)
    it(`makes ${slug} of ${title}, for ever`, () => expect(slugOf(title)).to.equal(slug));

  it('tells the text of a heading that has no anchor, once a page', () => {
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

  it('takes texts from its rows, else from the texts beside it', () => {
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

  /** Answers by the end of the address; what has no answer is 404. */
  const serve = (files: Readonly<Record<string, unknown>>): string[] => {
    const asked: string[] = [];
    window.fetch = (url, options) => {
      const name = String(url).replace(/^.*\//, '');
      asked.push(`${name}${options?.cache === 'reload' ? ' anew' : ''}`);
      const answer = files[asked.at(-1) ?? ''] ?? files[name];
      return Promise.resolve(
        answer instanceof Response
          ? answer
          : new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), {
              status: answer ? 200 : 404,
            }),
      );
    };
    return asked;
  };
  const manifestUrl = new URL('https://example.org/docs/search.json');
  const quietly = async <T>(act: () => Promise<T>): Promise<[T, string[]]> => {
    const { warn } = console;
    const told: string[] = [];
    console.warn = (text: string) => void told.push(text);
    try {
      return [await act(), told];
    } finally {
      console.warn = warn;
    }
  };
  const stagesOf = async (): Promise<(readonly IndexEntry[])[]> => {
    const stages: (readonly IndexEntry[])[] = [];
    for await (const entries of readIndex(manifestUrl)) stages.push(entries);
    return stages;
  };

  it('of a deploy that is gone reads the small file anew, once', async () => {
    const asked = serve({
      'search.json': { v: 1, list: 'old.json' },
      'search.json anew': { v: 1, list: 'new.json' },
      'new.json anew': list,
    });
    expect(await loadIndex(manifestUrl)).to.have.length(6);
    expect(asked).to.deep.equal(['search.json', 'old.json', 'search.json anew', 'new.json anew']);
  });

  it('whose list is gone for good is missing', async () => {
    const asked = serve({ 'search.json': { v: 1, list: 'old.json' } });
    expect(await failure(manifestUrl)).to.equal('The search index is missing');
    expect(asked).to.have.length(4);
  });

  it('lists the pages first, then texts and headings', async () => {
    const asked = serve({
      'search.json': {
        v: 1,
        list: 'list.json',
        text: 'text.json',
        shards: [{ file: 'a.json' }, { file: 'b.json' }],
      },
      'list.json': { ...list, heads: [] },
      'text.json': { v: 1, pages: ['The home page.'], heads: ['', 'About one.'] },
      'a.json': { v: 1, heads: list.heads.slice(0, 1) },
      'b.json': { v: 1, heads: list.heads.slice(1) },
    });
    const stages = await stagesOf();
    expect(stages.map(({ length }) => length)).to.deep.equal([3, 6]);
    expect(stages[1]?.slice(0, 2).map(({ text }) => text)).to.deep.equal(['The home page.', 'About one.']);
    expect(asked).to.deep.equal(['search.json', 'list.json', 'a.json', 'b.json', 'text.json']);
  });

  it('stops fetching when nobody wants more', async () => {
    const asked = serve({ 'search.json': { v: 1, list, text: 'text.json' }, 'text.json': {} });
    for await (const entries of readIndex(manifestUrl)) {
      expect(entries).to.have.length(6);
      break;
    }
    expect(asked).to.deep.equal(['search.json']);
  });

  for (const [name, part] of [
    ['is truncated', '{"heads":[['],
    ['is of no use', { heads: 5 }],
    ['answers 500', new Response('', { status: 500 })],
  ] as const)
    it(`keeps what it has where a part ${name}`, async () => {
      serve({
        'search.json': {
          v: 1,
          list: { ...list, heads: [] },
          shards: [{ file: 'a.json' }, { file: 'b.json' }],
        },
        'a.json': part,
        'b.json': { heads: list.heads.slice(1) },
      });
      const [entries, told] = await quietly(() => loadIndex(manifestUrl));
      expect(entries).to.have.length(5);
      expect(told).to.have.length(name === 'is of no use' ? 0 : 1);
    });

  it('keeps the list where its texts are gone', async () => {
    serve({ 'search.json': { v: 1, list, text: 'text.json' } });
    const [entries, told] = await quietly(() => loadIndex(manifestUrl));
    expect(entries).to.have.length(6);
    expect(told).to.have.length(1);
  });

  for (const shards of [null, 5, 'x', [null, 5, {}]])
    it(`does not mind that parts are ${JSON.stringify(shards)}`, async () => {
      serve({ 'search.json': { v: 1, list, shards } });
      const [entries] = await quietly(() => loadIndex(manifestUrl));
      expect(entries).to.have.length(6);
    });

  it('asks no other host for a list', async () => {
    const asked = serve({ 'search.json': { v: 1, list: 'https://evil.example/list.json' } });
    expect(await failure(manifestUrl)).to.equal('The search index is damaged');
    expect(asked).to.deep.equal(['search.json', 'search.json anew']);
  });

  it('tells the console once about records that make no sense', async () => {
    // Another test may have been told already: the first of these two is at most one.
    const [, told] = await quietly(() => {
      for (let i = 0; i < 3; i++) entriesOf({ pages: [['a', 'A', 0], 5, null], heads: [[7]] });
      return Promise.resolve();
    });
    expect(told.length).to.be.at.most(1);
  });

  it('on a disk comes by a classic script', async () => {
    const { append } = document.head;
    document.head.append = (script: HTMLScriptElement) => {
      expect(script.src).to.equal('file:///home/docs/search.js');
      Object.assign(globalThis, { keynavIndex: { v: 1, list: { ...list, base: './' } } });
      script.dispatchEvent(new Event('load'));
    };
    try {
      const entries = await loadIndex(new URL('file:///home/docs/search.json'));
      expect(entries[3]?.url).to.equal('file:///home/docs/posts/keys/index.html#two');
      document.head.append = (script: HTMLScriptElement) => void script.dispatchEvent(new Event('error'));
      expect(await failure(new URL('file:///home/docs/search.json'))).to.equal(
        'The search index cannot be reached',
      );
    } finally {
      document.head.append = append;
    }
  });

  it('lets an abort through as an abort', async () => {
    const abort = new AbortController();
    abort.abort();
    const error = await loadIndex(asUrl({ v: INDEX_VERSION, list }), abort.signal).catch((e: unknown) => e);
    expect((error as Error).name).to.equal('AbortError');
  });
});
