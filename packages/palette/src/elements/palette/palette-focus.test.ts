/** Checks that the focus returns to the previously focused element however the palette closes. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { five } from '../../../test/items.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, seen, stage, startEngine } from '../../../test/stage.js';
import type { VimPalette } from './palette.js';

async function palette(): Promise<VimPalette> {
  const page = await stage(html`
    <main>
      <h1 id="top">Title</h1>
      <p><a id="link" href="#top">A link</a></p>
    </main>
    <button id="opener">Open</button>
    <vim-palette label="Palette" .items=${five}><p slot="header">Welcome</p></vim-palette>
  `);
  const el = page.querySelector('vim-palette') as VimPalette;
  await el.updateComplete;
  return el;
}

const opener = (): HTMLButtonElement => document.querySelector('#opener') as HTMLButtonElement;

describe('the focus', () => {
  afterEach(clearStage);

  for (const [name, close] of [
    ['Escape', () => pressKeys('<Esc>')],
    ['Ctrl+C', () => pressKeys('<C-c>')],
    ['a choice', () => pressKeys('<CR>')],
    ['its method', (el: VimPalette) => el.hide()],
    [
      'its close button',
      (el: VimPalette) => seen(el).root.querySelector<HTMLElement>('[part=close]')?.click(),
    ],
    [
      'a click on the backdrop',
      (el: VimPalette) => {
        el.dialog?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        el.dialog?.click();
      },
    ],
  ] as const) {
    it(`returns after ${name}`, async () => {
      const el = await palette();
      opener().focus();
      el.show();
      await drawn();
      await close(el);
      await until(() => !el.open, 'it is closed');
      expect(document.activeElement === opener()).to.equal(true);
    });
  }

  it('returns to an element in another shadow root', async () => {
    const el = await palette();
    const host = document.createElement('div');
    el.before(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<button>Inner</button>';
    const inner = host.shadowRoot?.querySelector('button') as HTMLButtonElement;
    inner.focus();
    el.show();
    await drawn();
    await pressKeys('<Esc>');
    expect(host.shadowRoot?.activeElement === inner).to.equal(true);
  });

  it('moves to the current item if the opener is removed', async () => {
    const el = await palette();
    const nav = startEngine();
    await pressKeys('jj');
    opener().focus();
    el.show();
    await drawn();
    opener().remove();
    await pressKeys('<Esc>');
    expect(document.activeElement?.closest('main') instanceof HTMLElement).to.equal(true);
    expect(nav.mode()).to.equal('normal');
  });
});
