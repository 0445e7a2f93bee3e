/** A page that is not prepared for keynav, with one script tag and one element, under a strict policy. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/steps.mjs';
import { openBrowser } from './browsers.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`a plain page with one script tag in ${engine}`, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve(root);
    browser = await openBrowser(engine);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    await browser.goto(`${server.address}e2e/pages/plain.html`);
    await browser.until(
      'the engine is started',
      () =>
        document[Symbol.for('keynav.owner.1')] !== undefined &&
        customElements.get('vim-palette') !== undefined,
    );
    await browser.evaluate(() => {
      localStorage.clear();
      globalThis.refused = [];
      addEventListener('securitypolicyviolation', event => globalThis.refused.push(event.violatedDirective));
    });
  });

  const rows = () =>
    browser.evaluate(() =>
      [...document.querySelector('vim-palette').shadowRoot.querySelectorAll('[role=option]')].map(row =>
        row.textContent.trim(),
      ),
    );
  const isOpen = () =>
    browser.until(
      'the palette is open',
      () => document.querySelector('vim-palette').shadowRoot.querySelectorAll('[role=option]').length > 0,
    );

  it('j moves through main, and the tab order is unchanged', async () => {
    await browser.press('jjj');
    await browser.until(
      'the second heading is current',
      () => document.querySelector('[data-keynav-current]')?.id === 'one',
    );
    assert.equal(await browser.evaluate(() => document.querySelectorAll('[tabindex]').length), 1);
  });

  it('Mod+k opens the palette with commands, the links in the element, and the pages of the index', async () => {
    await browser.press('j<C-k>');
    await isOpen();
    const all = await rows();
    assert.ok(
      all.some(row => row.includes('Shout')),
      all.join(' | '),
    );
    assert.ok(all.some(row => row.includes('The first part')));
    await browser.press('reducer');
    await browser.until('a page is found', () =>
      /reducer/i.test(
        document.querySelector('vim-palette').shadowRoot.querySelector('[role=option]')?.textContent ?? '',
      ),
    );
    assert.deepEqual(await browser.evaluate(() => globalThis.refused), []);
  });

  it('choosing a command from HTML clicks it', async () => {
    await browser.evaluate(() => {
      globalThis.shouts = 0;
      document.querySelector('vim-command').addEventListener('click', () => globalThis.shouts++);
    });
    await browser.press(':');
    await isOpen();
    await browser.press('shout<CR>');
    await browser.until('the command is clicked once', () => globalThis.shouts === 1);
  });

  it('`:theme nord` sets the theme on a page without a theme picker', async () => {
    await browser.press(':');
    await isOpen();
    await browser.press('theme nord<CR>');
    await browser.until(
      'the theme is nord',
      () => document.documentElement.getAttribute('data-theme') === 'nord',
    );
  });

  it('`?` lists the keys in the palette if the page has no element for help', async () => {
    await browser.press('?');
    await isOpen();
    assert.ok((await rows()).some(row => row.startsWith('First item')));
  });
});
