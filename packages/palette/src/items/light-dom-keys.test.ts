/** Tests the keys of commands in the palette's HTML. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../define.js';
import { drawn, pressKeys, until } from '../../test/real.js';
import { atEnd, clearStage, seen, stage, startEngine } from '../../test/stage.js';
import { commandNames } from './light-dom.js';
import type { VimPalette } from '../elements/palette/palette.js';

describe('keys of commands in the page', () => {
  afterEach(clearStage);

  it('run the commands while the palette is closed, are shown in its rows, and are removed with the commands', async () => {
    const nav = startEngine();
    const page = await stage(html`
      <main><p>Words.</p></main>
      <vim-palette>
        <vim-command value="garden.water" keys=${'gw <C-e>'}>Water the plants</vim-command>
        <vim-command value="garden.dig" keys="gd" disabled>Dig</vim-command>
      </vim-palette>
    `);
    const el = page.querySelector('vim-palette') as VimPalette;
    const clicked: string[] = [];
    el.addEventListener('click', event => clicked.push((event.target as Element).textContent ?? ''));
    await pressKeys('gw<C-e>gd');
    expect(clicked).to.deep.equal(['Water the plants', 'Water the plants']);
    el.show();
    await drawn();
    await pressKeys('water');
    await until(() => seen(el).rows.length === 1, 'the command is listed once');
    expect(seen(el).part('keys')).to.equal('gw');
    el.hide();
    el.querySelector('vim-command')?.remove();
    await until(() => nav.commands.get('garden.water') === undefined, 'the command is removed');
    el.insertAdjacentHTML('beforeend', '<vim-command value="garden.new" keys="gn">New</vim-command>');
    await until(() => nav.keysFor('garden.new').length === 1, 'the new command has keys');
  });

  it('run both of two commands with the same text, which are both listed', async () => {
    startEngine();
    const page = await stage(html`
      <vim-palette
        ><vim-command id="first" keys="gp">Print</vim-command
        ><vim-command id="second" keys="gq">Print</vim-command><vim-command id="third">Zebra</vim-command
        ><vim-command id="fourth">Zebra</vim-command></vim-palette
      >
    `);
    const el = page.querySelector('vim-palette') as VimPalette;
    const clicked: string[] = [];
    el.addEventListener('click', event => clicked.push((event.target as Element).id));
    await pressKeys('gqgp');
    expect(clicked).to.deep.equal(['second', 'first']);
    el.show();
    await drawn();
    await pressKeys('zebra');
    await until(() => seen(el).rows.length === 2, 'both are listed');
    await pressKeys('<Down><CR>');
    await until(() => !el.open, 'one is chosen');
    expect(clicked.at(-1)).to.equal('fourth');
  });

  it('have different names, whatever the texts and values of others are', () => {
    const host = document.createElement('div');
    host.innerHTML = `<vim-command keys=a>Print</vim-command><vim-command keys=b>Print</vim-command>
      <vim-command keys=c>Print 2</vim-command><vim-command value=print></vim-command>
      <vim-command value=size><vim-command>Copy</vim-command><vim-command keys=d>Print</vim-command></vim-command>
      <vim-command>Copy</vim-command><vim-command>Copy</vim-command>`;
    expect([...commandNames(host).values()]).to.deep.equal(
      'print-2,print-3,print-2-2,print,size,Copy,print-4,Copy,Copy 2'.split(','),
    );
  });

  it('that are invalid cause a warning, and other commands keep their keys', async () => {
    const warnings: string[] = [];
    const real = console.warn;
    console.warn = (text: string) => void warnings.push(text);
    atEnd(() => (console.warn = real));
    const nav = startEngine();
    await stage(
      html`<vim-palette
        ><vim-command value="a.a" keys=${'<Escc>'}>A</vim-command
        ><vim-command value="b.b" keys="gb">B</vim-command></vim-palette
      >`,
    );
    expect(warnings.filter(text => text.includes('<Escc>'))).to.have.length(1);
    expect([nav.commands.get('a.a'), nav.keysFor('b.b').length]).to.deep.equal([undefined, 1]);
  });

  it('are in the aria-keyshortcuts of openers while the palette is on the page', async () => {
    const nav = startEngine();
    const page = await stage(html`
      <button id="a" data-vim-open="palette">Commands</button>
      <button id="b" data-vim-open="search">Search</button>
      <button data-vim-open="constructor">Nothing</button>
      <vim-palette></vim-palette>
    `);
    const keys = (id: string) => page.querySelector(`#${id}`)?.getAttribute('aria-keyshortcuts');
    expect([keys('a'), keys('b')]).to.deep.equal(['Control+p', '/']);
    nav.readerKeys.map('<C-y>', 'search.show');
    expect(keys('b')).to.equal('Control+y /');
    page.querySelector('vim-palette')?.remove();
    expect([keys('a'), keys('b')]).to.deep.equal([null, null]);
  });
});
