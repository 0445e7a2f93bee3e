/** Checks what is found, in which order, with which letters marked. */

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Entry } from './entry.js';
import { piecesOf } from './mark.js';
import { scanner, searcher } from './search.js';

const page = (title: string, path = '', more: Partial<Entry> = {}): Entry => ({
  id: `${path}|${title}`,
  kind: 'page',
  title,
  path,
  ...more,
});
const command = (title: string, more: Partial<Entry> = {}): Entry => ({
  id: title,
  kind: 'command',
  title,
  path: 'Layout',
  ...more,
});

const site: readonly Entry[] = [
  page('Fiction of the sea', 'posts/fiction'),
  page('flash-attn on Sunspot', 'talks/sunspot'),
  page('Café culture', 'posts/cafe'),
  page('Fastest path', 'posts/fast'),
  page('a ( [ * \\ " title', 'posts/odd'),
  page('検索機能の使い方', 'posts/kensaku'),
  page('Install', 'docs/install', { text: 'How to compile with ninja on Aurora.' }),
  command('Toggle left sidebar'),
  command('Toggle right sidebar', { keywords: 'toc contents' }),
  command('Theme picker'),
];
const titles = (query: string, entries = site, limit = 10) =>
  scanner(entries)
    .search(query, limit)
    .map(({ entry }) => entry.title);

describe('search finds first', () => {
  for (const [query, expected] of [
    ['fa sun', 'flash-attn on Sunspot'],
    ['sunspot flash', 'flash-attn on Sunspot'],
    ['cafe', 'Café culture'],
    ['CAFÉ', 'Café culture'],
    ['tpggle', 'Toggle left sidebar'],
    ['tls', 'Toggle left sidebar'],
    ['trs', 'Toggle right sidebar'],
    ['toc', 'Toggle right sidebar'],
    ['theme', 'Theme picker'],
    ['ninja', 'Install'],
    ['docs/install', 'Install'],
    ['検索', '検索機能の使い方'],
    ['索機能', '検索機能の使い方'],
    ['能', '検索機能の使い方'],
    ['方', '検索機能の使い方'],
    ['(', 'a ( [ * \\ " title'],
    ['[', 'a ( [ * \\ " title'],
    ['*', 'a ( [ * \\ " title'],
    ['\\', 'a ( [ * \\ " title'],
    ['"', 'a ( [ * \\ " title'],
  ]) {
    it(`${expected} for ${query}`, () => expect(titles(query as string)[0]).to.equal(expected));
  }

  it('nothing for what nothing is like', () => expect(titles('zzzzqqq')).to.deep.equal([]));
  it('everything, in the given order, for nothing', () =>
    expect(titles('  ')).to.deep.equal(site.map(({ title }) => title)));
});

describe('search ranks', () => {
  for (const [query, ordered] of [
    ['test', ['test', 'tests', 'a test of words', 'contest']],
    ['map', ['Map', 'Mapping things', 'Key map', 'Heatmaps']],
  ] as const) {
    it(`exact, prefix, word start, then the rest, for ${query}`, () =>
      expect(
        titles(
          query,
          [...ordered].reverse().map(title => page(title)),
        ),
      ).to.deep.equal(ordered));
  }

  it('a title over a heading over a body', () => {
    const heading = page('Ninja', 'b', { kind: 'heading', page: 'B' });
    const body = page('Other', 'c', { text: 'about ninja things' });
    expect(titles('ninja', [body, heading, page('Ninja', 'a')])).to.deep.equal(['Ninja', 'Ninja', 'Other']);
    expect(
      scanner([body, heading, page('Ninja', 'a')])
        .search('ninja', 5)
        .map(({ entry }) => entry.path),
    ).to.deep.equal(['a', 'b', 'c']);
  });

  it('a frequent entry over its equals, but never over an exact title', () => {
    const entries = [page('reach'), page('react'), page('re')];
    const found = scanner(entries).search('re', 5, id => (id === '|react' ? 0.05 : 0));
    expect(found.map(({ entry }) => entry.title)).to.deep.equal(['re', 'react', 'reach']);
  });

  it('no more than was asked for', () => expect(titles('t', site, 2)).to.have.length(2));

  it('with the text around it where only the body has it', () => {
    const [hit] = scanner(site).search('ninja', 1);
    expect(hit?.excerpt).to.contain('ninja');
    expect(hit?.ranges).to.deep.equal([]);
  });
});

describe('marked letters', () => {
  for (const [title, query, expected] of [
    ['flash-attn on Sunspot', 'fa sun', '[f]lash-[a]ttn on [Sun]spot'],
    ['Café culture', 'cafe', '[Café] culture'],
    ['Cafe\u0301 culture', 'cafe', '[Cafe\u0301] culture'],
    ['Große Straße', 'gros', '[Groß]e Straße'],
    ['Toggle left sidebar', 'tls', '[T]oggle [l]eft [s]idebar'],
    ['Toggle left', 'tpggle', '[Toggle] left'],
    ['Contest', 'test', 'Con[test]'],
    ['🚀 Rocket', 'rock', '🚀 [Rock]et'],
    ['検索機能', '索機', '検[索機]能'],
  ]) {
    it(`are ${expected} for ${query}`, () => {
      const [hit] = scanner([page(title as string)]).search(query as string, 1);
      const pieces = piecesOf(title as string, hit?.ranges ?? []);
      expect(pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')).to.equal(expected);
    });
  }

  it('lie within the title and leave it whole, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, query) => {
        for (const { ranges } of scanner([page(title)]).search(query, 1)) {
          for (const { start, end } of ranges) {
            expect(start).to.be.within(0, title.length);
            expect(end).to.be.within(start, title.length);
          }
          expect(
            piecesOf(title, ranges)
              .map(({ text }) => text)
              .join(''),
          ).to.equal(title);
        }
      }),
    );
  });

  it('every title is found by itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => /[a-z]{2}/i.test(text)),
        title => {
          expect(scanner([page(title)]).search(title, 1)).to.have.length(1);
        },
      ),
    );
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 5000 }, (_, i) => page(`Page number ${i}`, `posts/${i}`));

  it('is searched through an index with the same results on top', async () => {
    const entries = [...many, ...site];
    const long = await searcher(entries);
    for (const query of ['fa sun', 'cafe', 'tpggle', 'sunspot', '検索', 'ninja'])
      expect(long.search(query, 1)[0]?.entry.title, query).to.equal(titles(query, entries, 1)[0]);
  });

  it('takes odd queries', async () => {
    const long = await searcher(many);
    for (const query of ['(', '[', '*', '\\', '"', '*('])
      expect(() => long.search(query, 5), query).not.to.throw();
  });
});
