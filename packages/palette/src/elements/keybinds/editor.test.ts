/** Checks that users can change keys in the help: record, refuse, remove and import keys. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Keynav } from 'keynav';
import '../../define.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { clearStage, stage, startEngine, withThemes } from '../../../test/stage.js';
import type { VimKeybinds } from './keybinds.js';

const all = (el: VimKeybinds, selector: string): HTMLElement[] => [
  ...(el.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const part = (el: VimKeybinds, selector: string): HTMLElement => all(el, selector)[0] as HTMLElement;
const button = (el: VimKeybinds, label: string): HTMLElement =>
  all(el, 'button').find(one => nameOf(one) === label) as HTMLElement;
const nameOf = (el: HTMLElement): string =>
  [...(el.querySelector('.spoken') ? el.querySelectorAll('.spoken') : [el])]
    .map(one => one.textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
const announced = (el: VimKeybinds): string => part(el, '[part=status]').textContent ?? '';
const keysOf = (nav: Keynav, command: string): string[] => nav.keysFor(command).map(keys => keys.join(''));

async function editing(): Promise<{ el: VimKeybinds; nav: Keynav }> {
  const nav = startEngine();
  const page = await stage(html`
    <main>
      <h1>Title</h1>
      <p><a id="link" href="#x">A link</a></p>
    </main>
    <vim-keybinds></vim-keybinds>
  `);
  const el = page.querySelector('vim-keybinds') as VimKeybinds;
  await el.updateComplete;
  el.show();
  await drawn();
  button(el, 'Change keys').click();
  await drawn();
  return { el, nav };
}

describe('changing keys', () => {
  let unload: () => void;
  before(async () => {
    unload = await withThemes();
    document.documentElement.setAttribute('data-theme', 'light');
  });
  after(() => {
    unload();
    document.documentElement.removeAttribute('data-theme');
  });
  afterEach(clearStage);

  it('is accessible while keys are listed and while they are recorded', async () => {
    const { el } = await editing();
    await expect(el).to.be.accessible();
    button(el, 'Change z then z: Centre the current item').click();
    await drawn();
    await pressKeys('q');
    await drawn();
    await expect(el).to.be.accessible();
  });

  it('shows keys in the order in which they are pressed, also in a right-to-left page', async () => {
    document.documentElement.dir = 'rtl';
    const { el } = await editing();
    const caps = all(el, 'kbd').filter(cap => cap.textContent === 'z' || cap.textContent === 't');
    const [z, t] = caps.slice(caps.findIndex(cap => cap.textContent === 't') - 1) as [
      HTMLElement,
      HTMLElement,
    ];
    expect([z.textContent, t.textContent]).to.deep.equal(['z', 't']);
    expect(z.getBoundingClientRect().left).to.be.below(t.getBoundingClientRect().left);
    document.documentElement.removeAttribute('dir');
  });

  it('replaces keys by recorded ones, which work immediately and are stored', async () => {
    const { el, nav } = await editing();
    button(el, 'Change z then z: Centre the current item').click();
    await drawn();
    expect(el.shadowRoot?.activeElement?.getAttribute('part')).to.equal('recorder');
    await pressKeys('qx');
    await drawn();
    expect(part(el, '[part=recorder]').textContent?.replace(/\s+/g, ' ')).to.contain('q then x');
    await pressKeys('<CR>');
    await until(() => announced(el) !== '', 'the change is announced');
    expect(announced(el)).to.equal('Centre the current item: q x');
    expect(keysOf(nav, 'move.centre')).to.deep.equal(['qx']);
    expect(localStorage.getItem('keynav:keys')).to.equal('keynav 1\nmap qx move.centre\nunmap zz\n');
    expect(el.open).to.equal(true);
    expect((el.shadowRoot?.activeElement as HTMLElement).dataset['command']).to.equal('move.centre');
  });

  it('adds keys, and reports their previous command and keys with the same beginning', async () => {
    const { el, nav } = await editing();
    button(el, 'Add keys: Centre the current item').click();
    await drawn();
    await pressKeys('g');
    await drawn();
    expect(announced(el)).to.equal('');
    await pressKeys('g');
    await drawn();
    expect(announced(el)).to.equal(
      'g begins with the same keys, so the shorter of the two runs after a delay',
    );
    await pressKeys('<BS>');
    await drawn();
    button(el, 'Save').click();
    await drawn();
    expect(announced(el)).to.equal('Centre the current item: g (previously: First item in region)');
    expect(keysOf(nav, 'move.centre')).to.deep.equal(['g', 'zz']);
    expect(keysOf(nav, 'move.first')).to.deep.equal([]);
  });

  it('refuses keys that the browser reserves, and gives the reason', async () => {
    const { el, nav } = await editing();
    button(el, 'Add keys: Next item').click();
    await drawn();
    const mod = nav.apple ? { metaKey: true } : { ctrlKey: true };
    const reserved = { key: 't', code: 'KeyT', bubbles: true, composed: true, cancelable: true, ...mod };
    el.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', reserved));
    await drawn();
    expect(announced(el)).to.match(/^(Ctrl\+|⌘)T is reserved by the browser: it opens a tab$/);
    expect(button(el, 'Save').hasAttribute('disabled')).to.equal(true);
  });

  it('ends one step at a time by Esc: first the recording, then the editing, then the help', async () => {
    const { el, nav } = await editing();
    button(el, 'Change z then z: Centre the current item').click();
    await drawn();
    await pressKeys('q<Esc>');
    await until(() => announced(el) === 'Nothing was changed', 'the cancellation is announced');
    expect([el.open, keysOf(nav, 'move.centre')]).to.deep.equal([true, ['zz']]);
    await pressKeys('<Esc>');
    await drawn();
    expect([el.open, button(el, 'Change keys') !== undefined]).to.deep.equal([true, true]);
    await pressKeys('<Esc>');
    expect(el.open).to.equal(false);
  });

  it('removes keys, and restores them when all changes are discarded', async () => {
    const { el, nav } = await editing();
    button(el, 'Change f: Open a link by hint').click();
    await drawn();
    button(el, 'Remove f').click();
    await drawn();
    expect([keysOf(nav, 'hint.open'), announced(el)]).to.deep.equal([
      [],
      'Open a link by hint: f was removed',
    ]);
    button(el, 'Remove all my keys').click();
    await drawn();
    expect(keysOf(nav, 'hint.open')).to.deep.equal(['f']);
  });

  it('imports lines of text, and reports lines that are left out', async () => {
    const { el, nav } = await editing();
    const lines = part(el, 'textarea') as HTMLTextAreaElement;
    lines.value = 'map q move.last\nnonsense';
    button(el, 'Import these lines').click();
    await drawn();
    expect(keysOf(nav, 'move.last')).to.include('q');
    expect(announced(el)).to.contain('Ignored: expected "map KEYS');
    lines.focus();
    await pressKeys('<Esc>');
    expect([el.open, el.shadowRoot?.activeElement?.getAttribute('part')]).to.deep.equal([true, 'list']);
  });

  it('is one tab stop, navigated by j, k, g and G', async () => {
    const { el } = await editing();
    const buttons = all(el, '[part=change]');
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    part(el, '[part=list]').focus();
    await pressKeys('jj');
    expect(el.shadowRoot?.activeElement === buttons[1]).to.equal(true);
    await pressKeys('Gk');
    expect(el.shadowRoot?.activeElement === buttons.at(-2)).to.equal(true);
    await pressKeys('g');
    expect(el.shadowRoot?.activeElement === buttons[0]).to.equal(true);
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([buttons[0]]);
  });

  it('ends when the help closes, even during a recording', async () => {
    const { el, nav } = await editing();
    button(el, 'Add keys: Next item').click();
    await drawn();
    el.hide();
    await drawn();
    await pressKeys('j');
    expect(document.activeElement?.localName).to.equal('h1');
    expect(nav.readerKeys.size).to.equal(0);
  });
});
