/** Fresh documents at a real address, each with one library that is not started yet. */

import { bundle } from '../keys/browser.mjs';

const ADDRESS = 'http://localhost/';
/** Lets the page read a clock that is exact to 5 µs in place of 100. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
/** Characters of a document from which on it is large. */
const LARGE = 50_000;

/** Tabster asks for `process`, as code for bundlers does. */
const BEFORE =
  'localStorage.clear(); sessionStorage.clear(); globalThis.process = { env: { NODE_ENV: "production" } };';

/** The tab of each library and set of scripts: opening one for each document would take most of the time. */
const tabs = new WeakMap();

/** Runs something with a fresh document of that HTML: nothing stored, the library there but not started, and some scripts of this folder. */
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
    // A large document is not kept while other tabs are measured.
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

/** How often the browser has laid out and matched styles so far. */
export async function rendering(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = wanted => metrics.find(({ name }) => name === wanted).value;
  return { layouts: valueOf('LayoutCount'), styles: valueOf('RecalcStyleCount') };
}

/** A session that counts what the browser renders. */
export async function counting(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

async function bundled(file, name = file.replace(/^\.\/|\..*$/g, '')) {
  // A declared variable of an init script is not one of the page.
  return `${await bundle(new URL(file, import.meta.url).href, name)}\nglobalThis.${name} = ${name};`;
}
