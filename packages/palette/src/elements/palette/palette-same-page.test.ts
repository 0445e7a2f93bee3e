/** Checks that a page which is both an item of the site and in the index is one row. */

import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../define.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, seen, stage } from '../../../test/stage.js';
import type { IndexList } from '../../search/index-format.js';
import type { VimPalette } from './palette.js';

const list: IndexList = {
  v: 1,
  base: '/',
  pages: [
    ['posts', 'All posts', 0, 'Essays on ninja keyboards.'],
    ['talks', 'Talks', 0],
    ['about', 'About', 0],
  ],
  heads: [[0, 'two', 'Second part', 2]],
  sections: [],
};

async function opened(content: TemplateResult): Promise<VimPalette> {
  const page = await stage(content);
  const el = page.querySelector('vim-palette') as VimPalette;
  el.addEventListener('vim-select', event => event.preventDefault());
  el.show();
  await until(() => seen(el).rows.some(row => row.includes('about')), 'the pages are listed');
  return el;
}

const withLink = (): Promise<VimPalette> =>
  opened(html`<vim-palette .index=${list}><a href="/posts/">My writing</a></vim-palette>`);

const hrefs = (el: VimPalette): (string | null)[] =>
  seen(el)
    .all('a[role=option]')
    .map(row => new URL((row as HTMLAnchorElement).href).pathname);

afterEach(clearStage);

describe('an item of the site for a page in the index', () => {
  it('is one row with its own title before anything is typed', async () => {
    const el = await withLink();
    expect(seen(el).rows).to.deep.equal(['My writing', 'talks: Talks', 'about: About']);
  });

  it('is one row when its own title matches', async () => {
    const el = await withLink();
    await pressKeys('writing');
    await until(() => seen(el).rows.length === 1, 'one is found');
    expect([seen(el).rows, hrefs(el)]).to.deep.equal([['My writing'], ['/posts/']]);
  });

  it('does not hide another item of the site with the same URL', async () => {
    const items = ['Open basket', 'Pay now'].map(title => ({
      id: title,
      kind: 'command',
      title,
      path: '',
      url: '/posts/',
    }));
    const el = await opened(html`<vim-palette .index=${list} .items=${items}></vim-palette>`);
    await pressKeys('pay now');
    await until(() => seen(el).rows.length === 1, 'one is found');
    expect(seen(el).rows).to.deep.equal(['Pay now']);
  });

  it('is found by the title and the text in the index, and shows them', async () => {
    const el = await withLink();
    await pressKeys('ninja');
    await until(() => seen(el).rows.length === 1, 'one is found');
    expect(seen(el).rows).to.deep.equal(['My writing']);
    expect(seen(el).part('detail')).to.contain('ninja');
    await pressKeys('<C-u>all posts');
    await until(() => seen(el).part('detail') === 'All posts', 'the title in the index is shown');
    expect(seen(el).rows).to.deep.equal(['My writing', 'posts: ## Second part']);
    const marks = seen(el).all('[part~=item-current] [part=match]');
    expect(marks.map(({ textContent }) => textContent)).to.deep.equal(['All', 'posts']);
  });

  it('is listed once if both titles match, besides the headings of the page', async () => {
    const el = await opened(
      html`<vim-palette .index=${list} .items=${[{ title: 'Posts', href: '/posts/' }]}></vim-palette>`,
    );
    await pressKeys('posts');
    await until(() => seen(el).rows.includes('Posts'), 'it is found');
    await drawn();
    expect(hrefs(el).filter(path => path === '/posts/')).to.have.length(2);
    expect(seen(el).rows).to.deep.equal(['Posts', 'posts: ## Second part']);
  });

  it('is one recent row if the page in the index was chosen', async () => {
    const el = await withLink();
    el.hide();
    el.show('pages');
    await until(() => seen(el).rows.length === 3, 'the pages are listed');
    localStorage.setItem('keynav:recent', JSON.stringify([['posts', 1, Date.now()]]));
    el.hide();
    el.show();
    await drawn();
    expect(seen(el).labels).to.deep.equal(['Recent', 'Pages']);
    expect(seen(el).rows).to.deep.equal(['My writing', 'talks: Talks', 'about: About']);
  });

  it('does not hide the page if it links to another site', async () => {
    const el = await opened(
      html`<vim-palette .index=${list}><a href="https://example.org/posts/">Elsewhere</a></vim-palette>`,
    );
    expect(seen(el).rows).to.deep.equal(['Elsewhere', 'posts: All posts', 'talks: Talks', 'about: About']);
  });
});
