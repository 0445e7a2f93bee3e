/** Checks typing, moving and choosing in the palette. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { five, item, ran } from '../../../test/items.js';
import { clearStage, seen, stage } from '../../../test/stage.js';
import type { Item } from '../../items/item.js';
import type { VimPalette } from './palette.js';

async function opened(own: readonly Item[] = five): Promise<VimPalette> {
  const page = await stage(html`
    <main>
      <h1 id="top">Title</h1>
      <h2 id="sub">Second part</h2>
    </main>
    <vim-palette .items=${own}></vim-palette>
  `);
  const el = page.querySelector('vim-palette') as VimPalette;
  el.show();
  await drawn();
  return el;
}

/** Checks that one option is selected and is the active descendant of the field, and that all sizes and positions are right. */
function expectWired(el: VimPalette, count: number): void {
  const { root, all, field } = seen(el);
  const selected = all('[aria-selected=true]');
  expect(selected).to.have.length(1);
  expect(root.getElementById(field.getAttribute('aria-activedescendant') ?? '') === selected[0]).to.equal(
    true,
  );
  expect(root.getElementById(field.getAttribute('aria-controls') ?? '')?.getAttribute('role')).to.equal(
    'listbox',
  );
  for (const option of all('[role=option]'))
    expect(option.getAttribute('aria-setsize')).to.equal(String(count));
  const places = all('[role=option]').map(option => Number(option.getAttribute('aria-posinset')));
  expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  expect(new Set(places).size).to.equal(places.length);
}

beforeEach(() => void (ran.length = 0));
afterEach(clearStage);

