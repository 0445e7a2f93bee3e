/** All pages of the built site: no errors, policy violations, horizontal scrolling or layout shifts, and readable without scripts. Chromium only, since only it reports all of these. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { pathOf } from '../scripts/browsers/engines.mjs';
import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/steps.mjs';

const DIST = path.join(root, 'packages/site/dist');
const isAsked = (process.env.ENGINE ?? 'chromium') === 'chromium';
const SAMPLES = ['', 'posts/2026/11-keys-on-the-web/', 'talks/2026/10/24/', 'docs/keys/', 'posts/'];

describe('every page of the site', { skip: isAsked ? false : 'only Chromium reports all problems' }, () => {
  let server;
  let browser;
  let pages;
  let axe;
  before(async () => {
    server = await serve(DIST);
    browser = await chromium.launch({
      executablePath: pathOf('chromium'),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    pages = await pathsOf();
    axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('opens without errors, policy violations or horizontal scrolling at 320 px', async () => {
    assert.ok(pages.length > 25, `${pages.length} pages`);
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const problems = [];
    page.on(
      'console',
      message => message.type() === 'error' && problems.push(`${page.url()}: ${message.text()}`),
    );
    page.on('pageerror', error => problems.push(`${page.url()}: ${error.message}`));
    for (const url of pages) {
      const answer = await page.goto(server.address + url, { waitUntil: 'load' });
      if (answer?.status() !== 200) problems.push(`${url}: ${answer?.status()}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) problems.push(`${url}: ${width} px wide`);
    }
    assert.deepEqual(problems, []);
  });

  it('opens all dialogs without violations of its strict policy', async () => {
    const page = await browser.newPage();
    const problems = [];
    page.on('console', message => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', error => problems.push(error.message));
    await page.goto(server.address);
    for (const [key, tag] of [
      ['Control+p', 'vim-palette'],
      [':', 'vim-palette'],
      ['/', 'vim-palette'],
      ['Control+x', 'vim-theme-picker'],
      ['z+f', 'vim-font-picker'],
      ['?', 'vim-keybinds'],
    ]) {
      for (const press of key.startsWith('z') ? ['z', 'f'] : [key]) await page.keyboard.press(press);
      await page.waitForFunction(
        name => document.querySelector(name)?.shadowRoot?.querySelector('dialog')?.open,
        tag,
      );
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await page.waitForFunction(name => !document.querySelector(name).open, tag);
    }
    await page.keyboard.press('f');
    await page.keyboard.press('Escape');
    await page.keyboard.press('z');
    await page.waitForFunction(() => document.querySelector('vim-which-key')?.open);
    assert.deepEqual(problems, []);
  });

  it('is readable without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const url of SAMPLES) {
      await page.goto(server.address + url);
      assert.ok((await page.innerText('main')).length > 100, url);
      assert.equal(await page.isVisible('[data-vim-open]'), false, `${url} shows buttons without an effect`);
    }
    await context.close();
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no accessibility violations, with dialogs closed and open, in ${scheme} mode`, async () => {
      const context = await browser.newContext({ colorScheme: scheme, bypassCSP: true });
      const page = await context.newPage();
      const found = [];
      const check = async where => {
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          globalThis.axe.run(document, { resultTypes: ['violations'] }),
        );
        for (const { id, nodes } of violations)
          found.push(
            `${where}: ${id}: ${nodes
              .slice(0, 3)
              .map(({ target }) => target.flat().join(' '))
              .join(', ')}`,
          );
      };
      for (const url of SAMPLES) {
        await page.goto(server.address + url);
        await check(url);
      }
      for (const [key, tag] of [
        ['Control+p', 'vim-palette'],
        ['/', 'vim-palette'],
        ['Control+x', 'vim-theme-picker'],
        ['?', 'vim-keybinds'],
      ]) {
        await page.keyboard.press(key);
        await page.waitForFunction(
          name =>
            document.querySelector(name)?.open &&
            document.querySelector(name).shadowRoot.querySelector('dialog').open,
          tag,
        );
        await check(tag);
        await page.keyboard.press('Escape');
      }
      await context.close();
      assert.deepEqual(found, []);
    });
  }

  it('has no layout shifts while it loads', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver(list =>
        list.getEntries().forEach(({ value }) => (globalThis.shift += value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    for (const url of SAMPLES) {
      await page.goto(server.address + url, { waitUntil: 'load' });
      await page.evaluate(settled);
      assert.equal(await page.evaluate(() => globalThis.shift), 0, url);
    }
  });
});

/** Runs in the browser. Waits until the fonts are loaded, the page is idle, and two frames have passed. */
async function settled() {
  const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
  await document.fonts.ready;
  await new Promise(resolve => requestIdleCallback(resolve));
  await frame();
  await frame();
}

async function pathsOf() {
  const manifest = JSON.parse(await readFile(path.join(DIST, 'search.json'), 'utf8'));
  const list =
    typeof manifest.list === 'string'
      ? JSON.parse(await readFile(path.join(DIST, manifest.list), 'utf8'))
      : manifest.list;
  return list.pages.map(([name]) => (name === '' ? '' : `${name}/`));
}
