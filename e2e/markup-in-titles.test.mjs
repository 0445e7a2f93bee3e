/** Titles that contain markup: the palette finds them and shows them as text, with a strict policy and without one. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { escaped, writePages } from './drop-in/pages.mjs';
import { openReader } from './drop-in/reader.mjs';
import { index, serveSite, STRICT, temporary } from './drop-in/site.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const IMAGE = '<img src=x onerror=alert(1)>';
const SCRIPT = '<script>alert(2)</script>';

for (const [name, policy] of [
  ['a strict policy', STRICT],
  ['no policy', undefined],
])
  describe(`titles that contain markup, under ${name}, in ${engine}`, () => {
    let scratch;
    let site;
    let reader;
    before(async () => {
      scratch = await temporary();
      const [image, script] = [escaped(IMAGE), escaped(SCRIPT)];
      await writePages(scratch.folder, {
        'index.html': '<h1>A small site</h1><p>It has two pages.</p><h2 id="two">Two</h2><p>More.</p>',
        'image/index.html': `<h1>${image}</h1><p>${image} and words</p><h2 id="part">Part ${image}</h2><h2 id="script">${script}</h2>`,
      });
      await index(scratch.folder);
      site = await serveSite({
        folders: [scratch.folder],
        palette: '<vim-palette src="/search.json"></vim-palette>',
        policy: () => policy,
      });
      reader = await openReader(engine, site);
      await reader.visit('');
    });
    after(async () => {
      await reader?.close();
      await site?.stop();
      await scratch?.remove();
    });

    it('are found and shown as text', async () => {
      await reader.open('/');
      await reader.type('<lt>img onerror');
      await reader.leads('/image/#part', 4);
      const titles = (await reader.rows()).map(({ title }) => title);
      assert.ok(titles.includes(`image: ${IMAGE}`), titles.join('\n'));
      assert.ok(titles.includes(`image: ## Part ${IMAGE}`), titles.join('\n'));
      await reader.type('alert(2)');
      await reader.leads('/image/#script', 2);
    });

    it('create no elements and run no scripts', async () => {
      const made = () => {
        const { shadowRoot } = document.querySelector('vim-palette');
        return [...shadowRoot.querySelectorAll('img, script')].map(({ outerHTML }) => outerHTML);
      };
      assert.deepEqual(await reader.evaluate(made), []);
      assert.deepEqual(await reader.witness(), { errors: [], refused: [], alerts: 0 });
    });

    it('open their page', async () => {
      // The first row finds text on this page.
      await reader.press('<Down><CR>');
      await reader.until(
        'the heading’s page is open',
        () => location.href.endsWith('/image/#script') && document.readyState === 'complete',
      );
      assert.equal((await reader.witness()).alerts, 0);
    });
  });
