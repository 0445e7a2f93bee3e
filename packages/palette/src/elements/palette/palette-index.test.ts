/** Checks the palette with an index file, even a missing or invalid one, with children, and with commands of the engine. */

import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../../define.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { atEnd, clearStage, seen, stage, startEngine } from '../../../test/stage.js';
import type { EventDetails } from '../../events.js';
import type { VimPalette } from './palette.js';

const list = {
  v: 1,
  base: '#/',
  pages: [
    ['', 'Home', 0],
    ['posts/keys', 'Keys', 0, 'How a keyboard is walked with ninja steps.'],
    ['talks/sunspot', 'flash-attn on Sunspot', 0],
  ],
  heads: [[1, 'two', 'Second part', 2]],
  sections: [],
};
const good = `data:application/json,${encodeURIComponent(JSON.stringify({ v: 1, list }))}`;

async function opened(content: TemplateResult, mode: '' | 'search' | 'pages' = ''): Promise<VimPalette> {
  const page = await stage(content);
  const el = page.querySelector('vim-palette') as VimPalette;
  el.show(mode);
  await drawn();
  return el;
}

afterEach(() => {
  clearStage();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the index of the palette', () => {
  it('is listed by page, in the site’s order, before anything is typed', async () => {
    const el = await opened(html`<vim-palette src=${good}></vim-palette>`);
    await until(() => seen(el).rows.length === 3, 'the pages are listed');
    expect(seen(el).labels).to.deep.equal(['Pages']);
    expect(seen(el).rows).to.deep.equal(['Home', 'posts/keys: Keys', 'talks/sunspot: flash-attn on Sunspot']);
  });

  it('is searched with its headings, each with the path of its page', async () => {
    const el = await opened(html`<vim-palette src=${good}></vim-palette>`, 'search');
    await until(() => seen(el).rows.length === 4, 'everything is listed');
    await pressKeys('second');
    await until(() => seen(el).rows.length === 2, 'one is found');
    expect(seen(el).rows).to.deep.equal(['Find on this page: second', 'posts/keys: ## Second part']);
    await pressKeys('<C-u>fa sun');
    await drawn();
    expect(seen(el).rows[1]).to.equal('talks/sunspot: flash-attn on Sunspot');
  });

  it('shows an excerpt if only the body of a page matches', async () => {
    const el = await opened(html`<vim-palette src=${good}></vim-palette>`);
    await until(() => seen(el).rows.length === 3, 'the pages are listed');
    await pressKeys('ninja');
    await until(() => seen(el).rows.length === 1, 'one is found');
    expect(seen(el).part('detail')).to.contain('ninja');
  });

  it('follows the link of a row on Enter, closes the palette and fires vim-select', async () => {
    const el = await opened(html`<vim-palette src=${good}></vim-palette>`, 'pages');
    await until(() => seen(el).rows.length === 3, 'the pages are listed');
    const selections: EventDetails['vim-select'][] = [];
    el.addEventListener('vim-select', ({ detail }) => selections.push(detail));
    await pressKeys('keys<CR>');
    expect(el.open).to.equal(false);
    expect(location.hash).to.equal('#/posts/keys/');
    expect(selections).to.have.length(1);
    expect(selections[0]).to.include({
      id: 'posts/keys',
      href: '#/posts/keys/',
      query: 'keys',
      mode: 'pages',
      newTab: false,
    });
    expect(selections[0]?.item.title).to.equal('Keys');
    expect(selections[0]?.originalEvent?.type).to.equal('keydown');
  });

  it('leaves a click with a modifier to the browser, and opens a new tab by Ctrl+Enter', async () => {
    const el = await opened(html`<vim-palette src=${good}></vim-palette>`);
    await until(() => seen(el).rows.length === 3, 'the pages are listed');
    const { open } = window;
    const tabs: unknown[] = [];
    window.open = url => (tabs.push(url), null);
    atEnd(() => (window.open = open));
    const link = seen(el).all('[role=option]')[1] as HTMLAnchorElement;
    expect(link.localName).to.equal('a');
    // The page itself must not follow the click.
    el.addEventListener('click', event => {
      tabs.push(event.defaultPrevented);
      event.preventDefault();
    });
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
      link.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...more }),
      );
    expect([tabs, el.open]).to.deep.equal([[false, false, false, false], true]);
    await pressKeys('<Down><C-CR>');
    expect([tabs.at(-1), el.open]).to.deep.equal(['#/posts/keys/', false]);
  });

  it('is reported as missing and can be retried, while commands still work', async () => {
    const { fetch } = window;
    atEnd(() => (window.fetch = fetch));
    window.fetch = () => Promise.resolve(new Response('', { status: 404 }));
    const page = await stage(
      html`<vim-palette
        src="/no-such.json"
        .items=${[{ id: 'a', kind: 'command', title: 'Alpha', path: '' }]}
      ></vim-palette>`,
    );
    const el = page.querySelector('vim-palette') as VimPalette;
    const reports: string[] = [];
    el.addEventListener('vim-source-error', ({ detail }) => reports.push(detail.reason));
    el.addEventListener('vim-source-load', ({ detail }) => reports.push(`${detail.count}`));
    el.show();
    await until(() => seen(el).part('error'), 'the failure is shown');
    expect(seen(el).part('error')).to.equal('The search index is missing. Retry');
    expect(seen(el).rows).to.deep.equal(['Alpha']);
    window.fetch = () => Promise.resolve(new Response(JSON.stringify({ v: 1, list })));
    const retry = seen(el).root.querySelector<HTMLElement>('[part=error] button') as HTMLElement;
    retry.focus();
    retry.click();
    await until(() => seen(el).rows.length === 4, 'the pages are listed');
    expect(seen(el).part('error')).to.equal('');
    expect(reports).to.deep.equal(['The search index is missing', '4']);
    expect(el.shadowRoot?.activeElement === seen(el).field).to.equal(true);
  });

  it('is accessible when it fails to load', async () => {
    document.title = 'Test';
    document.documentElement.lang = 'en';
    const el = await opened(html`<vim-palette src="data:application/json,nonsense"></vim-palette>`);
    await until(() => seen(el).part('error'), 'the failure is shown');
    expect(seen(el).part('error')).to.contain('The search index is damaged');
    // Without the style sheet of the themes, the rule would check the browser's default colours.
    await expect(el).to.be.accessible({ ignoredRules: ['color-contrast'] });
  });

  it('is fetched only once when the palette opens again', async () => {
    const { fetch } = window;
    let fetches = 0;
    atEnd(() => (window.fetch = fetch));
    window.fetch = () => (fetches++, Promise.resolve(new Response(JSON.stringify({ v: 1, list }))));
    const el = await opened(html`<vim-palette src="/search.json"></vim-palette>`);
    await el.loadIndex();
    el.hide();
    el.show();
    await drawn();
    expect([fetches, seen(el).rows.length]).to.deep.equal([1, 3]);
  });

  it('that arrives late does not change the current row or the preview', async () => {
    const { fetch } = window;
    let arrive = (): void => {};
    atEnd(() => (window.fetch = fetch));
    window.fetch = () =>
      new Promise(resolve => (arrive = () => resolve(new Response(JSON.stringify({ v: 1, list })))));
    let previews = 0;
    const items = ['Alpha', 'Beta'].map(title => ({
      id: title,
      kind: 'command',
      title,
      path: '',
      preview: () => (previews++, () => void previews--),
    }));
    const el = await opened(html`<vim-palette src="/search.json" .items=${items}></vim-palette>`);
    await pressKeys('<Down>');
    arrive();
    await until(() => seen(el).rows.length === 5, 'the pages are listed');
    expect([seen(el).current, previews]).to.deep.equal(['Beta', 1]);
    el.hide();
    expect(previews).to.equal(0);
  });

  it('that arrives during a query makes its best row current, unless the user has moved', async () => {
    const items = ['Kept yesterday', 'Kept today'].map(title => ({
      id: title,
      kind: 'command',
      title,
      path: '',
    }));
    const currentAfter = async (keys: string): Promise<string> => {
      const { fetch } = window;
      let arrive = (): void => {};
      atEnd(() => (window.fetch = fetch));
      window.fetch = () =>
        new Promise(resolve => (arrive = () => resolve(new Response(JSON.stringify({ v: 1, list })))));
      const el = await opened(html`<vim-palette src="/search.json" .items=${items}></vim-palette>`);
      await pressKeys('ke');
      await until(() => seen(el).rows.length === 2, 'the items of the site are listed');
      await pressKeys(keys);
      const { current } = seen(el);
      arrive();
      await until(
        () => seen(el).rows.includes('posts/keys: Keys'),
        `the page is listed too: ${seen(el).rows.join()}`,
      );
      const now = seen(el);
      clearStage();
      return `${current} > ${now.current}, the first of ${now.rows[0]}`;
    };
    expect(await currentAfter('')).to.equal('Kept today > posts/keys: Keys, the first of posts/keys: Keys');
    expect(await currentAfter('<Down>')).to.equal(
      'Kept yesterday > Kept yesterday, the first of posts/keys: Keys',
    );
  });
});

