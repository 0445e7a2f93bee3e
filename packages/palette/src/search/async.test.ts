/** Tests that searching in a worker and in slices returns equal hits, and that superseded searches are aborted. */

import { expect } from '@open-wc/testing';
import { asyncSearcher, type AsyncOptions, type AsyncSearcher } from './async.js';
import type { Entry } from './entry.js';
import { scanner } from './search.js';
import { workerHost } from './worker-host.js';

const spawned: Worker[] = [];
let ended = 0;
class Watched extends Worker {
  override terminate(): void {
    ended++;
    super.terminate();
  }
}
const spawn = (): Worker => {
  const worker = new Watched(new URL('./worker.ts', import.meta.url), { type: 'module' });
  spawned.push(worker);
  return worker;
};
const WAYS: readonly (readonly [string, AsyncOptions])[] = [
  ['in a worker', { worker: spawn }],
  ['in slices', { worker: null }],
];

const NOUNS = ['sidebar', 'editor', 'Sunspot', 'checkpoint', 'Café', '検索機能', 'showModal', 'C++'];
const pages = (count: number, name = 'Page'): Entry[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${name}/${i}`,
    kind: i % 3 ? 'heading' : 'page',
    title: `${name} ${NOUNS[i % NOUNS.length]} number ${i}`,
    path: `posts/${i % 50}`,
    ...(i % 3 ? { page: `The ${NOUNS[(i * 3) % NOUNS.length]}` } : {}),
    ...(i === 7 ? { text: 'How to compile with ninja on Aurora.' } : {}),
    ...(i === 8 ? { keywords: 'alias ex' } : {}),
  }));
const ids = async <T extends Entry>(searcher: AsyncSearcher<T>, query: string): Promise<readonly string[]> =>
  (await searcher.search(query, { limit: 5 })).map(({ entry }) => entry.id);
const nameOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error as Error).name,
  );

describe('a long list', () => {
  let searcher: AsyncSearcher;
  afterEach(() => searcher.stop());

  it('has identical results in a worker and in slices, including the marked letters', async () => {
    const entries = pages(6000);
    const found: string[] = [];
    for (const [, options] of WAYS) {
      searcher = await asyncSearcher(entries, options);
      const answers = [];
      for (const query of [
        'sunspot 42',
        'chekpoint',
        'pn',
        '索機',
        'cafe number',
        'ninja',
        'alias',
        'c++',
        'posts/7',
      ])
        answers.push(await searcher.search(query, { limit: 20, boost: new Map([['Page/42', 0.05]]) }));
      found.push(JSON.stringify(answers));
      searcher.stop();
    }
    expect(spawned).to.have.length(1);
    expect(found[0]).to.equal(found[1]);
    expect(found[0]).to.contain('with ninja on');
  });

  for (const [name, options] of WAYS) {
    it(`has the same first result ${name} as a short list`, async () => {
      searcher = await asyncSearcher(pages(5500), options);
      for (const query of ['number 42', 'showmodal 6', 'ninja'])
        expect((await ids(searcher, query))[0]).to.equal(scanner(pages(100)).search(query, 1)[0]?.entry.id);
    });

    it(`answers only the latest of several queries ${name}, and aborts the others`, async () => {
      searcher = await asyncSearcher(pages(8000), options);
      const works = ['s', 'su', 'sun', 'suns'].map(query => searcher.search(query, { limit: 3 }));
      expect(await Promise.all(works.slice(0, 3).map(nameOf))).to.deep.equal(Array(3).fill('AbortError'));
      expect((await works[3])?.[0]?.entry.title).to.contain('Sunspot');
    });

    it(`aborts a search ${name} when its signal is aborted`, async () => {
      searcher = await asyncSearcher(pages(8000), options);
      const abort = new AbortController();
      const work = nameOf(searcher.search('number', { limit: 3, signal: abort.signal }));
      abort.abort();
      expect(await work).to.equal('AbortError');
      expect(await nameOf(searcher.search('number', { limit: 3, signal: abort.signal }))).to.equal(
        'AbortError',
      );
      expect(await ids(searcher, 'number 42')).to.contain('Page/42');
    });

    it(`is searched ${name} with the old entries until the new ones are ready`, async () => {
      searcher = await asyncSearcher(pages(5500, 'Old'), options);
      const update = searcher.update(pages(7000, 'New'));
      expect((await ids(searcher, 'number 42'))[0]).to.equal('Old/42');
      await update;
      expect((await ids(searcher, 'number 42'))[0]).to.equal('New/42');
      expect(searcher.entries).to.have.length(7000);
    });

    it(`receives added entries ${name}, and only the later of two updates`, async () => {
      searcher = await asyncSearcher(pages(5500, 'One'), options);
      const earlier = searcher.update(pages(6000, 'Never'));
      const later = searcher.update(pages(5500, 'Two'));
      await searcher.add(pages(5500, 'Three'));
      await Promise.all([earlier, later]);
      expect(searcher.entries).to.have.length(11_000);
      expect((await ids(searcher, 'three sunspot 42'))[0]).to.equal('Three/42');
      expect((await ids(searcher, 'two sunspot 42'))[0]).to.equal('Two/42');
    });

    it(`aborts searches and ignores updates ${name} after it is stopped`, async () => {
      searcher = await asyncSearcher(pages(5500), options);
      const work = nameOf(searcher.search('number', { limit: 3 }));
      searcher.stop();
      expect(await work).to.equal('AbortError');
      expect(await nameOf(searcher.search('number', { limit: 3 }))).to.equal('AbortError');
      await searcher.update(pages(6000));
      expect(searcher.entries).to.have.length(5500);
    });
  }

  for (const [name, worker] of [
    ['cannot be created', () => new Worker('https://elsewhere.example/worker.js')],
    ['is missing', () => new Worker('./nothing-here.js', { type: 'module' })],
    ['has a syntax error', () => new Worker(URL.createObjectURL(new Blob(['syntax error'])))],
  ] as const) {
    it(`is searched in slices if the worker ${name}`, async () => {
      searcher = await asyncSearcher(pages(5500), { worker });
      expect((await ids(searcher, 'number 42'))[0]).to.equal('Page/42');
    });
  }

  it('stops waiting for a worker that does not respond', async () => {
    searcher = await asyncSearcher([]);
    const silent = (): Worker => new Worker(URL.createObjectURL(new Blob([''])));
    expect(await nameOf(workerHost(silent, 0))).to.equal('Error');
  });

  it('starts no worker while it is short, and a single one when it grows', async () => {
    spawned.length = 0;
    searcher = await asyncSearcher(pages(500), { worker: spawn });
    expect(spawned).to.have.length(0);
    expect((await ids(searcher, 'number 42'))[0]).to.equal('Page/42');
    await searcher.update(pages(5500));
    await searcher.update(pages(6500));
    expect(spawned).to.have.length(1);
  });

  it('terminates every worker that it starts', async () => {
    [spawned.length, ended] = [0, 0];
    for (let round = 0; round < 20; round++) {
      searcher = await asyncSearcher(pages(5500), { worker: spawn });
      searcher.stop();
    }
    // Stopped while the worker is starting:
    searcher = await asyncSearcher(pages(10), { worker: spawn });
    const update = searcher.update(pages(5500));
    searcher.stop();
    await update;
    expect([spawned.length, ended]).to.deep.equal([21, 21]);
  });

  it('has a Trusted Types policy that allows only the URL of its own worker', async function () {
    const trusted = globalThis as { [key: symbol]: { createScriptURL(address: string): string } | undefined };
    if (!('trustedTypes' in globalThis)) this.skip();
    // There is no built worker next to the source, so the search runs in slices.
    searcher = await asyncSearcher(pages(5500));
    expect((await ids(searcher, 'number 42'))[0]).to.equal('Page/42');
    const policy = trusted[Symbol.for('keynav.policy')];
    const own = new URL('./worker.min.js', import.meta.url).href;
    expect(String(policy?.createScriptURL(own))).to.equal(own);
    for (const other of ['https://elsewhere.example/worker.min.js', `${own}?`, 'data:text/javascript,1', ''])
      expect(() => policy?.createScriptURL(other), other).to.throw('keynav: ');
  });

  it('yields to other tasks while it is prepared in slices', async () => {
    let turns = 0;
    let isReady = false;
    const tick = (): void => {
      turns++;
      if (!isReady) setTimeout(tick);
    };
    tick();
    searcher = await asyncSearcher(pages(20_000), { worker: null });
    isReady = true;
    expect(turns).to.be.above(5);
  });
});
