/** Checks events at unexpected moments, and functions that throw: no item runs that the user did not choose. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { item, ran } from '../../../test/items.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { atEnd, clearStage, seen, stage, startEngine } from '../../../test/stage.js';
import type { ItemInput } from '../../items/item.js';
import type { VimPalette } from './palette.js';
import type { Source } from '../../sources/source.js';

async function palette(
  items: readonly ItemInput[],
  more: { sources?: readonly Source[]; content?: unknown } = {},
): Promise<VimPalette> {
  const page = await stage(html`
    <main><p>One.</p></main>
    ${more.content ?? html`<vim-palette .items=${items} .sources=${more.sources ?? []}></vim-palette>`}
  `);
  const el = page.querySelector('vim-palette') as VimPalette;
  el.show();
  await drawn();
  return el;
}

const focused = (el: VimPalette): Element | null => el.shadowRoot?.activeElement ?? null;

/** Keeps errors that are thrown on purpose from failing the test. Returns the list of their messages. */
function expectReports(): string[] {
  const messages: string[] = [];
  const record = (event: ErrorEvent): void => {
    messages.push((event.error as Error).message);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('error', record, { capture: true });
  const { onerror } = window;
  window.onerror = () => true;
  atEnd(() => {
    window.removeEventListener('error', record, { capture: true });
    window.onerror = onerror;
  });
  return messages;
}

beforeEach(() => void (ran.length = 0));
afterEach(clearStage);

describe('Enter', () => {
  it('chooses from the rows for the current query, even if an item is registered at the same time', async () => {
    let answer: (titles: readonly string[]) => void = () => undefined;
    const slow: ItemInput = {
      id: 'pick',
      title: 'Pick',
      args: () => new Promise(resolve => (answer = resolve)),
      run: id => void ran.push(id),
    };
    const el = await palette([slow, item('Other')]);
    await pressKeys('<CR>');
    answer(['danger', 'apricot']);
    await until(() => seen(el).rows.length === 2, 'the arguments are listed');
    await pressKeys('apr');
    await pressKeys('<CR>');
    el.register([item('Newcomer')]);
    await drawn();
    answer(['danger', 'apricot']);
    await until(() => !el.open, 'it has closed');
    expect(ran).to.deep.equal(['apricot']);
  });

  it('pressed before the palette closes does nothing after it opens again', async () => {
    let answer: (items: readonly ItemInput[]) => void = () => undefined;
    const children = () => new Promise<readonly ItemInput[]>(resolve => (answer = resolve));
    const el = await palette([item('Delete all'), { id: 'slow', title: 'Slow', children }]);
    await pressKeys('slow<CR>');
    await pressKeys('<CR>');
    el.hide();
    el.show();
    await drawn();
    answer([item('Child')]);
    await pressKeys('del');
    await until(() => seen(el).current === 'Delete all', 'the next opening has its own rows');
    expect([ran, el.open]).to.deep.equal([[], true]);
  });

  it('that is held down since it opened the palette chooses nothing', async () => {
    const el = await palette([item('First')]);
    const held = new KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    seen(el).field.dispatchEvent(held);
    expect([ran, el.open, held.defaultPrevented]).to.deep.equal([[], true, true]);
  });
});

describe('a source with `search`', () => {
  it('has its results listed even if a command is added meanwhile', async () => {
    let answer: (items: readonly ItemInput[]) => void = () => undefined;
    const el = await palette([item('Alpha')], {
      sources: [{ id: 'far', label: 'Far', search: () => new Promise(resolve => (answer = resolve)) }],
    });
    await pressKeys('al');
    el.register([item('Almond')]);
    await until(() => seen(el).rows.includes('Almond'), 'the new command is listed');
    answer([{ title: 'Altitude' }]);
    await until(() => seen(el).rows.includes('Altitude'), 'the answer is listed');
  });

  it('is awaited before a lack of results is announced', async () => {
    let answer: (items: readonly ItemInput[]) => void = () => undefined;
    const el = await palette([item('Alpha')], {
      sources: [{ id: 'far', label: 'Far', search: () => new Promise(resolve => (answer = resolve)) }],
    });
    await pressKeys('zzz');
    await until(() => seen(el).part('loading') === 'Loading…', 'the palette is loading');
    answer([]);
    await until(() => seen(el).part('empty') === 'No results for zzz', 'the lack of results is shown');
    await until(() => seen(el).spoken === 'No results for zzz', 'the lack of results is announced');
  });

  it('is not read any further after 500 results', async () => {
    let yielded = 0;
    async function* endless(): AsyncGenerator<ItemInput> {
      for (;;) yield { title: `Item ${yielded++}` };
    }
    const el = await palette([], { sources: [{ id: 'all', label: 'All', search: endless }] });
    await pressKeys('i');
    await until(() => seen(el).rows.length > 10, 'rows are listed');
    const now = yielded;
    await drawn();
    expect([yielded, now]).to.deep.equal([500, 500]);
  });
});

describe('a source with `load`', () => {
  it('is aborted when its palette is removed', async () => {
    const signals: AbortSignal[] = [];
    const load = (signal: AbortSignal) => (
      signals.push(signal),
      new Promise<readonly ItemInput[]>(() => undefined)
    );
    const el = await palette([], { sources: [{ id: 'own', label: 'Own', load }] });
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    el.remove();
    await until(() => signals[0]?.aborted, 'it is aborted');
  });

  it('is loaded when it is set while the palette is open', async () => {
    const el = await palette([item('Alpha')]);
    el.sources = [{ id: 'own', label: 'Own', load: () => [{ title: 'Zebra' }] }];
    await until(() => seen(el).rows.includes('Zebra'), 'it is listed');
  });
});

describe('functions of the site that throw', () => {
  it('as children of an item have their error shown, and the user can go back', async () => {
    const broken: ItemInput = {
      id: 'broken',
      title: 'Broken',
      children: () => {
        throw new Error('Out of order');
      },
    };
    const el = await palette([broken, item('Root')]);
    await pressKeys('<CR>');
    await until(() => seen(el).part('error').includes('Out of order'), 'the error is shown');
    expect(seen(el).rows).to.deep.equal([]);
    await pressKeys('<BS>');
    await until(() => seen(el).rows.length === 2, 'all items are listed again');
    el.hide();
    el.show({ page: 'broken' });
    await until(() => seen(el).part('error').includes('Out of order'), 'the palette opens with the error');
    expect(el.shadowRoot?.querySelector('dialog')?.open).to.equal(true);
  });

  it('in a preview or its undo do not prevent moving on or closing', async () => {
    const messages = expectReports();
    const el = await palette([
      item('First'),
      item('Second', {
        preview: () => () => {
          throw new Error('No way back');
        },
      }),
      item('Third', {
        preview: () => {
          throw new Error('No way in');
        },
      }),
    ]);
    await pressKeys('<Down><Down><Up><Up>');
    await drawn();
    expect(seen(el).current).to.equal('First');
    await pressKeys('<Esc>');
    expect(el.open).to.equal(false);
    expect(new Set(messages)).to.deep.equal(new Set(['No way back', 'No way in']));
  });
});

describe('the focus', () => {
  it('returns to the field when a focused action is removed with its row', async () => {
    const el = await palette([
      item('One', { actions: [{ id: 'a', title: 'Edit', run: () => undefined }] }),
      item('Two'),
    ]);
    await pressKeys('<Tab>');
    expect(focused(el)?.textContent).to.equal('Edit');
    await pressKeys('<Down>');
    await until(() => focused(el) === seen(el).field, 'the field has the focus');
    await pressKeys('on');
    expect(seen(el).field.value).to.equal('on');
  });
});

describe('rows', () => {
  it('that all have two lines are rendered up to the last one', async () => {
    const items = Array.from({ length: 200 }, (_, i) => ({ title: `Item ${i}`, detail: 'More' }));
    const el = await palette([], {
      content: html`<vim-palette two-lines no-keynav .items=${items}></vim-palette>`,
    });
    await pressKeys('<C-End>');
    await drawn();
    const [row, list] = ['[aria-selected=true]', '[part~=list]'].map(name =>
      (seen(el).root.querySelector(name) as Element).getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect([seen(el).current, Math.abs(row.bottom - list.bottom) < 2]).to.deep.equal(['Item 199', true]);
    expect(seen(el).rows.length).to.be.within(8, 60);
  });

  it('with no-filter start at the top for each new query', async () => {
    const all = ['apple', 'abacus', 'banana', 'cherry'];
    const el = await palette([], { content: html`<vim-palette no-filter no-keynav></vim-palette>` });
    el.items = all.map(title => item(title));
    el.addEventListener('vim-input', ({ detail: { query } }) => {
      el.items = all.filter(title => title.includes(query)).map(title => item(title));
    });
    await until(() => seen(el).rows.length === 4, 'all are listed');
    await pressKeys('<Down><Down>');
    await until(() => seen(el).current === 'banana', 'the third is current');
    await pressKeys('a');
    await until(() => seen(el).rows.length === 3, 'three are left');
    expect(seen(el).current).to.equal('apple');
  });
});

describe('several palettes', () => {
  it('each have their own keys', async () => {
    startEngine();
    const page = await stage(html`
      <vim-palette id="a" keys="gp" .items=${[item('A')]}></vim-palette>
      <vim-palette id="b" keys="gq" .items=${[item('B')]}></vim-palette>
    `);
    for (const [keys, id] of [
      ['gp', 'a'],
      ['gq', 'b'],
    ] as const) {
      const el = page.querySelector(`#${id}`) as VimPalette;
      await pressKeys(keys);
      await until(() => el.open, `${keys} opens ${id}`);
      el.hide();
    }
  });
});

describe('an item with keys', () => {
  it('fires vim-select without following the link with navigation="event"', async () => {
    startEngine();
    const el = await palette([], {
      content: html`<vim-palette
        navigation="event"
        .items=${[{ id: 'far', title: 'Far', href: '#far', keys: 'gf' }]}
      ></vim-palette>`,
    });
    el.hide();
    const hrefs: unknown[] = [];
    el.addEventListener('vim-select', ({ detail }) => hrefs.push(detail.href));
    await pressKeys('gf');
    await until(() => hrefs.length > 0, 'vim-select is fired');
    expect([hrefs, location.hash]).to.deep.equal([['#far'], '']);
  });

  it('has no link for a URL that is not a page, whichever way it is given', async () => {
    const whole = { id: 'w', kind: 'page', title: 'Whole', path: '', lead: '', url: 'about:blank' } as const;
    const el = await palette([{ title: 'Input', href: ' about:blank' }, whole]);
    const options = seen(el).all('[role=option]');
    expect(options.map(option => [option.localName, option.getAttribute('href')])).to.deep.equal([
      ['div', null],
      ['div', null],
    ]);
    const before = location.href;
    await pressKeys('<CR>');
    await drawn();
    expect([location.href, el.open]).to.deep.equal([before, false]);
  });
});
