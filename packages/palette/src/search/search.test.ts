/** Tests which entries a search returns, in which order, and which letters it marks. */

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Entry, Hit } from './entry.js';
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
const shown = (text: string, ranges: Hit['ranges'] = []) =>
  piecesOf(text, ranges)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');
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

  it('nothing for a query without matches', () => expect(titles('zzzzqqq')).to.deep.equal([]));
  it('all entries, in the given order, for an empty query', () =>
    expect(titles('  ')).to.deep.equal(site.map(({ title }) => title)));
});

describe('search returns', () => {
  for (const [query, ordered] of [
    ['test', ['test', 'tests', 'a test of words', 'contest']],
    ['map', ['Map', 'Mapping things', 'Key map', 'Heatmaps']],
  ] as const) {
    it(`exact titles, then prefixes, word starts and the rest, for ${query}`, () =>
      expect(
        titles(
          query,
          [...ordered].reverse().map(title => page(title)),
        ),
      ).to.deep.equal(ordered));
  }

  it('a page title above a heading above a body', () => {
    const heading = page('Ninja', 'b', { kind: 'heading', page: 'B' });
    const body = page('Other', 'c', { text: 'about ninja things' });
    expect(titles('ninja', [body, heading, page('Ninja', 'a')])).to.deep.equal(['Ninja', 'Ninja', 'Other']);
    expect(
      scanner([body, heading, page('Ninja', 'a')])
        .search('ninja', 5)
        .map(({ entry }) => entry.path),
    ).to.deep.equal(['a', 'b', 'c']);
  });

  it('a boosted entry above its equals, but not above an exact title', () => {
    const entries = [page('reach'), page('react'), page('re')];
    for (const boost of [new Map([['|react', 1]]), (id: string) => (id === '|react' ? 1 : 0)]) {
      const found = scanner(entries).search('re', 5, boost);
      expect(found.map(({ entry }) => entry.title)).to.deep.equal(['re', 'react', 'reach']);
    }
  });

  it('an order with boosts of at most 0.05, even if more is requested', () => {
    const texts = fc.array(
      fc.constantFrom('re', 'red', 'real estate', 'are', 'tree', 'More red', 'Rest', 'r e'),
      {
        minLength: 2,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('re', 'r', 'rs', 'red'), fc.nat(7), (names, query, boosted) => {
        const entries = names.map((title, i) => page(title, String(i)));
        const plain = new Map(
          scanner(entries)
            .search(query, 9)
            .map(({ entry, score }) => [entry.id, score]),
        );
        const boost = new Map([[entries[boosted % entries.length]?.id ?? '', 9]]);
        const order = scanner(entries)
          .search(query, 9, boost)
          .map(({ entry }) => plain.get(entry.id) as number);
        order.forEach((score, i) => expect(Math.max(...order.slice(i))).to.be.at.most(score + 0.051));
      }),
    );
  });

  it('no more entries than the limit', () => expect(titles('t', site, 2)).to.have.length(2));

  it('an excerpt of the body if only the body matches', () => {
    const [hit] = scanner(site).search('ninja', 1);
    expect(hit?.ranges).to.deep.equal([]);
    expect(hit?.via).to.equal('text');
    expect(shown(hit?.excerpt ?? '', hit?.excerptRanges)).to.equal('…with [ninja] on Aurora.');
  });

  it('the keywords as the excerpt if only they match', () => {
    const [hit] = scanner(site).search('contents', 1);
    expect(hit?.via).to.equal('keywords');
    expect(shown(hit?.excerpt ?? '', hit?.excerptRanges)).to.equal('toc [contents]');
  });

  it('the words around the match in a long body', () => {
    const text = `${'word '.repeat(100)}the needle ${'word '.repeat(100)}`;
    const [hit] = scanner([page('Hay', 'hay', { text })]).search('needle', 1);
    expect(shown(hit?.excerpt ?? '', hit?.excerptRanges)).to.match(/^…(word )+the \[needle\] (word )+word…$/);
    expect(hit?.excerpt?.length).to.be.below(125);
  });

  it('no excerpt if the title matches', () => {
    const [hit] = scanner(site).search('install', 1);
    expect([hit?.via, hit?.excerpt, hit?.excerptRanges]).to.deep.equal([undefined, undefined, undefined]);
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
    ['검색 기능', '색 기', '검[색] [기]능'],
    ['検索の方法', '検索方法', '[検索]の[方法]'],
    ['Get-ChildItem', 'getchilditem', '[Get-ChildItem]'],
    ['What is ?? for', '??', 'What is [??] for'],
    ['Local Development', 'l d', '[L]ocal [D]evelopment'],
    ['showModal and friends', 'modal', 'show[Modal] and friends'],
  ]) {
    it(`are ${expected} for ${query}`, () => {
      const [hit] = scanner([page(title as string)]).search(query as string, 1);
      expect(shown(title as string, hit?.ranges)).to.equal(expected);
    });
  }

  it('are in order and within the title or the excerpt, for any query', () => {
    const text = fc.string({ unit: 'grapheme' });
    const lieWithin = (title: string, ranges: Hit['ranges']): void => {
      let before = -1;
      for (const { start, end } of ranges) {
        expect(start).to.be.above(before);
        expect(end).to.be.within(start + 1, title.length);
        before = end;
      }
    };
    fc.assert(
      fc.property(text, text, text, fc.string(), (title, body, keywords, query) => {
        for (const hit of scanner([page(title, '', { text: body, keywords })]).search(query, 1)) {
          if (query.trim() !== '') expect(hit.score).to.be.above(0);
          lieWithin(title, hit.ranges);
          lieWithin(hit.excerpt ?? '', hit.excerptRanges ?? []);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('exist for every match of an entry with only a title', () => {
    const word = fc.constantFrom(
      'flash',
      'attn',
      'Sunspot',
      'showModal',
      'Get-ChildItem',
      'の方法',
      'C++',
      '2.13',
    );
    const query = fc.constantFrom('fla', 'attm', 'sm', 'fas', 'childitem', '方法', '++', '13', 'modal sun');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), query, (words, query) => {
        for (const { ranges } of scanner([page(words.join(' '))]).search(query, 1))
          expect(ranges).not.to.deep.equal([]);
      }),
    );
  });

  it('every title with two adjacent Latin letters is found by itself as the query', () => {
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

describe('a list of thousands', () => {
  const many = Array.from({ length: 5000 }, (_, i) => page(`Page number ${i}`, `posts/${i}`));
  const entries = [...many, ...site];
  const queries = [
    'fa sun',
    'cafe',
    'tpggle',
    'sunspot',
    '検索',
    '索機能',
    'ninja',
    'trs',
    'toc',
    '(',
    '[',
    '\\',
    '*(',
  ];

  it('has the same first result as a short one, scanned or indexed', async () => {
    const short = [...many.slice(0, 100), ...site];
    for (const searching of [scanner(entries), await searcher(entries)])
      for (const query of queries)
        expect(searching.search(query, 1)[0]?.entry.title, query).to.equal(titles(query, short, 1)[0]);
  });

  it('has the same results after warming up', async () => {
    const [cold, warm] = [scanner(entries), scanner(entries)];
    await warm.warm();
    for (const query of queries)
      expect(warm.search(query, 5).map(({ entry }) => entry.id)).to.deep.equal(
        cold.search(query, 5).map(({ entry }) => entry.id),
      );
  });

  it('accepts any query', async () => {
    const indexed = await searcher(entries);
    const scanned = scanner(entries);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), query => {
        expect(indexed.search(query, 3).length).to.be.at.most(3);
        expect(scanned.search(query, 3).length).to.be.at.most(3);
      }),
    );
  });
});
