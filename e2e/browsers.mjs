/** One interface to the three engines: opens pages, presses keys and evaluates functions in the page. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathOf } from '../scripts/browsers/engines.mjs';
import { pressByDriver, pressByKeyboard } from '../scripts/browsers/press.mjs';
import { startWebKit, webkitCapabilities } from '../scripts/browsers/webkit.mjs';
import { waitFor } from './wait-for.mjs';

const QUIET = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The milliseconds after which a driver gives up waiting for its browser. */
const PATIENCE = 600_000;

const openers = {
  async chromium(size) {
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath: pathOf('chromium'), args: QUIET });
    const context = await browser.newContext({
      viewport: size,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    return {
      ...likePuppeteer(page),
      page,
      context,
      newPage: () => context.newPage(),
      close: () => browser.close(),
    };
  },
  async firefox(size) {
    const { default: puppeteer } = await import('puppeteer-core');
    const browser = await puppeteer.launch({
      browser: 'firefox',
      headless: true,
      executablePath: pathOf('firefox'),
      protocolTimeout: PATIENCE,
    });
    // The first page never has the focus of the window, so it receives no focus events.
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport(size);
    // A modifier that is held while the page unloads stays held on the next page, because its keyup goes to the old page.
    const release = async () => {
      for (const name of ['Control', 'Shift', 'Alt']) await page.keyboard.up(name);
    };
    const goto = async url => {
      await gotoByScript(page, url);
      await release();
    };
    return { ...likePuppeteer(page), page, goto, release, close: () => browser.close() };
  },
  async webkit({ width, height }) {
    const { remote } = await import('webdriverio');
    const { port, stop } = await startWebKit();
    const driver = await remote({
      hostname: '127.0.0.1',
      port,
      logLevel: 'error',
      capabilities: webkitCapabilities(),
      connectionRetryTimeout: PATIENCE,
    });
    await driver.setWindowRect(0, 0, width, height);
    return {
      page: driver,
      goto: url => driver.url(url),
      press: keys => pressByDriver(driver, keys),
      evaluate: (act, ...values) => driver.execute(act, ...values),
      url: () => driver.getUrl(),
      screenshot: file => driver.saveScreenshot(file),
      async close() {
        await driver.deleteSession().catch(() => undefined);
        stop();
      },
    };
  },
};

function likePuppeteer(page) {
  return {
    goto: url => page.goto(url, { waitUntil: 'load' }),
    press: keys => pressByKeyboard(page.keyboard, keys),
    // Playwright passes only one value to a function, Puppeteer several.
    evaluate: (act, ...values) => page.evaluate(`(${act})(...${JSON.stringify(values)})`),
    url: async () => page.url(),
    screenshot: file => page.screenshot({ path: file }),
  };
}

/** Opens a page by a script: Puppeteer's own `goto` never returns in Firefox 153 after a page came from the back/forward cache. */
async function gotoByScript(page, url) {
  const ask = text => page.evaluate(text).catch(() => undefined);
  if (!page.url().startsWith('http')) return page.goto(url, { waitUntil: 'load' });
  await ask(
    `window.isLeft = true; location.href = ${JSON.stringify(url)}; if (${new URL(url).hash !== ''}) location.reload()`,
  );
  return waitFor(`Firefox has loaded ${url}`, () =>
    ask(`!window.isLeft && document.readyState === 'complete' && location.href === ${JSON.stringify(url)}`),
  );
}

/** Opens a browser: `goto`, `press`, `evaluate`, `url`, `screenshot`, `close`, and `until`, which waits until a function returns true in the page. */
export async function openBrowser(engine, { width = 1280, height = 900 } = {}) {
  const browser = await openers[engine]({ width, height });
  return {
    release: async () => undefined,
    ...browser,
    engine,
    async screenshot(file) {
      await mkdir(dirname(file), { recursive: true });
      const picture = await browser.screenshot(file);
      if (picture instanceof Uint8Array) await writeFile(file, picture);
    },
    // Evaluating fails while a page unloads.
    until: (claim, act, ...values) =>
      waitFor(claim, () => browser.evaluate(act, ...values).catch(() => undefined)),
  };
}