describe('rows of the palette', () => {
  it('are filtered by the query, with the matching letters marked', async () => {
    const el = await opened();
    await pressKeys('lph');
    await until(() => seen(el).rows.length === 1, 'one row is left');
    expect(seen(el).rows).to.deep.equal(['Alpha']);
    expect(seen(el).part('match')).to.equal('lph');
    await pressKeys('<C-u>');
    await until(() => seen(el).rows.length === 5, 'all rows are back');
    expect(seen(el).field.value).to.equal('');
  });

  for (const [keys, expected] of [
    ['<Down>', 'Beta'],
    ['<Down><Down><Up>', 'Beta'],
    ['<C-j><C-j>', 'Gamma'],
    ['<C-j><C-k>', 'Alpha'],
    ['<Up>', 'Epsilon'],
    ['<Up><Down>', 'Alpha'],
    ['<C-End>', 'Epsilon'],
    ['<C-End><C-Home>', 'Alpha'],
    ['<PageDown>', 'Epsilon'],
    ['<C-j><C-p>', 'Alpha'],
  ]) {
    it(`are navigated by ${keys}, which makes ${expected} current`, async () => {
      const el = await opened();
      await pressKeys(keys as string);
      await drawn();
      expect(seen(el).current).to.equal(expected);
      expectWired(el, 5);
    });
  }

  it('are navigated by Ctrl+N and Ctrl+P if the browser sends Ctrl+N to the page', async () => {
    // Dispatched by a script, because the test browsers open a window for a real Ctrl+N.
    const el = await opened();
    const press = (key: string) =>
      seen(el).field.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
      );
    expect([press('n'), press('n'), press('p')]).to.deep.equal([false, false, false]);
    await drawn();
    expect(seen(el).current).to.equal('Beta');
  });

  it('do not wrap around if `noLoop` is set', async () => {
    const el = await opened();
    el.noLoop = true;
    await pressKeys('<Up>');
    await drawn();
    expect(seen(el).current).to.equal('Alpha');
  });

  it('run once by Enter, and by a click', async () => {
    const el = await opened();
    await pressKeys('<Down><CR>');
    expect(ran).to.deep.equal(['Beta']);
    expect(el.open).to.equal(false);
    el.show();
    await drawn();
    seen(el)
      .all('[role=option]')
      .find(row => row.textContent?.includes('Gamma'))
      ?.click();
    expect(ran).to.deep.equal(['Beta', 'Gamma']);
  });

  it('do not run if vim-select is cancelled', async () => {
    const el = await opened();
    const ids: string[] = [];
    el.addEventListener('vim-select', event => {
      ids.push(event.detail.id);
      event.preventDefault();
    });
    await pressKeys('<CR>');
    expect([ids, ran, el.open]).to.deep.equal([['Alpha'], [], true]);
  });

  it('that are disabled are skipped by keys, do not run by a click, and have aria-disabled', async () => {
    const el = await opened([
      item('Off', { disabled: true }),
      item('One'),
      item('No', { disabled: true, url: '#x' }),
      item('Two'),
    ]);
    expect(seen(el).current).to.equal('One');
    await pressKeys('<Down>');
    await drawn();
    expect(seen(el).current).to.equal('Two');
    const [off] = seen(el).all('[aria-disabled=true]');
    off?.click();
    expect([ran, el.open, seen(el).all('[aria-disabled=true]').length]).to.deep.equal([[], true, 2]);
    expectWired(el, 4);
  });

  it('fire vim-highlight when the current one changes, and vim-query on Enter if there is none', async () => {
    const el = await opened();
    const events: unknown[] = [];
    el.addEventListener('vim-highlight', ({ detail }) => events.push([detail.id, detail.previous]));
    el.addEventListener('vim-query', ({ detail }) => events.push(detail.query));
    await pressKeys('<Down>zzz<CR>');
    expect(events).to.deep.equal([['Beta', 'Alpha'], [null, 'Beta'], 'zzz']);
    expect(seen(el).field.getAttribute('aria-expanded')).to.equal('false');
    expect(seen(el).field.hasAttribute('aria-activedescendant')).to.equal(false);
    expect(seen(el).part('empty')).to.equal('No results for zzz');
  });

  it('start with the recent ones, each listed once', async () => {
    const el = await opened();
    await pressKeys('<Down><Down><CR>');
    el.show();
    await drawn();
    expect(seen(el).labels).to.deep.equal(['Recent', 'Own']);
    expect(seen(el).rows).to.deep.equal(['Gamma', 'Alpha', 'Beta', 'Delta', 'Epsilon']);
    expectWired(el, 5);
  });

  it('with the same id are listed once', async () => {
    const el = await opened([...five, ...five]);
    expect(seen(el).rows).to.have.length(5);
  });

  it('show markup in titles as text', async () => {
    const title = '<img src=x onerror="window.hacked = true">';
    const el = await opened([item(title, { detail: '<b>bold</b>', group: '<i>group</i>' })]);
    expect(seen(el).rows).to.deep.equal([title]);
    expect(seen(el).root.querySelector('img, b, i') === null).to.equal(true);
    await pressKeys('img');
    await drawn();
    expect(seen(el).rows).to.deep.equal([title]);
    expect('hacked' in window).to.equal(false);
  });

  it('keep the current one when another is added, and move to the next one when it is removed', async () => {
    const el = await opened();
    await pressKeys('<Down><Down>');
    el.items = [item('New'), ...five];
    await drawn();
    expect(seen(el).current).to.equal('Gamma');
    el.items = five.filter(({ title }) => title !== 'Gamma');
    await drawn();
    expect(seen(el).current).to.equal('Delta');
    expectWired(el, 4);
  });

  it('keep the current one in the DOM when it is scrolled out of view', async () => {
    const el = await opened(
      Array.from({ length: 2000 }, (_, i) => item(`Row ${i}`, { group: `Group ${Math.floor(i / 500)}` })),
    );
    const list = el.list as HTMLElement;
    list.scrollTop = 20_000;
    await drawn();
    await drawn();
    expect(seen(el).current).to.equal('Row 0');
    expect(seen(el).rows).to.include('Row 620');
    expectWired(el, 2000);
    await pressKeys('<Down>');
    await until(() => list.scrollTop < 100, 'the current row is in view');
    await pressKeys('<C-End>');
    await drawn();
    expectWired(el, 2000);
    await pressKeys('199');
    await until(() => seen(el).rows[0] === 'Row 199', 'the best result is first');
    expect(list.scrollTop).to.equal(0);
  });

  it('become current under the pointer without scrolling', async () => {
    const el = await opened(Array.from({ length: 100 }, (_, i) => item(`Row ${i}`)));
    const list = el.list as HTMLElement;
    list.scrollTop = 10;
    await drawn();
    const half = seen(el).all('[role=option]').at(-1) as HTMLElement;
    half.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    await drawn();
    expect(list.scrollTop).to.equal(10);
    expect(half.getAttribute('aria-selected')).to.equal('true');
    half.dispatchEvent(new PointerEvent('pointerleave', { bubbles: true }));
    await drawn();
    expect(half.getAttribute('aria-selected')).to.equal('true');
  });

  it('ignore the keys of an input method', async () => {
    const el = await opened();
    const { field } = seen(el);
    for (const key of ['Enter', 'ArrowDown', 'Escape'])
      for (const more of [{ isComposing: true }, { keyCode: 229 }]) {
        const event = new KeyboardEvent('keydown', {
          key,
          bubbles: true,
          composed: true,
          cancelable: true,
          ...more,
        });
        expect(field.dispatchEvent(event), key).to.equal(true);
      }
    await drawn();
    expect([el.open, seen(el).current, ran]).to.deep.equal([true, 'Alpha', []]);
  });

  it('are filtered during composition, and a prefix enters its mode when the composition ends', async () => {
    const el = await opened([item('検索'), item('移動')]);
    const { field } = seen(el);
    field.value = '検索';
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    await drawn();
    expect(seen(el).rows).to.deep.equal(['検索']);
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (const [isComposing, tag] of [
      [true, ''],
      [false, '/'],
    ] as const) {
      field.value = '/';
      field.dispatchEvent(
        isComposing
          ? new InputEvent('input', { isComposing, bubbles: true })
          : new CompositionEvent('compositionend', { data: '/', bubbles: true }),
      );
      await drawn();
      expect(seen(el).tag).to.equal(tag);
    }
  });

  it('have their number announced inside the dialog after typing pauses', async () => {
    const el = await opened();
    expect(el.dialog?.contains(seen(el).all('[role=status]')[0] as Node)).to.equal(true);
    await until(() => seen(el).spoken === '5 results', 'the count is announced');
    await pressKeys('alp');
    expect(seen(el).spoken).to.equal('5 results');
    await until(() => seen(el).spoken === '1 result', 'the new count is announced');
    await pressKeys('<C-u>zz');
    await until(() => seen(el).spoken === 'No results for zz', 'the lack of results is announced');
    el.hide();
    el.show();
    await drawn();
    expect(seen(el).spoken).to.equal('');
  });
});
