/** Checks that the help lists the current bindings, filters them and scrolls. */

import { expect } from '@open-wc/testing';
import type { Command, Keynav } from 'keynav';
import { html } from 'lit';
import '../../define.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { atEnd, clearStage, stage, startEngine, withThemes } from '../../../test/stage.js';
import type { VimKeybinds } from './keybinds.js';

const part = (el: VimKeybinds, selector: string) =>
  el.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;
const rows = (el: VimKeybinds): string[] =>
  [...(el.shadowRoot?.querySelectorAll('dt') ?? [])].map(row => row.textContent ?? '');

async function help(): Promise<VimKeybinds> {
  const page = await stage(html`
    <main>
      <p><a id="link" href="#x">A link</a></p>
    </main>
    <vim-keybinds></vim-keybinds>
  `);
  const el = page.querySelector('vim-keybinds') as VimKeybinds;
  await el.updateComplete;
  (page.querySelector('#link') as HTMLElement).focus();
  return el;
}

async function opened(): Promise<VimKeybinds> {
  const el = await help();
  el.show();
  await drawn();
  return el;
}

describe('the keybinds help', () => {
  let unload: () => void;
  before(async () => {
    unload = await withThemes();
    document.documentElement.lang = 'en';
    document.title = 'Test';
    document.documentElement.setAttribute('data-theme', 'light');
  });
  after(() => {
    unload();
    document.documentElement.removeAttribute('data-theme');
  });
  afterEach(clearStage);

  it('is accessible closed and open', async () => {
    startEngine();
    const el = await help();
    await expect(el).to.be.accessible();
    el.show();
    await drawn();
    await expect(el).to.be.accessible();
  });

  it('opens by its key with the focus on its rows, and returns the focus on close', async () => {
    const el = await help();
    startEngine();
    await pressKeys('?');
    await until(() => el.open, 'it is open');
    await drawn();
    expect(el.shadowRoot?.activeElement === part(el, '[part=list]')).to.equal(true);
    await pressKeys('<Esc>');
    expect([el.open, document.activeElement?.id]).to.deep.equal([false, 'link']);
  });

  it('lists a command that is added and bound while it is open, until both are removed', async () => {
    const nav = startEngine();
    const el = await opened();
    expect(rows(el).length).to.be.above(20);
    expect(rows(el)).not.to.include('Water the plants');
    const remove = nav.commands.add({
      name: 'garden.water',
      title: 'Water the plants',
      group: 'Garden',
      counts: 'ignore',
      run: () => true,
    });
    const unbind = nav.bind(document.body, { zw: 'garden.water' });
    await drawn();
    expect(rows(el)).to.include('Water the plants');
    expect([...(el.shadowRoot?.querySelectorAll('h3') ?? [])].map(one => one.textContent)).to.include(
      'Garden',
    );
    unbind();
    remove();
    await drawn();
    expect(rows(el)).not.to.include('Water the plants');
  });

  it('shows a message if no engine runs', async () => {
    const el = await opened();
    expect(part(el, '[part=empty]').textContent).to.equal('No keys are bound on this page');
  });

  it('is filtered by words and by keys', async () => {
    const nav = startEngine();
    const el = await opened();
    const all = rows(el).length;
    await pressKeys('/sidebar');
    await drawn();
    expect(rows(el).length).to.be.within(1, all - 1);
    for (const title of rows(el)) expect(title.toLowerCase()).to.contain('sidebar');
    const input = part(el, 'input') as HTMLInputElement;
    const type = async (text: string): Promise<void> => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await drawn();
    };
    await type('zz');
    expect(rows(el)).to.deep.equal([nav.commands.get('move.centre')?.title]);
    await type('<C-p>');
    expect(rows(el)).to.deep.equal(['Command palette']);
    await type('qqqqq');
    expect(part(el, '[part=empty]').textContent).to.contain('qqqqq');
    await type('');
    expect(rows(el)).to.have.length(all);
  });

  it('contains keys as words for screen readers', async () => {
    startEngine();
    const el = await opened();
    const spoken = [...(el.shadowRoot?.querySelectorAll('.spoken') ?? [])].map(one => one.textContent);
    expect(spoken).to.include('z then z');
  });

  it('switches single-character keys off and on, and stores the setting', async () => {
    const nav = startEngine();
    const el = await opened();
    const toggle = part(el, '[role=switch]');
    expect(toggle.getAttribute('aria-checked')).to.equal('true');
    toggle.click();
    await drawn();
    expect(nav.characterKeys()).to.equal(false);
    expect(part(el, '[role=switch]').getAttribute('aria-checked')).to.equal('false');
    expect(Object.values({ ...localStorage }).join()).to.not.equal('');
    part(el, '[role=switch]').click();
    await drawn();
    expect(nav.characterKeys()).to.equal(true);
    atEnd(() => nav.setCharacterKeys(true));
  });

  it('is scrolled by j, k, g and G, and focuses its filter by /', async () => {
    startEngine();
    const el = await opened();
    el.style.setProperty('--vim-palette-max-height', '20rem');
    await drawn();
    const list = part(el, '[part=list]');
    await pressKeys('jj');
    await until(() => list.scrollTop === 80, 'it is scrolled by two steps');
    await pressKeys('k');
    await until(() => list.scrollTop === 40, 'it is scrolled back by one');
    await pressKeys('G');
    await until(() => list.scrollTop > 100, 'it is at its end');
    await pressKeys('g');
    await until(() => list.scrollTop === 0, 'it is at its beginning');
    await pressKeys('/');
    expect(el.shadowRoot?.activeElement?.id).to.equal('filter');
    await pressKeys('<CR>');
    expect(el.shadowRoot?.activeElement === list).to.equal(true);
  });

  it('does not open if vim-show is cancelled', async () => {
    const el = await help();
    el.addEventListener('vim-show', event => event.preventDefault());
    el.show();
    await drawn();
    expect([el.open, document.activeElement?.id]).to.deep.equal([false, 'link']);
  });

  describe('with scope="here"', () => {
    const garden = (nav: Keynav, name: string, title: string, more: Partial<Command> = {}): void =>
      atEnd(nav.commands.add({ name, title, group: 'Garden', run: () => true, ...more }));

    async function helpHere(scope: string): Promise<VimKeybinds> {
      const page = await stage(html`
        <nav data-keynav-region="left"><a id="side" href="#y">Side</a></nav>
        <main>
          <p><a id="link" href="#x">A link</a></p>
          <p id="bed"><button>In a bed</button></p>
          <p><input id="words" aria-label="Words" /></p>
        </main>
        <vim-keybinds scope=${scope}></vim-keybinds>
      `);
      const el = page.querySelector('vim-keybinds') as VimKeybinds;
      await el.updateComplete;
      return el;
    }

    function plant(nav: Keynav): void {
      garden(nav, 'garden.weed', 'Weed here');
      garden(nav, 'garden.rake', 'Rake the left');
      garden(nav, 'garden.dig', 'Dig in the bed');
      garden(nav, 'garden.sow', 'Sow in a field', { inFields: true });
      garden(nav, 'garden.rest', 'Rest in a dialog');
      garden(nav, 'garden.sleep', 'Sleep in winter', { when: () => false });
      garden(nav, 'garden.rest-anywhere', 'Rest anywhere', { inFields: true, when: () => false });
      atEnd(
        nav.bind(document, {
          zw: 'garden.weed',
          zr: { command: 'garden.rake', region: 'left' },
          zs: { command: 'garden.sow', mode: 'insert' },
          zd: { command: 'garden.rest', mode: 'dialog' },
          zx: 'garden.sleep',
          '<C-e>': 'garden.rest-anywhere',
        }),
      );
      atEnd(nav.bind(document.querySelector('#bed') as Element, { zb: 'garden.dig' }));
    }
    const planted = (el: VimKeybinds): string[] =>
      rows(el).filter(title => /^(Weed|Rake|Dig|Sow|Rest|Sleep)/.test(title));
    const tag = (el: VimKeybinds): string => part(el, '[part=scope-tag]')?.textContent ?? '';

    for (const [selector, region, titles] of [
      ['#link', 'main', ['Weed here']],
      ['#side', 'left', ['Weed here', 'Rake the left']],
      ['#bed button', 'main', ['Weed here', 'Dig in the bed']],
    ] as const)
      it(`lists only the bindings that are active at ${selector}`, async () => {
        const nav = startEngine();
        const el = await helpHere('here');
        plant(nav);
        document.querySelector<HTMLElement>(selector)?.focus();
        await pressKeys('?');
        await until(() => el.open, 'it is open');
        await drawn();
        expect(planted(el)).to.deep.equal(titles);
        expect(tag(el)).to.equal(`${region}, normal`);
        // The command that closes dialogs was not active before the help opened.
        expect(rows(el)).not.to.include(nav.commands.get('dialog.close')?.title);
        expect(rows(el)).to.include(nav.commands.get('move.last')?.title);
      });

    it('lists the bindings that are active in a field if it was opened from one', async () => {
      const nav = startEngine();
      const el = await helpHere('here');
      plant(nav);
      document.querySelector<HTMLElement>('#words')?.focus();
      await drawn();
      el.show();
      await drawn();
      expect(planted(el)).to.deep.equal(['Sow in a field']);
      expect(tag(el)).to.equal('main, insert');
      expect(rows(el)).not.to.include(nav.commands.get('move.last')?.title);
    });

    it('shows a later binding instead of the one that it overrides, but only in its region', async () => {
      const nav = startEngine();
      const el = await helpHere('here');
      plant(nav);
      atEnd(nav.bind(document, { zw: { command: 'garden.rake', region: 'main' } }));
      document.querySelector<HTMLElement>('#link')?.focus();
      el.show();
      await drawn();
      expect(planted(el)).to.deep.equal(['Rake the left']);
      await pressKeys('<Esc>');
      document.querySelector<HTMLElement>('#side')?.focus();
      el.show();
      await drawn();
      expect(planted(el)).to.deep.equal(['Weed here', 'Rake the left']);
    });

    it('updates when keys are bound while it is open, and lists all bindings while keys are changed', async () => {
      const nav = startEngine();
      const el = await helpHere('here');
      document.querySelector<HTMLElement>('#link')?.focus();
      el.open = true;
      await drawn();
      expect(planted(el)).to.deep.equal([]);
      expect(rows(el)).not.to.include(nav.commands.get('dialog.close')?.title);
      plant(nav);
      await drawn();
      expect(planted(el)).to.include('Weed here').and.not.to.include('Rake the left');
      part(el, '[part=edit]').click();
      await drawn();
      expect(planted(el)).to.include('Rake the left');
    });

    it('lists all bindings if the scope is "all" instead', async () => {
      const nav = startEngine();
      const el = await helpHere('all');
      plant(nav);
      document.querySelector<HTMLElement>('#link')?.focus();
      el.show();
      await drawn();
      expect(planted(el)).to.have.length(7);
      expect(part(el, '[part=scope-tag]') === null).to.equal(true);
    });
  });
});
