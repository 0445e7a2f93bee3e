/** Visiting the built site: dialogs by key and by button, search, themes, fonts, sidebars and fields. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import path from 'node:path';
import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/steps.mjs';
import { openBrowser } from './browsers.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const POST = 'posts/2026/11-keys-on-the-web/';

describe(`the site in ${engine}`, () => {
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
    await open(POST);
    await browser.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await open(POST);
  });

  const open = async page => {
    await browser.goto(server.address + page);
    await browser.until(
      'the engine is started',
      () =>
        document[Symbol.for('keynav.owner.1')] !== undefined &&
        customElements.get('vim-statusline') !== undefined,
    );
  };
  const isOpen = name =>
    browser.until(
      `${name} is open`,
      tag =>
        document.querySelector(tag)?.open === true &&
        document.querySelector(tag).shadowRoot.querySelector('dialog').open,
      name,
    );
  const isClosed = name =>
    browser.until(`${name} is closed`, tag => document.querySelector(tag)?.open === false, name);
  const rows = () =>
    browser.evaluate(() =>
      [
        ...document.querySelector('vim-palette').shadowRoot.querySelectorAll('[role=option] [part~=title]'),
      ].map(row => row.textContent.trim()),
    );
  const theme = () => browser.evaluate(() => document.documentElement.getAttribute('data-theme'));

  for (const [name, tag] of Object.entries({
    search: 'vim-palette',
    palette: 'vim-palette',
    theme: 'vim-theme-picker',
    font: 'vim-font-picker',
    keys: 'vim-keybinds',
  })) {
    it(`the ${name} button opens its dialog, and Esc returns the focus to the button`, async () => {
      await browser.evaluate(what => document.querySelector(`[data-vim-open=${what}]`).focus(), name);
      await browser.evaluate(what => document.querySelector(`[data-vim-open=${what}]`).click(), name);
      await isOpen(tag);
      await browser.press('<Esc>');
      await isClosed(tag);
      assert.equal(await browser.evaluate(() => document.activeElement?.getAttribute('data-vim-open')), name);
    });
  }

  it('search lists pages as `path: Title` and headings as `path: ## Heading`, and Enter opens them', async () => {
    await browser.press('/');
    await isOpen('vim-palette');
    // The headings of this page are listed until the index is loaded.
    await browser.until('the index is loaded', () =>
      [...document.querySelector('vim-palette').shadowRoot.querySelectorAll('.path')].some(
        ({ textContent }) => textContent.startsWith('about: '),
      ),
    );
    const all = await rows();
    assert.ok(
      all.some(row => /^about: \S/.test(row)),
      all.slice(0, 5).join(' | '),
    );
    assert.ok(
      all.some(row => /^[\w/-]+: ## \S/.test(row)),
      all.slice(0, 9).join(' | '),
    );
    await browser.press('reducer');
    await browser.until('the reducer is found', () =>
      /reducer/i.test(
        document.querySelector('vim-palette').shadowRoot.querySelectorAll('[role=option]')[1]?.textContent ??
          '',
      ),
    );
    await browser.press('<Down><CR>');
    await browser.until('the page is open', () => /reducer/.test(location.pathname));
  });

  it('the palette finds a page by some letters of its title', async () => {
    await browser.press('<C-p>');
    await isOpen('vim-palette');
    await browser.until(
      'pages are listed',
      () => !document.querySelector('vim-palette').matches(':state(loading)'),
    );
    await browser.press('fa sun');
    await browser.until('the page is first', () =>
      /fa sun/i.test(
        document.querySelector('vim-palette').shadowRoot.querySelector('[role=option]')?.textContent ?? '',
      ),
    );
  });

  it('`:theme nord` sets the theme, which is set immediately after a reload', async () => {
    await browser.press(':');
    await isOpen('vim-palette');
    await browser.press('theme nord<CR>');
    await browser.until(
      'the theme is nord',
      () => document.documentElement.getAttribute('data-theme') === 'nord',
    );
    await open(POST);
    assert.equal(await theme(), 'nord');
  });

  it('the theme picker previews the selected theme, and Esc restores the theme before', async () => {
    const was = await theme();
    await browser.press('<C-x>');
    await isOpen('vim-theme-picker');
    await browser.press('jjjj');
    await browser.until(
      'another theme is previewed',
      before => document.documentElement.getAttribute('data-theme') !== before,
      was,
    );
    await browser.press('<Esc>');
    await isClosed('vim-theme-picker');
    assert.equal(await theme(), was);
  });

  it('a chosen font is loaded from this site, applied, and stored', async () => {
    await browser.press('zf');
    await isOpen('vim-font-picker');
    await browser.press('jj<CR>');
    await browser.until('the font is applied', () =>
      /JetBrains/.test(document.documentElement.style.getPropertyValue('--vim-font-body')),
    );
    await open(POST);
    assert.match(await browser.evaluate(() => getComputedStyle(document.body).fontFamily), /JetBrains/);
  });

  it('a hidden sidebar stays hidden on the next page', async () => {
    await browser.press('jzh');
    await browser.until('the sidebar is hidden', () => !document.querySelector('#tree').checkVisibility());
    await open('about/');
    assert.equal(await browser.evaluate(() => document.querySelector('#tree').checkVisibility()), false);
  });

  it('the status line shows the mode, region, file and position', async () => {
    await browser.press('j');
    const line = await browser.until('the status line is complete', () => {
      const text = document.querySelector('vim-statusline').innerText.replace(/\s+/g, ' ').trim();
      return /NORMAL main .*keys-on-the-web\.md.*Top 1:1/.test(text) && text;
    });
    assert.ok(line);
  });

  it('the page sends no request to another host', async () => {
    const hosts = await browser.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).host),
    );
    assert.ok(hosts.length > 2);
    assert.deepEqual(
      hosts.filter(host => host !== new URL(server.address).host),
      [],
    );
  });

  it('keys typed in a field are text', async () => {
    await open('docs/keys/');
    await browser.press('jijkgG?/');
    assert.equal(await browser.evaluate(() => document.querySelector('main input').value), 'jkgG?/');
    await browser.press('<Esc>j');
    await browser.until('the field is left', () => document.activeElement?.tagName !== 'INPUT');
  });

  // The other drivers cannot emulate print.
  if (engine === 'chromium')
    it('an open dialog and the status line are not printed', async () => {
      await browser.press('<C-x>');
      await isOpen('vim-theme-picker');
      await browser.page.emulateMedia({ media: 'print' });
      const shown = await browser.evaluate(() =>
        [
          document.querySelector('vim-theme-picker').shadowRoot.querySelector('dialog'),
          document.querySelector('vim-statusline'),
          document.querySelector('main'),
        ].map(el => getComputedStyle(el).display !== 'none'),
      );
      await browser.page.emulateMedia({ media: null });
      assert.deepEqual(shown, [false, false, true]);
    });
});
