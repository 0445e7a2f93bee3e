/** Checks that the status line fills the parts that exist in the page and creates the missing ones. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, stage, startEngine } from '../../../test/stage.js';
import type { VimStatusline } from './statusline.js';

const text = (el: Element, part: string): string =>
  el.querySelector(`[data-part=${part}]`)?.textContent ?? '';

async function line(): Promise<VimStatusline> {
  const page = await stage(html`
    <main>
      <p>One.</p>
      <p>Two.</p>
      <p>Three.</p>
    </main>
    <input id="field" aria-label="Field" />
    <footer>
      <vim-statusline
        ><span data-part="mode">NORMAL</span> <span data-part="path">index.md</span></vim-statusline
      >
    </footer>
  `);
  return page.querySelector('vim-statusline') as VimStatusline;
}

describe('the status line', () => {
  afterEach(clearStage);

  it('is accessible, and readable without an engine', async () => {
    const el = await line();
    await expect(el).to.be.accessible();
    expect(el.textContent?.replace(/\s+/g, ' ').trim()).to.equal('NORMAL index.md');
  });

  it('shows mode, region, position and place once the engine runs', async () => {
    const el = await line();
    startEngine();
    await pressKeys('jj');
    await until(() => text(el, 'region') === 'main', 'the region is shown');
    expect(text(el, 'mode')).to.equal('NORMAL');
    expect(text(el, 'position')).to.match(/^\d+:1$/);
    expect(text(el, 'place')).to.match(/^(All|Top|Bot|\d+%)$/);
    expect(text(el, 'path')).to.equal('index.md');
    expect(el.querySelectorAll('[data-part=mode]')).to.have.length(1);
  });

  it('shows the count and the keys typed so far', async () => {
    const el = await line();
    startEngine();
    await pressKeys('12z');
    await until(() => text(el, 'keys') === '12z', 'the keys are shown');
    await pressKeys('<Esc>');
    await until(() => text(el, 'keys') === '', 'the keys are gone');
  });

  it('shows insert mode while a field has the focus', async () => {
    const el = await line();
    startEngine();
    document.querySelector<HTMLElement>('#field')?.focus();
    await until(() => text(el, 'mode') === 'INSERT', 'the mode is shown');
  });

  it('shows a notice as text', async () => {
    const el = await line();
    const nav = startEngine();
    nav.page.notice('<b>Done</b>');
    await until(() => text(el, 'notice') === '<b>Done</b>', 'the notice is shown');
    expect(el.querySelector('b') === null).to.equal(true);
  });

  it('shows new notices after it is removed and inserted again, but no earlier ones', async () => {
    const el = await line();
    const nav = startEngine();
    const parent = el.parentElement as HTMLElement;
    el.remove();
    nav.page.notice('unheard');
    parent.append(el);
    await drawn();
    expect(text(el, 'notice')).to.equal('');
    nav.page.notice('heard');
    expect(text(el, 'notice')).to.equal('heard');
  });
});
