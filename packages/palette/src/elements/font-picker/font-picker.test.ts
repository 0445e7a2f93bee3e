/** Checks that fonts and sizes are previewed, kept by Enter, and reverted when the picker closes in any other way. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, stage, startEngine, withThemes } from '../../../test/stage.js';
import { fontLook, siteFont, type Font } from '../../looks/index.js';
import type { VimFontPicker } from './font-picker.js';

const root = document.documentElement;
const body = (): string => root.style.getPropertyValue('--vim-font-body');
const scale = (): string => root.style.getPropertyValue('--vim-font-scale');
const part = (el: VimFontPicker, selector: string) =>
  el.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;
const current = (el: VimFontPicker): string =>
  part(el, '[aria-selected=true] [part=title]')?.textContent ?? '';
const stored = (): { id?: string; size?: number } =>
  JSON.parse(localStorage.getItem('keynav:font') ?? '{}') as { id?: string };

const fonts: readonly Font[] = [
  { id: 'mono', label: 'Mono', family: 'monospace', kind: 'mono' },
  { id: 'serif', label: 'Serif', family: 'serif', kind: 'serif' },
  { id: 'lost', label: 'Lost Face', family: '"No Such Face", serif', kind: 'serif' },
];

async function opened(): Promise<VimFontPicker> {
  const page = await stage(html`
    <main><p>Words to read.</p></main>
    <button id="opener" data-vim-open="font">Font</button>
    <vim-font-picker .fonts=${fonts}></vim-font-picker>
  `);
  const el = page.querySelector('vim-font-picker') as VimFontPicker;
  await el.updateComplete;
  (page.querySelector('#opener') as HTMLElement).focus();
  el.show();
  await drawn();
  return el;
}

describe('the font picker', () => {
  let unload: () => void;
  before(async () => {
    unload = await withThemes();
    root.lang = 'en';
    document.title = 'Test';
    // The page of the tests sets no theme by itself.
    root.setAttribute('data-theme', 'light');
  });
  after(() => {
    unload();
    root.removeAttribute('data-theme');
  });
  beforeEach(async () => {
    fontLook().revert();
    await fontLook().commit(siteFont);
  });
  afterEach(clearStage);

  it('is accessible closed and open', async () => {
    const el = await opened();
    await expect(el).to.be.accessible();
    el.hide();
    await drawn();
    await expect(el).to.be.accessible();
  });

  it('shows rows in a low window, and loads the face of a row when it is scrolled into view', async () => {
    const el = await opened();
    el.hide();
    el.style.setProperty('--vim-palette-max-height', '230px');
    el.fonts = Array.from({ length: 30 }, (_, i) => ({
      id: `f${i}`,
      label: `Font ${i}`,
      family: `"Face ${i}"`,
      kind: 'serif',
    }));
    el.show();
    await drawn();
    const list = part(el, '[role=listbox]');
    const first = part(el, '[role=option]').getBoundingClientRect();
    expect(list.clientHeight).to.be.at.least(2 * first.height);
    expect(first.bottom).to.be.at.most(part(el, 'dialog').getBoundingClientRect().bottom);
    const families = (): string[] =>
      [...list.querySelectorAll<HTMLElement>('[part=sample]')].map(sample => sample.style.fontFamily);
    await until(() => families()[1] === '"Face 0"', 'the first face is shown');
    expect(families()[20]).to.equal('');
    await pressKeys('<End>');
    await until(() => families()[30] === '"Face 29"', 'the last face is shown');
    expect(families()[15]).to.equal('');
  });

  it('opens with the focus on its list and the current font selected', async () => {
    const el = await opened();
    expect(el.shadowRoot?.activeElement === part(el, '[role=listbox]')).to.equal(true);
    expect(current(el)).to.equal('Site default');
    expect(part(el, '[part=current]').textContent).to.equal('Current: Site default');
  });

  it('opens by its key', async () => {
    const el = await opened();
    el.hide();
    startEngine();
    await pressKeys('zf');
    await until(() => el.open, 'it is open');
  });

  it('previews a font by j, and reverts it by Escape', async () => {
    const el = await opened();
    const events: string[] = [];
    for (const type of ['vim-font-preview', 'vim-font-revert'] as const)
      el.addEventListener(type, ({ detail }) => events.push(`${type} ${detail.id}`));
    await pressKeys('j');
    await until(() => body() === 'monospace', 'the font is previewed');
    expect(stored().id).to.equal('site');
    await pressKeys('<Esc>');
    expect([el.open, body()]).to.deep.equal([false, '']);
    expect(events).to.deep.equal(['vim-font-preview mono', 'vim-font-revert site']);
    expect(document.activeElement?.id).to.equal('opener');
  });

  it('keeps a font by Enter', async () => {
    const el = await opened();
    await pressKeys('jj<CR>');
    await until(() => stored().id === 'serif', 'it is stored');
    expect([el.open, body()]).to.deep.equal([false, 'serif']);
    el.show();
    await drawn();
    expect([current(el), part(el, '[part=current]').textContent]).to.deep.equal(['Serif', 'Current: Serif']);
  });

  it('changes the size in steps, keeps it with the font, and reverts both together', async () => {
    const el = await opened();
    const more = part(el, '[aria-label="More size"]');
    more.click();
    await until(() => scale() === '105%', 'it is a step larger');
    more.click();
    await until(() => scale() === '110%', 'it is two steps larger');
    part(el, '[aria-label="Less line height"]').click();
    await until(() => root.style.getPropertyValue('--vim-font-line-height') === '1.5', 'lines are closer');
    part(el, '[role=listbox]').focus();
    await pressKeys('j');
    await until(() => body() === 'monospace', 'the font is previewed');
    expect(scale()).to.equal('110%');
    await pressKeys('<Esc>');
    expect([body(), scale()]).to.deep.equal(['', '']);
    el.show();
    await drawn();
    part(el, '[aria-label="More size"]').click();
    await until(() => scale() === '105%', 'it is a step larger');
    part(el, '[role=listbox]').focus();
    await pressKeys('j<CR>');
    await until(() => stored().size === 105, 'the size is stored');
    expect(stored().id).to.equal('mono');
  });

  it('reports a face that cannot be loaded, and keeps the previous one', async () => {
    const el = await opened();
    const errors: string[] = [];
    el.addEventListener('vim-font-error', ({ detail }) => errors.push(`${detail.id} ${detail.reason}`));
    await pressKeys('j');
    await until(() => body() === 'monospace', 'the font is previewed');
    await pressKeys('G');
    await until(() => errors.length > 0, 'the error is reported');
    await drawn();
    expect(errors).to.deep.equal(['lost missing']);
    expect(part(el, '[part=status]').textContent).to.equal('Lost Face cannot be loaded');
    expect(body()).to.equal('monospace');
    await pressKeys('<CR>');
    expect([el.open, stored().id]).to.deep.equal([true, 'site']);
    await pressKeys('<Esc>');
    expect(body()).to.equal('');
  });

  it('ignores a face that loads after it was closed', async () => {
    const el = await opened();
    const { load } = document.fonts;
    let arrive = (): void => {};
    document.fonts.load = () => new Promise(resolve => (arrive = () => resolve([{} as FontFace])));
    await pressKeys('G');
    await until(() => current(el) === 'Lost Face', 'it is current');
    await pressKeys('<Esc>');
    arrive();
    document.fonts.load = load;
    await drawn();
    expect(body()).to.equal('');
  });

  it('does not keep a font if vim-font-change is cancelled', async () => {
    const el = await opened();
    el.addEventListener('vim-font-change', event => event.preventDefault());
    await pressKeys('j<CR>');
    await drawn();
    expect([el.open, stored().id]).to.deep.equal([true, 'site']);
  });

  it('filters after /', async () => {
    const el = await opened();
    await pressKeys('/ser');
    await drawn();
    expect(
      [...(el.shadowRoot?.querySelectorAll('[part=title]') ?? [])].map(one => one.textContent)[0],
    ).to.equal('Serif');
    await until(() => body() === 'serif', 'the first match is previewed');
    await pressKeys('<Esc>');
    expect(body()).to.equal('');
  });
});
