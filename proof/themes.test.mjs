/** Tests every page in every theme with axe. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { pathOf } from '../scripts/browsers/engines.mjs';
import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/steps.mjs';
import { themes } from '../packages/palette/dist/themes/index.js';

const DIST = path.join(root, 'packages/site/dist');

describe('all pages', () => {
  let server;
  let browser;
  let axe;
  let pages;
  before(async () => {
    server = await serve(DIST);
    browser = await chromium.launch({
      executablePath: pathOf('chromium'),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
    const manifest = JSON.parse(await readFile(path.join(DIST, 'search.json'), 'utf8'));
    const list =
      typeof manifest.list === 'string'
        ? JSON.parse(await readFile(path.join(DIST, manifest.list), 'utf8'))
        : manifest.list;
    pages = list.pages.map(([name]) => (name === '' ? '' : `${name}/`));
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('have no violations of the axe rules in any theme', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const found = [];
    for (const url of pages) {
      await page.goto(server.address + url);
      await page.evaluate(axe);
      for (const [i, { id: theme }] of themes.entries()) {
        await page.evaluate(name => document.documentElement.setAttribute('data-theme', name), theme);
        // Rules that do not depend on colours run only once.
        const only = i === 0 ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };
        const { violations } = await page.evaluate(
          options => globalThis.axe.run(document, { resultTypes: ['violations'], ...options }),
          only,
        );
        for (const { id, nodes } of violations)
          found.push(
            `${url} in ${theme}: ${id}: ${nodes
              .slice(0, 2)
              .map(({ target }) => target.flat().join(' '))
              .join(', ')}`,
          );
      }
    }
    assert.deepEqual(found, []);
  });
});