describe('the children of the palette', () => {
  it('are items: links and commands', async () => {
    const clicked: string[] = [];
    const el = await opened(html`
      <vim-palette>
        <a href="#posts" data-group="Go">Posts</a>
        <vim-command value="water" group="Garden" keywords="plants" @click=${() => clicked.push('water')}
          >Water</vim-command
        >
        <vim-command value="off" disabled>Off</vim-command>
      </vim-palette>
    `);
    expect(seen(el).labels).to.deep.equal(['Go', 'Garden', 'Links']);
    expect(seen(el).rows).to.deep.equal(['Posts', 'Water', 'Off']);
    await pressKeys('plants<CR>');
    expect(clicked).to.deep.equal(['water']);
    el.show();
    await drawn();
    await pressKeys('posts<CR>');
    expect(location.hash).to.equal('#posts');
  });
});

describe('the commands of the engine', () => {
  it('are listed in the open palette when they are added, run once, and are not listed after removal', async () => {
    const nav = startEngine();
    const el = await opened(
      html`<main><p>Words.</p></main>
        <vim-palette></vim-palette>`,
    );
    let runs = 0;
    const remove = nav.commands.add({
      name: 'garden.water',
      title: 'Water the plants',
      group: 'Garden',
      counts: 'ignore',
      run: () => (runs++, true),
    });
    await pressKeys('water the');
    await until(() => seen(el).current === 'Water the plants', 'it is found');
    await pressKeys('<CR>');
    expect(runs).to.equal(1);
    el.show();
    await drawn();
    remove();
    await pressKeys('water the');
    await drawn();
    expect(seen(el).rows).not.to.include('Water the plants');
  });

  it('are shown with their keys, which a notice repeats after a choice', async () => {
    const nav = startEngine();
    const page = await stage(
      html`<main>
          <p>One.</p>
          <p>Two.</p>
        </main>
        <vim-palette></vim-palette>`,
    );
    const el = page.querySelector('vim-palette') as VimPalette;
    const notices: string[] = [];
    const record = (event: Event): void =>
      void notices.push((event as CustomEvent<{ text: string }>).detail.text);
    document.addEventListener('keynav-notice', record);
    atEnd(() => document.removeEventListener('keynav-notice', record));
    el.show();
    await drawn();
    await pressKeys('last item');
    await until(() => seen(el).rows[0]?.includes('ast item'), 'it is found');
    expect(seen(el).part('keys')).to.equal(nav.print(nav.keysFor('move.last')[0] ?? []).join(''));
    expect(seen(el).root.querySelector('[role=option] .spoken')?.textContent).to.contain('keys Shift g');
    await pressKeys('<CR>');
    expect(notices.some(text => text.endsWith(': G'))).to.equal(true);
  });
});
