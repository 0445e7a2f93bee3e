/** Checks the modes of the palette: how to enter and leave them, and the command line. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { five } from '../../../test/items.js';
import { clearStage, seen, stage, startEngine } from '../../../test/stage.js';
import type { Item } from '../../items/item.js';
import type { VimPalette } from './palette.js';

async function opened(own: readonly Item[] = five, mode = ''): Promise<VimPalette> {
  const page = await stage(html`
    <main>
      <h1 id="top">Title</h1>
      <h2 id="sub">Second part</h2>
    </main>
    <vim-palette .items=${own}></vim-palette>
  `);
  const el = page.querySelector('vim-palette') as VimPalette;
  el.show(mode as '');
  await drawn();
  return el;
}

afterEach(clearStage);

describe('modes of the palette', () => {
  for (const [key, tag] of ['>', ':', '/', '@', '#', '?'].map(key => [key, key])) {
    it(`are entered by ${key} in the empty field, and left by Backspace`, async () => {
      const el = await opened();
      await pressKeys(key as string);
      await until(() => seen(el).tag === tag, `the tag is ${tag}`);
      expect(seen(el).field.value).to.equal('');
      await pressKeys('<BS>');
      await until(() => seen(el).tag === '', 'the tag is gone');
      expect(el.open).to.equal(true);
    });
  }

  it('are not entered by a prefix in a mode or after a letter', async () => {
    const el = await opened();
    await pressKeys('??');
    await drawn();
    expect([seen(el).tag, seen(el).field.value]).to.deep.equal(['?', '?']);
    await pressKeys('<C-u><BS>a>');
    await drawn();
    expect([seen(el).tag, seen(el).field.value]).to.deep.equal(['', 'a>']);
  });

  it('are left by the first Escape; the second closes the palette', async () => {
    const el = await opened();
    await pressKeys('>be<Esc>');
    await drawn();
    expect([el.open, seen(el).tag, seen(el).field.value]).to.deep.equal([true, '', '']);
    await pressKeys('<Esc>');
    await drawn();
    expect(el.open).to.equal(false);
  });

  it('close by Escape and by Backspace if the palette was opened in them', async () => {
    const el = await opened(five, 'commands');
    await pressKeys('<Esc>');
    expect(el.open).to.equal(false);
    el.show('commands');
    await drawn();
    await pressKeys('<BS>');
    expect(el.open).to.equal(false);
  });

  it('are left by deleting in the empty field on phones, which send no Backspace key', async () => {
    const el = await opened();
    await pressKeys('>');
    await drawn();
    const event = new InputEvent('beforeinput', {
      inputType: 'deleteContentBackward',
      cancelable: true,
      bubbles: true,
    });
    expect(seen(el).field.dispatchEvent(event)).to.equal(false);
    await drawn();
    expect(seen(el).tag).to.equal('');
  });

  it('of an unknown name are the default mode', async () => {
    const el = await opened(five, 'nonsense');
    expect(seen(el).rows).to.have.length(5);
  });

  it('list the headings of the page', async () => {
    const el = await opened(five, 'headings');
    expect(seen(el).rows).to.deep.equal(['# Title', '## Second part']);
  });

  it('apply and store a theme by :theme nord and Enter', async () => {
    const el = await opened();
    await pressKeys(':theme nord');
    await until(() => seen(el).rows[0] === 'theme Nord', 'the theme is listed');
    await pressKeys('<CR>');
    await until(() => !el.open, 'it has closed');
    expect(document.documentElement.getAttribute('data-theme')).to.equal('nord');
    expect(localStorage.getItem('keynav:theme')).to.equal('nord');
  });

  it('revert a previewed theme however the palette closes', async () => {
    const root = document.documentElement;
    const el = await opened();
    await pressKeys(':theme nord<CR>');
    await until(() => !el.open, 'it has closed');
    for (const close of [() => el.hide(), () => pressKeys('<Esc>'), () => (el.open = false)]) {
      el.show('ex');
      await drawn();
      await pressKeys('theme gruvbox<Down>');
      expect(root.getAttribute('data-theme')).to.equal('gruvbox-light');
      await close();
      await drawn();
      expect(root.getAttribute('data-theme')).to.equal('nord');
    }
  });

  it('complete the command line by Tab, and by Enter if an argument is missing', async () => {
    const el = await opened();
    await pressKeys(':the<Tab>');
    await until(() => seen(el).field.value === 'theme ', 'the command is completed');
    await pressKeys('gru<Tab>');
    await until(() => seen(el).field.value === 'theme gruvbox', 'the argument is completed');
    await pressKeys('<C-u>the<CR>');
    await until(() => seen(el).field.value === 'theme ', 'an argument is expected');
    expect(el.open).to.equal(true);
  });

  it('report unknown commands and arguments', async () => {
    const el = await opened();
    await pressKeys(':nonsense<CR>');
    await drawn();
    expect([el.open, seen(el).rows[0]]).to.deep.equal([true, 'Unknown command: nonsense']);
    await pressKeys('<C-u>theme zzz');
    await drawn();
    expect(seen(el).rows[0]).to.equal('Unknown theme: zzz');
  });

  it('go to the twelfth item by :12', async () => {
    const page = await stage(html`
      <main>${Array.from({ length: 20 }, (_, i) => html`<p>Paragraph ${i + 1}</p>`)}</main>
      <vim-palette></vim-palette>
    `);
    const el = page.querySelector('vim-palette') as VimPalette;
    const nav = startEngine();
    el.show('ex');
    await drawn();
    await pressKeys('12<CR>');
    await until(() => nav.position()?.item === 12, 'the twelfth item is current');
  });
});
