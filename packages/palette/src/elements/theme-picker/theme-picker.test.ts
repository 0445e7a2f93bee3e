/** Checks that moving previews themes, Enter keeps one, and closing in any other way reverts the preview. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { clock } from '../../../../keynav/test/clock.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, stage, startEngine, withThemes } from '../../../test/stage.js';
import { themeLook } from '../../looks/index.js';
import type { VimPalette } from '../palette/palette.js';
import type { VimThemePicker } from './theme-picker.js';

const root = document.documentElement;
const theme = (): string | null => root.getAttribute('data-theme');
const part = (el: VimThemePicker, selector: string) =>
  el.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;
const current = (el: VimThemePicker): string =>
  part(el, '[aria-selected=true] [part=title]')?.textContent ?? '';

async function picker(): Promise<VimThemePicker> {
  const page = await stage(html`
    <main>
      <p><a id="link" href="#x">A link</a></p>
    </main>
    <button id="opener" data-vim-open="theme">Theme</button>
    <vim-theme-picker></vim-theme-picker>
  `);
  const el = page.querySelector('vim-theme-picker') as VimThemePicker;
  await el.updateComplete;
  (page.querySelector('#opener') as HTMLElement).focus();
  return el;
}

async function opened(): Promise<VimThemePicker> {
  const el = await picker();
  el.show();
  await drawn();
  return el;
}

describe('the theme picker', () => {
  let unload: () => void;
  before(async () => {
    unload = await withThemes();
    root.lang = 'en';
    document.title = 'Test';
  });
  after(() => unload());
  beforeEach(() => void themeLook().choice.commit('light'));
  afterEach(clearStage);

  it('is accessible closed, open, filtered and empty', async () => {
    const el = await picker();
    await expect(el).to.be.accessible();
    el.show();
    await drawn();
    await expect(el).to.be.accessible();
    await pressKeys('/zzzz');
    await drawn();
    expect(part(el, '[part=empty]').textContent).to.contain('zzzz');
    await expect(el).to.be.accessible();
  });

  it('opens with the focus on its list and the current theme selected', async () => {
    const el = await opened();
    expect(el.shadowRoot?.activeElement === part(el, '[role=listbox]')).to.equal(true);
    expect(current(el)).to.equal('Light');
    expect(part(el, '[part=current]').textContent).to.equal('Current: Light');
    expect(part(el, '[part=footer]').textContent).to.contain('j/k or ↑/↓ move');
    expect(part(el, '[part=swatch]').getAttribute('style')).to.equal(null);
  });

  it('opens by its key, by an opener, and by attribute', async () => {
    const el = await picker();
    startEngine();
    await pressKeys('<C-x>');
    await until(() => el.open, 'it is open');
    el.hide();
    (document.querySelector('#opener') as HTMLElement).click();
    await drawn();
    expect(el.dialog?.open).to.equal(true);
    el.hide();
    await drawn();
    el.setAttribute('open', '');
    await drawn();
    expect(current(el)).to.equal('Light');
  });

  for (const [keys, expected] of [
    ['j', 'dark'],
    ['jj', 'catppuccin'],
    ['jjk', 'dark'],
    ['G', 'high-contrast'],
    ['Ggj', 'light'],
    ['<Down>', 'dark'],
    ['<Down><Up>', 'light'],
    ['<End>', 'high-contrast'],
  ]) {
    it(`previews ${expected} after ${keys}`, async () => {
      const el = await opened();
      await pressKeys(keys as string);
      await drawn();
      expect(theme()).to.equal(expected);
      expect(localStorage.getItem('keynav:theme')).to.equal('light');
      const list = part(el, '[role=listbox]');
      const selected = el.shadowRoot?.querySelectorAll('[aria-selected=true]');
      expect(selected).to.have.length(1);
      expect(list.getAttribute('aria-activedescendant')).to.equal(selected?.[0]?.id);
    });
  }

  for (const [name, close] of [
    ['Escape', () => pressKeys('<Esc>')],
    ['Ctrl+C', () => pressKeys('<C-c>')],
    [
      'a click on the backdrop',
      (el: VimThemePicker) => {
        el.dialog?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        el.dialog?.click();
      },
    ],
    ['its close button', (el: VimThemePicker) => part(el, '[part=close]').click()],
    ['its method', (el: VimThemePicker) => el.hide()],
    ['its property', (el: VimThemePicker) => (el.open = false)],
    ['being removed', (el: VimThemePicker) => el.remove()],
  ] as const) {
    it(`reverts the preview after ${name}`, async () => {
      const el = await opened();
      const reverted: string[] = [];
      el.addEventListener('vim-theme-revert', ({ detail }) => reverted.push(detail.id));
      await pressKeys('jj');
      expect(theme()).to.equal('catppuccin');
      await close(el);
      await drawn();
      expect([el.open, theme(), reverted]).to.deep.equal([false, 'light', ['light']]);
      expect(localStorage.getItem('keynav:theme')).to.equal('light');
      if (name !== 'being removed') expect(document.activeElement?.id).to.equal('opener');
    });
  }

  it('keeps and stores a theme by Enter', async () => {
    const el = await opened();
    const changed: string[] = [];
    el.addEventListener('vim-theme-change', ({ detail }) => changed.push(detail.id));
    await pressKeys('j<CR>');
    expect([el.open, theme(), el.value, changed]).to.deep.equal([false, 'dark', 'dark', ['dark']]);
    expect(localStorage.getItem('keynav:theme')).to.equal('dark');
    expect(document.activeElement?.id).to.equal('opener');
    el.show();
    await drawn();
    expect([current(el), part(el, '[part=current]').textContent]).to.deep.equal(['Dark', 'Current: Dark']);
  });

  it('does not keep a theme if vim-theme-change is cancelled', async () => {
    const el = await opened();
    el.addEventListener('vim-theme-change', event => event.preventDefault());
    await pressKeys('j<CR>');
    expect([el.open, el.value]).to.deep.equal([true, 'light']);
    await pressKeys('<Esc>');
    expect(theme()).to.equal('light');
  });

  it('keeps a theme by a click', async () => {
    const el = await opened();
    [...(el.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
      .find(row => row.textContent?.includes('Nord'))
      ?.click();
    expect([el.open, theme(), el.value]).to.deep.equal([false, 'nord', 'nord']);
  });

  it('previews the theme on which the pointer rests, but not those that it passes', async () => {
    const el = await opened();
    const rows = el.shadowRoot?.querySelectorAll('[role=option]') ?? [];
    for (const row of [rows[2], rows[3]])
      row?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    await drawn();
    expect(theme()).to.equal('light');
    await until(() => theme() === 'catppuccin', 'the theme under the pointer is previewed');
    const pass = clock();
    rows[2]?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    await pressKeys('G');
    pass(60_000);
    expect(theme()).to.equal('high-contrast');
  });

  it('does not preview themes if `noPreview` is set', async () => {
    const el = await opened();
    el.noPreview = true;
    await pressKeys('jj');
    expect(theme()).to.equal('light');
  });

  it('filters after /, and returns to the list by Enter or Down', async () => {
    const el = await opened();
    await pressKeys('/gruv');
    await drawn();
    expect(el.shadowRoot?.activeElement?.id).to.equal('filter');
    expect(
      [...(el.shadowRoot?.querySelectorAll('[part=title]') ?? [])].map(one => one.textContent),
    ).to.deep.equal(['Gruvbox Dark', 'Gruvbox Light']);
    expect(theme()).to.equal('gruvbox');
    await pressKeys('<CR>j');
    expect(theme()).to.equal('gruvbox-light');
    await pressKeys('/<BS><BS><BS><BS>');
    await drawn();
    expect(el.shadowRoot?.querySelectorAll('[role=option]').length).to.be.above(10);
    await pressKeys('<Down>');
    expect(el.shadowRoot?.activeElement?.getAttribute('role')).to.equal('listbox');
    await pressKeys('<Esc>');
    expect(theme()).to.equal('light');
  });

  it('opens without its last filter', async () => {
    const el = await opened();
    await pressKeys('/gruv<Esc>');
    el.show();
    await drawn();
    expect(current(el)).to.equal('Light');
    expect((part(el, 'input') as HTMLInputElement).value).to.equal('');
  });

  it('does not open if vim-show is cancelled', async () => {
    const el = await picker();
    el.addEventListener('vim-show', event => event.preventDefault());
    el.show();
    await drawn();
    expect([el.open, document.activeElement?.id]).to.deep.equal([false, 'opener']);
  });

  it('closes without the palette if it was opened above it', async () => {
    const page = await stage(html`<vim-palette></vim-palette><vim-theme-picker></vim-theme-picker>`);
    const palette = page.querySelector('vim-palette') as VimPalette;
    const el = page.querySelector('vim-theme-picker') as VimThemePicker;
    palette.show();
    await drawn();
    el.show();
    await drawn();
    await pressKeys('<Esc>');
    await drawn();
    expect([palette.open, el.open]).to.deep.equal([true, false]);
    await pressKeys('<Esc>');
    expect(palette.open).to.equal(false);
  });
});
