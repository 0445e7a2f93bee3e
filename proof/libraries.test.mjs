/** Tests that keynav does no harm on pages of real libraries: each is walked from top to end and back, then driven by random keys. */

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from '../e2e/browsers.mjs';
import { wantedEngines } from '../scripts/browsers/engines.mjs';
import { serve } from '../scripts/serve.mjs';
import { buildPages, installLibraries, pageNames } from './libraries/build.mjs';
import { pressAnything, pressHarmless, walkThere } from './libraries/drive.mjs';

const seed = Number(process.env.KEYNAV_SEED ?? 20261130);
/** The number of random keys that ask to enter nothing, and of those that enter and press what they come to. */
const [HARMLESS, ANY] = [1000, 400];
/** What must never happen, in the order of the table. */
const KINDS = ['error', 'lost', 'value', 'field', 'trap'];
/** The packages of the pages that are not named as their package. */
const PACKAGES = {
  ace: 'ace-builds',
  'ag-grid': 'ag-grid-community',
  'dnd-kit': '@dnd-kit/core',
  htmx: 'htmx.org',
  ionic: '@ionic/core',
  material: '@material/web',
  monaco: 'monaco-editor',
  pdf: 'pdfjs-dist',
  prosemirror: 'prosemirror-view',
  radix: 'radix-ui',
  'react-aria': 'react-aria-components',
  reveal: 'reveal.js',
  shoelace: '@shoelace-style/shoelace',
  tabulator: 'tabulator-tables',
  turbo: '@hotwired/turbo',
  ui5: '@ui5/webcomponents',
  'video-js': 'video.js',
  webawesome: '@awesome.me/webawesome',
  xterm: '@xterm/xterm',
};
const LAST = 'It is followed by one more link';

/** The pages, or those that `LIBRARIES` names, such as `LIBRARIES=turbo,htmx`. */
const names = (await pageNames()).filter(name => (process.env.LIBRARIES ?? name).split(',').includes(name));
/** The results of each page, in each engine. */
const results = new Map(names.map(name => [name, []]));

describe('pages of real libraries', () => {
  let folder;
  let server;
  before(async () => {
    await installLibraries();
    folder = await mkdtemp(path.join(os.tmpdir(), 'libraries-'));
    await buildPages(folder);
    server = await serve(folder);
  });
  after(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
    for (const line of await table()) console.log(line);
  });

  for (const engine of wantedEngines())
    describe(engine, () => {
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser?.close());

      for (const name of names)
        it(`${name} is not harmed (KEYNAV_SEED=${seed})`, async () => {
          await browser.goto(`${server.address}${name}.html`);
          await browser.until(
            'the page and the engine are ready',
            () => globalThis.isReady === true && document[Symbol.for('keynav.owner.1')] !== undefined,
          );
          const { there, back } = await walkThere(browser);
          const pressed = await pressHarmless(browser, seed, HARMLESS);
          await pressAnything(browser, seed, ANY);
          const { found, keys } = await browser.evaluate(() => globalThis.proof.report());
          const harm = found.filter(({ kind }) => KINDS.includes(kind));
          results.get(name).push({ items: there.length, keys, harm });
          assert.deepEqual(harm, []);
          assert.ok(there.at(-1).item.includes(LAST.slice(0, 20)), there.at(-1).item);
          assert.deepEqual(
            back.map(({ item }) => item),
            there.map(({ item }) => item),
          );
          assert.ok(keys >= pressed, `${keys} keys arrived`);
        });
    });
});

/** Returns the results of all engines together as a table in Markdown. */
async function table() {
  const head = [
    'Library',
    'Version',
    'Items',
    'Keys',
    'Errors',
    'Focus lost',
    'Values changed',
    'In a field',
    'Traps',
  ];
  const rows = [];
  for (const [name, all] of results) {
    const sum = pick => all.reduce((total, result) => total + pick(result), 0);
    const counts = KINDS.map(kind => sum(({ harm }) => harm.filter(one => one.kind === kind).length));
    const items = [...new Set(all.map(result => result.items))].join(' or ');
    rows.push([
      `\`${PACKAGES[name] ?? name}\``,
      await versionOf(PACKAGES[name] ?? name),
      items,
      sum(result => result.keys),
      ...counts,
    ]);
  }
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`);
}

async function versionOf(name) {
  const file = new URL(`libraries/node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')).version;
}
