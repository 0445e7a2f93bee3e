/** Tests the loading of an index in stages, and what is reported if it cannot be loaded. */

import { expect } from '@open-wc/testing';
import { list } from '../../test/index-list.js';
import { loadIndex, readIndex } from './corpus.js';
import { entriesOf } from './entries.js';
import { INDEX_VERSION, IndexError, type IndexEntry } from './index-format.js';

const asUrl = (value: unknown): URL =>
  new URL(
    `data:application/json,${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );

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

  it('reads a list inside the manifest', async () =>
    expect(await loadIndex(asUrl({ v: INDEX_VERSION, list }))).to.have.length(6));

  it('reads a list in a separate file', async () => {
    const requests: string[] = [];
    window.fetch = url => {
      requests.push(String(url));
      const file = requests.length === 1 ? { v: INDEX_VERSION, list: 'search.abc.json' } : list;
      return Promise.resolve(new Response(JSON.stringify(file)));
    };
    expect(await loadIndex(new URL('https://example.org/docs/search.json'))).to.have.length(6);
    expect(requests[1]).to.equal('https://example.org/docs/search.abc.json');
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
    it(`reports that ${JSON.stringify(value).slice(0, 30)} is ${name}`, async () =>
      expect(await failure(asUrl(value))).to.equal(`The search index is ${name}`));
  }

  for (const [status, sentence] of [
    [404, 'The search index is missing'],
    [500, 'The search index answers 500'],
  ] as const) {
    it(`reports “${sentence}” for status ${status}`, async () => {
      window.fetch = () => Promise.resolve(new Response('', { status }));
      expect(await failure(new URL('https://example.org/search.json'))).to.equal(sentence);
    });
  }

  it('reports that the index cannot be reached', async () => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
    expect(await failure(new URL('https://example.org/search.json'))).to.equal(
      'The search index cannot be reached',
    );
  });

  it('reports an index with an invalid URL of its list as damaged', async () =>
    expect(await failure(asUrl({ v: INDEX_VERSION, list: 'http://' }))).to.equal(
      'The search index is damaged',
    ));

  /**
   * Replaces fetch: responds with the file named by the end of the URL, or with 404. Returns the list of requests, in
   * which ` anew` marks those that bypass the cache.
   */
  const serve = (files: Readonly<Record<string, unknown>>): string[] => {
    const requests: string[] = [];
    window.fetch = (url, options) => {
      const name = String(url).replace(/^.*\//, '');
      requests.push(`${name}${options?.cache === 'reload' ? ' anew' : ''}`);
      const file = files[requests.at(-1) ?? ''] ?? files[name];
      return Promise.resolve(
        file instanceof Response
          ? file
          : new Response(typeof file === 'string' ? file : JSON.stringify(file), {
              status: file ? 200 : 404,
            }),
      );
    };
    return requests;
  };
  const manifestUrl = new URL('https://example.org/docs/search.json');
  /** Returns the result of `act` with the warnings that it wrote to the console. */
  const withWarnings = async <T>(act: () => Promise<T>): Promise<[T, string[]]> => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    try {
      return [await act(), warnings];
    } finally {
      console.warn = warn;
    }
  };
  const stagesOf = async (): Promise<(readonly IndexEntry[])[]> => {
    const stages: (readonly IndexEntry[])[] = [];
    for await (const entries of readIndex(manifestUrl)) stages.push(entries);
    return stages;
  };

  it('reloads the manifest once if its list is missing', async () => {
    const requests = serve({
      'search.json': { v: 1, list: 'old.json' },
      'search.json anew': { v: 1, list: 'new.json' },
      'new.json anew': list,
    });
    expect(await loadIndex(manifestUrl)).to.have.length(6);
    expect(requests).to.deep.equal(['search.json', 'old.json', 'search.json anew', 'new.json anew']);
  });

  it('reports the index as missing if its list is still missing after the reload', async () => {
    const requests = serve({ 'search.json': { v: 1, list: 'old.json' } });
    expect(await failure(manifestUrl)).to.equal('The search index is missing');
    expect(requests).to.have.length(4);
  });

  it('returns the pages first, then texts and headings', async () => {
    const requests = serve({
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
    expect(requests).to.deep.equal(['search.json', 'list.json', 'a.json', 'b.json', 'text.json']);
  });

  it('stops fetching when the caller stops reading', async () => {
    const requests = serve({ 'search.json': { v: 1, list, text: 'text.json' }, 'text.json': {} });
    for await (const entries of readIndex(manifestUrl)) {
      expect(entries).to.have.length(6);
      break;
    }
    expect(requests).to.deep.equal(['search.json']);
  });

  for (const [name, part] of [
    ['is truncated', '{"heads":[['],
    ['has invalid headings', { heads: 5 }],
    ['responds with 500', new Response('', { status: 500 })],
  ] as const)
    it(`returns the other entries if a part ${name}`, async () => {
      serve({
        'search.json': {
          v: 1,
          list: { ...list, heads: [] },
          shards: [{ file: 'a.json' }, { file: 'b.json' }],
        },
        'a.json': part,
        'b.json': { heads: list.heads.slice(1) },
      });
      const [entries, warnings] = await withWarnings(() => loadIndex(manifestUrl));
      expect(entries).to.have.length(5);
      expect(warnings).to.have.length(name === 'has invalid headings' ? 0 : 1);
    });

  it('returns the list and warns if its texts are missing', async () => {
    serve({ 'search.json': { v: 1, list, text: 'text.json' } });
    const [entries, warnings] = await withWarnings(() => loadIndex(manifestUrl));
    expect(entries).to.have.length(6);
    expect(warnings).to.have.length(1);
  });

  for (const shards of [null, 5, 'x', [null, 5, {}]])
    it(`ignores shards that are ${JSON.stringify(shards)}`, async () => {
      serve({ 'search.json': { v: 1, list, shards } });
      const [entries] = await withWarnings(() => loadIndex(manifestUrl));
      expect(entries).to.have.length(6);
    });

  it('does not request a list from another host', async () => {
    const requests = serve({ 'search.json': { v: 1, list: 'https://evil.example/list.json' } });
    expect(await failure(manifestUrl)).to.equal('The search index is damaged');
    expect(requests).to.deep.equal(['search.json', 'search.json anew']);
  });

  it('warns at most once about invalid records', async () => {
    // Another test may have caused the warning already, so there is at most one.
    const [, warnings] = await withWarnings(() => {
      for (let i = 0; i < 3; i++) entriesOf({ pages: [['a', 'A', 0], 5, null], heads: [[7]] });
      return Promise.resolve();
    });
    expect(warnings.length).to.be.at.most(1);
  });

  it('uses a classic script for file: URLs', async () => {
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

  it('rejects with an AbortError if it is aborted', async () => {
    const abort = new AbortController();
    abort.abort();
    const error = await loadIndex(asUrl({ v: INDEX_VERSION, list }), abort.signal).catch((e: unknown) => e);
    expect((error as Error).name).to.equal('AbortError');
  });
});
