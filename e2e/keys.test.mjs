/** Every row of the table of keys, pressed as real keys on the built site. */

import { after, before, describe, it } from 'node:test';
import path from 'node:path';
import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/steps.mjs';
import { openBrowser } from './browsers.mjs';
import { look, rows } from './rows.mjs';
import { waitFor } from './wait-for.mjs';

const engine = process.env.ENGINE ?? 'chromium';

describe(`the table of keys in ${engine}`, () => {
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

  for (const row of rows) {
    for (const keys of row.keys)
      it(`${keys}: ${row.command}`, () => tryKeys(row, row.before, keys, row.check));
    if (row.counted)
      it(`${row.counted.keys}: ${row.command} with a count`, () =>
        tryKeys(row, row.counted.before ?? row.before, row.counted.keys, row.counted.check));
  }

  async function tryKeys(row, first, keys, check) {
    await stage(row);
    await browser.press(first);
    if (row.waitFor) await settled(row.waitFor);
    if (row.then) await browser.press(row.then);
    if (row.thenFor) await settled(row.thenFor);
    const was = await look1();
    await browser.press(keys);
    let is;
    const told = () =>
      JSON.stringify({ was, is }, (name, value) => (name === 'fullText' ? undefined : value));
    await waitFor(
      () => `${row.command} after ${keys}: ${told()}`,
      async () => {
        is = await look1();
        return is && check(is, was);
      },
    );
  }

  /** A page as if nobody had been there before. */
  async function stage({ at, query }) {
    await browser.goto(`${server.address}${at}`);
    await browser.evaluate(search => {
      localStorage.clear();
      sessionStorage.clear();
      document.documentElement.removeAttribute('data-keynav-hidden');
      if (search) sessionStorage.setItem('keynav:query', search);
    }, query ?? '');
    await settled(is => is.isReady);
  }

  // A page that is being left cannot be asked.
  const look1 = () => browser.evaluate(look).catch(() => undefined);

  async function settled(isSo) {
    await waitFor(
      async () => `${isSo}; it is ${JSON.stringify(await look1())}`,
      async () => {
        const is = await look1();
        return is && isSo(is);
      },
    );
    return browser.release();
  }
});
