/** Checks the attributes, strings, actions, groups and sources of the palette, and registered items. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { five, item, ran } from '../../../test/items.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { atEnd, clearStage, seen, stage, startEngine } from '../../../test/stage.js';
import type { VimPalette } from './palette.js';

async function palette(content = html`<vim-palette .items=${five}></vim-palette>`): Promise<VimPalette> {
  const page = await stage(
    html`<main><p>Words.</p></main>
      ${content}`,
  );
  return page.querySelector('vim-palette') as VimPalette;
}

beforeEach(() => void (ran.length = 0));
afterEach(clearStage);

describe('attributes of the palette', () => {
  it('keys are separated by white space and open it, until the attribute is empty', async () => {
    const nav = startEngine();
    const el = await palette(html`<vim-palette keys="gp gq" label="My things"></vim-palette>`);
    for (const keys of ['gp', 'gq']) {
      await pressKeys(keys);
      await until(() => el.open, `${keys} opened it`);
      el.hide();
    }
    el.keys = '';
    await el.updateComplete;
    expect(nav.commands.list().filter(({ title }) => title === 'My things')).to.deep.equal([]);
  });

  it('mode and placeholder set the initial mode and the placeholder', async () => {
    const el = await palette(
      html`<vim-palette mode="commands" placeholder="What now?" .items=${five}></vim-palette>`,
    );
    el.show();
    await drawn();
    expect(seen(el).tag).to.equal('>');
    el.hide();
    el.show('');
    await drawn();
    expect(seen(el).field.placeholder).to.equal('What now?');
  });

  it('restore=select opens with the last query, selected, so that typing replaces it', async () => {
    const el = await palette(html`<vim-palette restore="select" .items=${five}></vim-palette>`);
    el.show();
    await drawn();
    await pressKeys('bet<Esc>');
    el.show();
    await drawn();
    const { field } = seen(el);
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['bet', 0, 3]);
    expect(seen(el).rows).to.deep.equal(['Beta']);
    await pressKeys('gam');
    await until(() => seen(el).rows[0] === 'Gamma', 'it is replaced');
    expect(field.value).to.equal('gam');
  });

  it('storage-key stores recent items under another key', async () => {
    const el = await palette(html`<vim-palette storage-key="mine" .items=${five}></vim-palette>`);
    el.show();
    await drawn();
    await pressKeys('gam<CR>');
    expect(localStorage.getItem('mine')).to.contain('Gamma');
    expect(localStorage.getItem('keynav:recent')).to.equal(null);
  });

  it('no-filter lists the items of the site for any query', async () => {
    const el = await palette(html`<vim-palette no-filter .items=${five}></vim-palette>`);
    el.addEventListener('vim-input', ({ detail }) => (el.items = [item(`Answer to ${detail.query}`)]));
    el.show();
    await drawn();
    await pressKeys('zzz');
    await until(() => seen(el).rows[0] === 'Answer to zzz', 'the answer is listed');
    expect(seen(el).rows).to.have.length(1);
  });

  it('no-keynav omits the commands of the engine', async () => {
    startEngine();
    const el = await palette(html`<vim-palette no-keynav .items=${five}></vim-palette>`);
    el.show();
    await drawn();
    expect(seen(el).rows).to.have.length(5);
  });

  it('navigation=event fires vim-select without following the link', async () => {
    const el = await palette(
      html`<vim-palette navigation="event" .items=${[{ title: 'Far', href: '#far' }]}></vim-palette>`,
    );
    const hrefs: unknown[] = [];
    el.addEventListener('vim-select', ({ detail }) => hrefs.push(detail.href));
    el.show();
    await drawn();
    await pressKeys('<CR>');
    expect([hrefs, location.hash, el.open]).to.deep.equal([['#far'], '', false]);
  });

  it('two-lines shows details on a second line, and the last row is scrolled into view', async () => {
    const items = Array.from({ length: 200 }, (_, i) => ({
      title: `Item ${i}`,
      ...(i % 2 ? { detail: 'More' } : {}),
    }));
    const el = await palette(html`<vim-palette two-lines .items=${items}></vim-palette>`);
    el.show();
    await drawn();
    const heights = seen(el)
      .all('[role=option]')
      .map(row => row.getBoundingClientRect().height);
    expect((heights[1] as number) / (heights[0] as number)).to.be.closeTo(1.625, 0.01);
    await pressKeys('<C-End>');
    await drawn();
    const [row, list] = ['[aria-selected=true]', '[part~=list]'].map(name =>
      (seen(el).root.querySelector(name) as Element).getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(seen(el).current).to.equal('Item 199');
    expect(row.bottom).to.be.closeTo(list.bottom, 1.5);
  });
});

describe('the strings of the palette', () => {
  it('can be replaced by the site', async () => {
    const strings = {
      modes: { '': 'Befehle' },
      placeholders: { '': 'Wohin?' },
      results: (count: number) => `${count} Treffer`,
      noResults: (query: string) => `Nichts für ${query}`,
      close: 'Schließen',
    };
    const el = await palette(html`<vim-palette .items=${five} .strings=${strings}></vim-palette>`);
    el.show();
    await drawn();
    expect(seen(el).field.placeholder).to.equal('Wohin?');
    expect(seen(el).field.getAttribute('aria-label')).to.equal('Befehle');
    await until(() => seen(el).spoken === '5 Treffer', 'the count is announced');
    await pressKeys('qqq');
    await until(() => seen(el).part('empty') === 'Nichts für qqq', 'the lack of results is shown');
  });

  it('describe the current row by its group only when the group changes', async () => {
    const el = await palette(
      html`<vim-palette
        .items=${[item('A', { group: 'One' }), item('B', { group: 'Two' }), item('C', { group: 'Two' })]}
      ></vim-palette>`,
    );
    el.show();
    await drawn();
    const description = (): string | null =>
      (seen(el).root.querySelector('[aria-selected=true]') as Element).getAttribute('aria-description');
    const descriptions = [description()];
    for (let i = 0; i < 2; i++) {
      await pressKeys('<Down>');
      await drawn();
      descriptions.push(description());
    }
    expect(descriptions).to.deep.equal(['One', 'Two', null]);
  });

  it('are announced for the current row if announce="always" is set', async () => {
    const el = await palette(html`<vim-palette announce="always" .items=${five}></vim-palette>`);
    el.show();
    await drawn();
    await pressKeys('<Down>');
    await until(() => seen(el).spoken === 'Beta', 'the row is announced');
  });
});

describe('actions on the current row', () => {
  it('are reached by Tab, navigated by arrow keys, and run; Escape returns the focus to the field', async () => {
    const done: string[] = [];
    const actions = ['Edit', 'Delete'].map(title => ({ id: title, title, run: () => void done.push(title) }));
    const el = await palette(
      html`<vim-palette .items=${[item('One', { actions }), item('Two')]}></vim-palette>`,
    );
    el.show();
    await drawn();
    const focused = (): string => el.shadowRoot?.activeElement?.textContent ?? '';
    await pressKeys('<Tab>');
    expect(focused()).to.equal('Edit');
    await pressKeys('<Right>');
    expect(focused()).to.equal('Delete');
    await pressKeys('<CR>');
    await until(() => done.length > 0, 'it ran');
    expect([done, el.open]).to.deep.equal([['Delete'], true]);
    expect(el.shadowRoot?.activeElement === seen(el).field).to.equal(true);
    await pressKeys('<Tab><Esc>');
    expect([el.open, el.shadowRoot?.activeElement === seen(el).field]).to.deep.equal([true, true]);
  });

  it('open a link in a new tab, and remove an item from the recent items', async () => {
    const { open } = window;
    const tabs: unknown[] = [];
    window.open = url => (tabs.push(url), null);
    atEnd(() => (window.open = open));
    const el = await palette(
      html`<vim-palette
        navigation="event"
        .items=${[{ id: 'far', title: 'Far', href: '#far' }]}
      ></vim-palette>`,
    );
    el.show();
    await drawn();
    await pressKeys('<CR>');
    el.show();
    await drawn();
    expect(seen(el).labels).to.deep.equal(['Recent']);
    const names = seen(el)
      .all('[part=action]')
      .map(({ textContent }) => textContent);
    expect(names).to.deep.equal(['Open in a new tab', 'Copy the link', 'Remove from recent items']);
    await pressKeys('<Tab><CR>');
    expect(tabs).to.deep.equal(['#far']);
    await pressKeys('<Tab><Left><CR>');
    await until(() => seen(el).labels.length === 0, 'it is removed');
    expect(localStorage.getItem('keynav:recent')).to.equal('[]');
  });

  it('are accessible, and outside the list, whose rows contain no buttons', async () => {
    document.title = 'Test';
    document.documentElement.lang = 'en';
    const el = await palette(html`<vim-palette .items=${[{ title: 'Far', href: '#far' }]}></vim-palette>`);
    el.show();
    await drawn();
    await expect(el).to.be.accessible({ ignoredRules: ['color-contrast'] });
    expect(seen(el).root.querySelector('[role=listbox] button') === null).to.equal(true);
  });
});

describe('groups', () => {
  it('are navigated by Alt and arrow keys', async () => {
    const items = ['A', 'B', 'C'].flatMap(group => [1, 2].map(n => item(`${group}${n}`, { group })));
    const el = await palette(html`<vim-palette .items=${items}></vim-palette>`);
    el.show();
    await drawn();
    const visited: string[] = [];
    for (const keys of ['<A-Down>', '<A-Down>', '<A-Up>']) {
      await pressKeys(keys);
      await drawn();
      visited.push(seen(el).current);
    }
    expect(visited).to.deep.equal(['B1', 'C1', 'B1']);
  });
});

describe('sources', () => {
  const counting = () => {
    let loads = 0;
    return {
      get loads() {
        return loads;
      },
      source: { id: 'own', label: 'Own', load: () => (loads++, []) },
    };
  };

  it('are loaded immediately with load="eager", or else when an opener gets the focus', async () => {
    const eager = counting();
    await palette(html`<vim-palette load="eager" .sources=${[eager.source]}></vim-palette>`);
    await until(() => eager.loads === 1, 'it is loaded');
    const lazy = counting();
    const page = await stage(
      html`<button data-vim-open="palette">Open</button
        ><vim-palette .sources=${[lazy.source]}></vim-palette>`,
    );
    await drawn();
    expect(lazy.loads).to.equal(0);
    (page.querySelector('button') as HTMLElement).focus();
    await until(() => lazy.loads === 1, 'it is loaded');
  });
});

describe('items registered by a script', () => {
  it('are added and removed while it is open, and the current one stays current', async () => {
    const el = await palette();
    el.show();
    await drawn();
    await pressKeys('<Down>');
    const undo = el.register([item('Zeta')]);
    await until(() => seen(el).rows.includes('Zeta'), 'it is listed');
    expect(seen(el).current).to.equal('Beta');
    undo();
    await until(() => !seen(el).rows.includes('Zeta'), 'it is removed');
    expect(seen(el).current).to.equal('Beta');
  });
});
