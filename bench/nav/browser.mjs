/** Opens fresh documents at a real URL, each with one library that has not been started. */

import { bundle } from '../keys/browser.mjs';

const ADDRESS = 'http://localhost/';
/** Makes the page cross-origin isolated, which improves the resolution of its clock from 100 µs to 5 µs. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
/** The number of characters above which a document is large. */
const LARGE = 50_000;

/** Tabster reads `process`, like other code written for bundlers. */
const BEFORE =
  'localStorage.clear(); sessionStorage.clear(); globalThis.process = { env: { NODE_ENV: "production" } };';

/** One tab for each library and set of scripts. Opening a tab for each document would take most of the time. */
const tabs = new WeakMap();

/**
 * Runs `run` with a fresh document of this HTML, and resolves with its result. Storage is empty, `globalThis.library` is loaded but not
 * started, and each of the scripts of this folder is loaded before it.
 */
export async function onPage(browser, html, library, scripts, run) {
  if (!tabs.has(browser)) tabs.set(browser, new Map());
  const opened = tabs.get(browser);
  const name = [library.file, ...scripts].join();
  if (!opened.has(name)) opened.set(name, await open(browser, library, scripts));
  const tab = opened.get(name);
  tab.html = html;
  await tab.page.goto(ADDRESS);
  await tab.page.evaluate(() => globalThis.gc());
  try {
    return await run(tab.page);
  } finally {
    // A large document would slow down the measurements in other tabs.
    tab.html = '';
    if (html.length > LARGE) await tab.page.goto(ADDRESS);
  }
}

async function open(browser, library, scripts) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const tab = { page: await context.newPage(), html: '' };
  await tab.page.route('**/*', route =>
    route.fulfill({ headers: HEADERS, contentType: 'text/html', body: `<!doctype html>${tab.html}` }),
  );
  await tab.page.addInitScript(BEFORE);
  for (const script of scripts) await tab.page.addInitScript(await bundled(script));
  await tab.page.addInitScript(await bundled(`./libraries/${library.file}.js`, 'library'));
  return tab;
}

/** Resolves with the number of layouts and style recalculations of the page so far. */
export async function rendering(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = metric => metrics.find(({ name }) => name === metric).value;
  return { layouts: valueOf('LayoutCount'), styles: valueOf('RecalcStyleCount') };
}

/** Opens a session of the DevTools protocol in which the page's metrics are enabled. */
export async function counting(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

async function bundled(file, name = file.replace(/^\.\/|\..*$/g, '')) {
  // A variable that an init script declares is not visible to the page.
  return `${await bundle(new URL(file, import.meta.url).href, name)}\nglobalThis.${name} = ${name};`;
}
