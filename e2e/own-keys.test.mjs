/** Reader keys on the built site: changing keys in the help, single-character keys, mappings and repetition. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import path from 'node:path';
import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/steps.mjs';
import { openBrowser } from './browsers.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const POST = 'posts/2026/11-keys-on-the-web/';

describe(`reader keys in ${engine}`, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve(path.join(root, 'packages/site/dist'));
    browser = await openBrowser(engine);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    await open();
    await browser.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await open();
  });

  const open = async () => {
    await browser.goto(server.address + POST);
    await started();
  };
  const started = () =>
    browser.until(
      'the engine is started',
      () =>
        document[Symbol.for('keynav.owner.1')] !== undefined &&
        customElements.get('vim-statusline') !== undefined,
    );
  const current = () =>
    browser.evaluate(
      () => document.querySelector('[data-keynav-current]')?.textContent.trim().slice(0, 40) ?? '',
    );
  const help = async () => {
    await browser.press('?');
    await browser.until(
      'the help is open',
      () => document.querySelector('vim-keybinds')?.shadowRoot?.querySelector('dialog')?.open === true,
    );
  };
  /** Clicks the button of the help whose name begins with a text. */
  const click = async name => {
    await browser.until(
      `the button ${name} exists`,
      wanted => {
        const all = [...document.querySelector('vim-keybinds').shadowRoot.querySelectorAll('button')];
        const button = all.find(one => one.textContent.replace(/\s+/g, ' ').trim().startsWith(wanted));
        button?.click();
        return button !== undefined;
      },
      name,
    );
  };
  const recording = () =>
    browser.until(
      'the recorder has the focus',
      () =>
        document.querySelector('vim-keybinds').shadowRoot.activeElement?.getAttribute('part') === 'recorder',
    );

  it('a key that is changed in the help runs its command after a reload, and the old key does not', async () => {
    await help();
    await click('Change keys');
    await click('Change j: Next item');
    await recording();
    await browser.press('<C-e><CR>');
    await browser.until('the change is confirmed', () =>
      /^Next item: /.test(
        document.querySelector('vim-keybinds').shadowRoot.querySelector('[part=status]').textContent,
      ),
    );
    await open();
    await browser.press('j');
    assert.equal(await current(), '');
    await browser.press('<C-e>');
    await browser.until(
      'there is a current item',
      () => document.querySelector('[data-keynav-current]') !== null,
    );
    const first = await current();
    await browser.press('2<C-e>');
    assert.notEqual(await current(), first);
    await help();
    await browser.until('the help shows the new key', () =>
      /Next item\s*Control e/.test(
        document.querySelector('vim-keybinds').shadowRoot.querySelector('[part=list]').textContent,
      ),
    );
  });

  it('single-character keys stay off after a reload until they are switched on, and chords with Ctrl still work', async () => {
    await help();
    await click('Single-character keys: on');
    await browser.press('<Esc>');
    await open();
    await browser.press('jzz');
    assert.equal(await current(), '');
    await browser.press('<C-d>');
    await browser.until(
      'a chord with Ctrl moves',
      () => document.querySelector('[data-keynav-current]') !== null,
    );
    await browser.evaluate(() => document[Symbol.for('keynav.owner.1')].setCharacterKeys(true));
    await open();
    await browser.press('j');
    await browser.until('j moves', () => document.querySelector('[data-keynav-current]') !== null);
  });

  it('mappings to keys accept a count', async () => {
    await browser.evaluate(() => document[Symbol.for('keynav.owner.1')].readerKeys.load('map q j\nmap gl G'));
    await open();
    await browser.press('3q');
    await browser.until('q moves as j does', () => document.querySelector('[data-keynav-current]') !== null);
    const third = await current();
    await browser.press('g3j');
    await browser.press('gk');
    await browser.press('3G');
    assert.equal(await current(), third);
    await browser.press('gl');
    assert.notEqual(await current(), third);
  });

  it('. sets the last selected theme again', async () => {
    await browser.press(':');
    await browser.until(
      'the command line is open',
      () => document.querySelector('vim-palette')?.shadowRoot?.querySelector('dialog')?.open === true,
    );
    await browser.press('theme nord<CR>');
    await browser.until(
      'the theme is nord',
      () => document.documentElement.getAttribute('data-theme') === 'nord',
    );
    await browser.evaluate(() =>
      document[Symbol.for('keynav.owner.1')].commands
        .get('theme.set')
        .run(document[Symbol.for('keynav.owner.1')].page, { count: 0, argument: 'dark' }),
    );
    await browser.until(
      'the theme is dark',
      () => document.documentElement.getAttribute('data-theme') === 'dark',
    );
    await browser.press('.');
    await browser.until(
      'the theme is nord again',
      () => document.documentElement.getAttribute('data-theme') === 'nord',
    );
  });

  it('buttons have the attribute aria-keyshortcuts once the elements are defined', async () => {
    await help();
    const keys = await browser.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-vim-open]')].map(one => [
          one.getAttribute('data-vim-open'),
          one.getAttribute('aria-keyshortcuts'),
        ]),
      ),
    );
    assert.deepEqual(keys, {
      search: '/',
      palette: 'Control+p',
      theme: 'Control+x',
      font: null,
      keys: '?',
    });
  });
});
