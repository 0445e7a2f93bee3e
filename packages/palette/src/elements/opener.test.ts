/** Checks that a button with `data-vim-open` opens the element that it names, with and without an engine. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../define.js';
import { drawn } from '../../test/real.js';
import { clearStage, stage, startEngine } from '../../test/stage.js';
import type { VimFontPicker, VimKeybinds, VimPalette, VimThemePicker } from '../index.js';

type Openable = VimPalette | VimThemePicker | VimFontPicker | VimKeybinds;

const NAMES = {
  palette: 'vim-palette',
  search: 'vim-palette',
  ex: 'vim-palette',
  theme: 'vim-theme-picker',
  font: 'vim-font-picker',
  keys: 'vim-keybinds',
} as const;
const pickers = html`<vim-theme-picker></vim-theme-picker><vim-font-picker></vim-font-picker
  ><vim-keybinds></vim-keybinds>`;

async function clicked(name: string, own: unknown): Promise<HTMLElement> {
  const page = await stage(
    html`<main><p>Words.</p></main>
      <button data-vim-open=${name}><span>Open</span></button><vim-palette></vim-palette>${own}`,
  );
  await drawn();
  page.querySelector('span')?.click();
  await drawn();
  return page;
}

const openElements = (page: HTMLElement): string[] =>
  [...page.querySelectorAll('[open]')].map(el => el.localName);
const tag = (page: HTMLElement): string =>
  page.querySelector('vim-palette')?.shadowRoot?.querySelector('[part=mode-tag]')?.textContent ?? '';

describe('an opener', () => {
  afterEach(clearStage);

  for (const [name, element] of Object.entries(NAMES)) {
    for (const withEngine of [true, false]) {
      it(`named ${name} opens ${element} ${withEngine ? 'with' : 'without'} an engine`, async () => {
        if (withEngine) startEngine();
        const page = await clicked(name, pickers);
        expect(openElements(page)).to.deep.equal([element]);
        (page.querySelector(element) as Openable).hide();
      });
    }
  }

  for (const [name, expected] of [
    ['search', '/'],
    ['ex', ':'],
    ['theme', 'Theme'],
    ['font', 'Font'],
    ['keys', '?'],
  ] as const) {
    it(`named ${name} opens a mode of the palette if the page has no element for it`, async () => {
      const page = await clicked(name, '');
      expect([openElements(page), tag(page)]).to.deep.equal([['vim-palette'], expected]);
    });
  }

  it('of an unknown name opens nothing', async () => {
    expect(openElements(await clicked('constructor', pickers))).to.deep.equal([]);
  });
});
