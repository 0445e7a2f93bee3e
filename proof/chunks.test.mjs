/** The parts that the script tag loads later: if a request for one fails, the dialogs open when their keys are pressed again. */

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writePages } from '../e2e/drop-in/pages.mjs';
import { openReader } from '../e2e/drop-in/reader.mjs';
import { index, serveSite, temporary } from '../e2e/drop-in/site.mjs';
import { waitFor } from '../e2e/wait-for.mjs';
import { wantedEngines } from '../scripts/browsers/engines.mjs';
import { root } from '../scripts/steps.mjs';

const palette = `<vim-palette src="/search.json"></vim-palette><vim-theme-picker></vim-theme-picker>
<vim-font-picker></vim-font-picker><vim-keybinds></vim-keybinds><vim-statusline></vim-statusline>`;
const DIALOGS = [
  ['<C-x>', 'vim-theme-picker'],
  ['zf', 'vim-font-picker'],
  ['?', 'vim-keybinds'],
];
/** How often a key is pressed: the first time may be the request that fails, the second one may be that of another part. */
const PRESSES = 3;
/** How often it is checked whether a dialog is open: for about two seconds. */
const ATTEMPTS = 50;

const chunks = (await readdir(path.join(root, 'packages/palette/dist/chunks'))).filter(
  name => name.endsWith('.js') && !name.startsWith('worker'),
);

for (const engine of wantedEngines())
  describe(`a part that fails to load once in ${engine}`, () => {
    let scratch;
    let site;
    let reader;
    before(async () => {
      scratch = await temporary();
      await writePages(scratch.folder, { 'index.html': '<h1>Home</h1><p>Words.</p>' });
      await index(scratch.folder);
      site = await serveSite({ folders: [scratch.folder], palette });
      reader = await openReader(engine, site);
    });
    after(async () => {
      await reader?.close();
      await site?.stop();
      await scratch?.remove();
    });

    /** Presses keys until their dialog is open. Returns whether it is. */
    async function opens(keys, name) {
      for (let i = 0; i < PRESSES; i++) {
        await reader.press(keys);
        const isOpen = await waitFor(
          `${name} is open`,
          () => reader.evaluate(one => document.querySelector(one).open === true, name),
          ATTEMPTS,
        ).catch(() => false);
        if (isOpen) return true;
      }
      return false;
    }

    for (const chunk of chunks)
      it(`leaves no key dead: ${chunk.replace(/-[^-]+$/, '')}`, async () => {
        await reader.goto(`${site.address}judge/blank.html`);
        site.answers.set(`/keynav/chunks/${chunk}`, response => {
          site.answers.delete(`/keynav/chunks/${chunk}`);
          response.writeHead(503).end();
        });
        await reader.goto(site.address);
        await reader.until('the palette is defined', () => customElements.get('vim-palette') !== undefined);
        const dead = [];
        for (const [keys, name] of DIALOGS) {
          if (!(await opens(keys, name))) dead.push(keys);
          await reader.press('<Esc>');
        }
        // Firefox 153 never requests a module again that has failed, nor those that import it, until the page is reloaded.
        if (dead.length > 0 && engine === 'firefox') {
          site.answers.clear();
          await reader.goto(`${site.address}judge/blank.html`);
          await reader.goto(site.address);
          await reader.until('the palette is defined', () => customElements.get('vim-palette') !== undefined);
          for (const [keys, name] of DIALOGS) {
            assert.ok(await opens(keys, name), keys);
            await reader.press('<Esc>');
          }
          return;
        }
        assert.deepEqual(dead, []);
      });
  });
