/** The contract of navigation on a sample of pages of two manuals, which are not prepared for keynav. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { manualFolders } from '../scripts/manuals.mjs';
import { root } from '../scripts/steps.mjs';
import { openBrowser } from './browsers.mjs';
import { holdsByFeeding, holdsByHand } from './contract/hold.mjs';
import { spread } from './contract/pages.mjs';
import { serveFolders } from './serve-folders.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const isChromium = engine === 'chromium';
/** Real key presses take longer in the other engines, so they check fewer pages. */
const pages = isChromium ? spread({ even: 12, largest: 2 }) : spread({ even: 5, largest: 1 });
/** The number of items to visit on a page; the proof visits more of them. */
const MOST = isChromium ? 100 : 40;

describe(`the contract on pages of manuals in ${engine}`, () => {
  let server;
  let browser;
  before(async () => {
    server = await serveFolders({
      ...manualFolders(),
      keynav: path.join(root, 'packages/keynav/dist'),
      judge: path.join(root, 'e2e/contract/judge'),
    });
    browser = await openBrowser(engine, { width: 1280, height: 800 });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const page of pages)
    it(`holds on ${page}`, async () => {
      const address = server.address + page;
      const { problems } = isChromium
        ? await holdsByFeeding(browser, address, MOST)
        : await holdsByHand(browser, address, MOST);
      assert.deepEqual(problems, []);
    });
});
