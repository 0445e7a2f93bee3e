/** Checks that continuations are listed only after a pause, and that the panel takes no focus and covers no current item. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { clock } from '../../../../keynav/test/clock.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, stage, startEngine } from '../../../test/stage.js';
import type { VimWhichKey } from './which-key.js';

const panel = (el: VimWhichKey) => el.shadowRoot?.querySelector('[part=panel]') as HTMLElement;
const isShown = (el: VimWhichKey): boolean => panel(el).matches(':popover-open');
const rows = (el: VimWhichKey): string[] =>
  [...(el.shadowRoot?.querySelectorAll('[part=row]') ?? [])].map(row =>
    [...row.children].map(cell => cell.textContent?.trim()).join(' '),
  );

async function hint(): Promise<VimWhichKey> {
  const page = await stage(html`
    <main>
      <p>One.</p>
      <p><a id="link" href="#x">A link</a></p>
    </main>
    <input id="field" aria-label="Field" />
    <vim-which-key></vim-which-key>
  `);
  const el = page.querySelector('vim-which-key') as VimWhichKey;
  await el.updateComplete;
  startEngine();
  (page.querySelector('#link') as HTMLElement).focus();
  return el;
}

describe('the continuations', () => {
  afterEach(clearStage);

  it('are accessible hidden and shown', async () => {
    const el = await hint();
    await expect(el).to.be.accessible();
    await pressKeys('z');
    await until(() => isShown(el), 'it is shown');
    // Without the style sheet of the themes, the rule would check the browser's default colours.
    await expect(el).to.be.accessible({ ignoredRules: ['color-contrast'] });
    await pressKeys('<Esc>');
  });

  it('of z are listed after a pause, with their remaining keys and their titles', async () => {
    const el = await hint();
    const active = document.activeElement;
    const pass = clock();
    await pressKeys('z');
    pass(299);
    await drawn();
    expect(isShown(el)).to.equal(false);
    pass(1);
    await until(() => isShown(el), 'it is shown');
    expect(rows(el).length).to.be.at.least(5);
    expect(rows(el)).to.include('z Centre the current item');
    // No font picker is on this page.
    expect(rows(el).some(row => row.startsWith('f '))).to.equal(false);
    expect(document.activeElement === active).to.equal(true);
    await pressKeys('<Esc>');
    await until(() => !isShown(el), 'it is gone');
  });

  it('are not shown if zz is typed quickly', async () => {
    const el = await hint();
    let wasShown = false;
    panel(el).addEventListener('toggle', () => (wasShown = true));
    const pass = clock();
    await pressKeys('zz');
    pass(60_000);
    await drawn();
    expect([isShown(el), wasShown]).to.deep.equal([false, false]);
  });

  it('are hidden when the sequence is completed', async () => {
    const el = await hint();
    await pressKeys('z');
    await until(() => isShown(el), 'it is shown');
    await pressKeys('z');
    await until(() => !isShown(el), 'it is gone');
  });

  it('are hidden when the window loses the focus, and when the element is removed', async () => {
    const el = await hint();
    await pressKeys('z');
    await until(() => isShown(el), 'it is shown');
    window.dispatchEvent(new Event('blur'));
    await until(() => !isShown(el), 'it is gone');
    const pass = clock();
    await pressKeys('z');
    const parent = el.parentElement;
    el.remove();
    parent?.append(el);
    pass(60_000);
    await drawn();
    expect(isShown(el)).to.equal(false);
    await pressKeys('<Esc>');
  });

  it('are inside the window and do not cover the current item', async () => {
    const el = await hint();
    await pressKeys('j');
    await pressKeys('z');
    await until(() => isShown(el), 'it is shown');
    await drawn();
    await drawn();
    const box = panel(el).getBoundingClientRect();
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(innerWidth);
    const current = document.querySelector('[data-keynav-current]')?.getBoundingClientRect();
    expect(
      !current || box.top >= current.bottom || box.bottom <= current.top || box.left >= current.right,
    ).to.equal(true);
    await pressKeys('<Esc>');
  });
});
