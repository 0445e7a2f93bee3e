/** Tests that the contract of navigation holds on every page of two manuals. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from '../e2e/browsers.mjs';
import { holdsInTime } from '../e2e/contract/hold.mjs';
import { allPages } from '../e2e/contract/pages.mjs';
import { serveFolders } from '../e2e/serve-folders.mjs';
import { manualFolders } from '../scripts/manuals.mjs';
import { root } from '../scripts/steps.mjs';

/** The number of items that are visited from each end. Only a few pages have more. */
const MAX_ITEMS = 3000;

describe('the contract on every page of the manuals', () => {
  let server;
  let browser;
  before(async () => {
    server = await serveFolders({
      ...manualFolders(),
      keynav: path.join(root, 'packages/keynav/dist'),
      judge: path.join(root, 'e2e/contract/judge'),
    });
    browser = await openBrowser('chromium', { width: 1280, height: 800 });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const page of allPages())
    it(`holds on ${page}`, async () => {
      const { problems } = await holdsInTime(browser, server.address + page, MAX_ITEMS);
      assert.deepEqual(problems, []);
    });
});
