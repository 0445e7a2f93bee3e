/** Tests which entry is the first hit on a small site, for queries that a change of the scorer must not affect. */

import { expect } from '@open-wc/testing';
import type { Entry } from './entry.js';
import { scanner, searcher } from './search.js';

/** Path, title, and, for headings, the title of their page. */
const SITE: readonly (readonly [path: string, title: string, page?: string])[] = [
  ['', 'Home'],
  ['guide', 'Guide'],
  ['guide/install', 'Installation'],
  ['guide/install', 'Install with npm', 'Installation'],
  ['guide/install', 'Install from source', 'Installation'],
  ['guide/install', 'Next steps', 'Installation'],
  ['guide/keys', 'Keys and chords'],
  ['guide/keys', 'What a chord is', 'Keys and chords'],
  ['guide/keys', 'Key maps of your own', 'Keys and chords'],
  ['guide/regions', 'Regions'],
  ['guide/regions', 'Region by hand', 'Regions'],
  ['reference/window', 'Window'],
  ['reference/window', 'Window.scrollTo()', 'Window'],
  ['reference/window', 'Window.requestAnimationFrame()', 'Window'],
  ['reference/dialog', 'HTMLDialogElement'],
  ['reference/dialog', 'HTMLDialogElement.showModal()', 'HTMLDialogElement'],
  ['reference/json', 'JSON.parse()'],
  ['reference/cpp', 'C++ and C'],
  ['reference/nullish', 'The ?? operator'],
  ['reference/chain', 'Optional chaining (?.)'],
  ['reference/powershell', 'Get-ChildItem'],
  ['blog/2024', 'Posts of 2024'],
  ['blog/2025', 'Posts of 2025'],
  ['blog/2025/release', '🎉 Release 2.13'],
  ['blog/2025/attention', 'flash-attn on Sunspot'],
  ['blog/2025/diffusion', 'MCMC with diffusion sampling'],
  ['blog/cafe', 'Café culture in Zürich'],
  ['blog/kensaku', '検索機能の使い方'],
  ['blog/sousuo', '如何使用全文搜索'],
  ['blog/geomsaek', '전체 검색 사용법'],
  ['blog/poisk', 'Поиск по сайту'],
  ['blog/anazitisi', 'Αναζήτηση κειμένου'],
  ['team', 'Team'],
  ['about', 'About this site'],
];

const entries: readonly Entry[] = SITE.map(([path, title, page]) => ({
  id: page ? `${path}#${title}` : path,
  kind: page ? 'heading' : 'page',
  title,
  path,
  ...(page ? { page } : {}),
}));
/** Entries with similar words, so that there are more than four hundred and a vocabulary is built. */
const filler: readonly Entry[] = Array.from({ length: 600 }, (_, i) => ({
  id: `archive/${i}`,
  kind: 'page',
  title: `Archive of ${['letters', 'minutes', 'drafts'][i % 3]} ${i + 1000}`,
  path: `archive/${i}`,
}));

const QUERIES: readonly (readonly [query: string, title: string])[] = [
  // Whole titles, prefixes, words in any order, incomplete words.
  ['team', 'Team'],
  ['installa', 'Installation'],
  ['install', 'Install with npm'],
  ['install npm', 'Install with npm'],
  ['source install', 'Install from source'],
  ['next st', 'Next steps'],
  ['posts 2025', 'Posts of 2025'],
  ['2024', 'Posts of 2024'],
  ['release 2.13', '🎉 Release 2.13'],
  ['release', '🎉 Release 2.13'],
  // Compounds, camelCase, paths.
  ['flash attn', 'flash-attn on Sunspot'],
  ['flashattn', 'flash-attn on Sunspot'],
  ['showmodal', 'HTMLDialogElement.showModal()'],
  ['modal', 'HTMLDialogElement.showModal()'],
  ['dialog element', 'HTMLDialogElement'],
  ['animation frame', 'Window.requestAnimationFrame()'],
  ['jsonparse', 'JSON.parse()'],
  ['json.parse', 'JSON.parse()'],
  ['getchilditem', 'Get-ChildItem'],
  ['guide/regions', 'Regions'],
  // Abbreviations.
  ['fa sun', 'flash-attn on Sunspot'],
  ['fas', 'flash-attn on Sunspot'],
  ['raf', 'Window.requestAnimationFrame()'],
  ['k a c', 'Keys and chords'],
  ['nx st', 'Next steps'],
  ['mds', 'MCMC with diffusion sampling'],
  ['gci', 'Get-ChildItem'],
  // Typing mistakes.
  ['instalation', 'Installation'],
  ['regoins', 'Regions'],
  ['sunpsot', 'flash-attn on Sunspot'],
  ['difusion smapling', 'MCMC with diffusion sampling'],
  ['chrods', 'Keys and chords'],
  ['shwomodal', 'HTMLDialogElement.showModal()'],
  // Accents, other scripts, symbols.
  ['cafe', 'Café culture in Zürich'],
  ['zurich', 'Café culture in Zürich'],
  ['検索', '検索機能の使い方'],
  ['能の使', '検索機能の使い方'],
  ['全文', '如何使用全文搜索'],
  ['文搜', '如何使用全文搜索'],
  ['검색', '전체 검색 사용법'],
  ['색 사용', '전체 검색 사용법'],
  ['п', 'Поиск по сайту'],
  ['сайт', 'Поиск по сайту'],
  ['поикс', 'Поиск по сайту'],
  ['αναζητηση', 'Αναζήτηση κειμένου'],
  ['c++', 'C++ and C'],
  ['??', 'The ?? operator'],
  ['?.', 'Optional chaining (?.)'],
  ['🎉', '🎉 Release 2.13'],
];

describe('on a small site', () => {
  for (const [query, title] of QUERIES) {
    it(`${query} finds ${title} first, scanned and indexed`, async () => {
      expect(scanner(entries).search(query, 1)[0]?.entry.title, 'scanned').to.equal(title);
      const indexed = await searcher([...filler, ...entries]);
      expect(indexed.search(query, 1)[0]?.entry.title, 'indexed').to.equal(title);
    });
  }

  it('a heading is below the page with the same title', () => {
    const sameTitle: readonly Entry[] = [
      { id: 'a#usage', kind: 'heading', title: 'Usage', path: 'a', page: 'A' },
      { id: 'usage', kind: 'page', title: 'Usage', path: 'usage' },
    ];
    expect(
      scanner(sameTitle)
        .search('usage', 2)
        .map(({ entry }) => entry.id),
    ).to.deep.equal(['usage', 'a#usage']);
  });
});
