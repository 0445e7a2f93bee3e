/** A site with a Pagefind index: its rows are below those of the palette, and a missing index is reported. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../scripts/steps.mjs';
import { writePages } from './drop-in/pages.mjs';
import { openReader } from './drop-in/reader.mjs';
import { serveSite, temporary } from './drop-in/site.mjs';

const engine = process.env.ENGINE ?? 'chromium';

const ANIMALS = ['badger', 'heron', 'otter', 'weasel', 'lynx', 'marmot', 'raven', 'stoat', 'vole'];
const pages = {
  'index.html': '<h1>Animals</h1><p>A list of them.</p>',
  ...Object.fromEntries(
    ANIMALS.map((name, i) => [
      `${name}/index.html`,
      `<h1>The ${name}</h1><p>Of its ways.</p><h2 id="food">What it eats</h2>` +
        `<p>Now and then ${i === 0 ? 'a handful of <b>quinces</b> &amp; &lt;nuts&gt;' : 'some worms'}.</p>`,
    ]),
  ),
};

describe(`a site with a Pagefind index in ${engine}`, () => {
  let scratch;
  let site;
  let reader;
  before(async () => {
    scratch = await temporary();
    await writePages(scratch.folder, pages);
    await indexByPagefind(scratch.folder);
    site = await serveSite({
      folders: [scratch.folder],
      palette: '<vim-palette pagefind="/pagefind/"></vim-palette>',
    });
    reader = await openReader(engine, site);
  });
  after(async () => {
    await reader?.close();
    await site?.stop();
    await scratch?.remove();
  });

  it('loads Pagefind when the first letter is typed', async () => {
    await reader.visit('');
    await reader.open('<C-k>');
    assert.deepEqual(
      site.asked.filter(name => name.startsWith('/pagefind/')),
      [],
    );
    await reader.type('quinces');
    await reader.leads('/badger/', 2);
    assert.ok(site.asked.includes('/pagefind/pagefind.js'));
  });

  it('shows the rows of Pagefind below the others, under its name, with excerpts as text', async () => {
    await reader.type('the');
    await reader.until('the rows of both are listed', () => {
      const { shadowRoot } = document.querySelector('vim-palette');
      const label = [...shadowRoot.querySelectorAll('[part=group-label]')].find(
        el => el.textContent === 'Pagefind',
      );
      const before = label?.previousElementSibling?.getAttribute('role');
      const after = label?.nextElementSibling?.getAttribute('role');
      return before === 'option' && after === 'option' && !label.previousElementSibling.href;
    });
    await reader.type('quinces nuts');
    await reader.leads('/badger/', 1);
    const details = await reader.evaluate(() =>
      [...document.querySelector('vim-palette').shadowRoot.querySelectorAll('[part=detail]')].map(
        el => el.textContent,
      ),
    );
    assert.ok(
      details.some(text => text.includes('a handful of quinces & <nuts>')),
      details.join('\n'),
    );
  });

  it('opens pages and headings', async () => {
    await reader.leads('/badger/#food', 3);
    await reader.press('<Down><CR>');
    await reader.until(
      'the heading’s page is open',
      () => location.href.endsWith('/#food') && globalThis.witness !== undefined,
    );
    assert.deepEqual((await reader.witness()).errors, []);
  });

  it('reports a missing index while commands are still found, and loads it after Retry', async () => {
    site.answers.set('/pagefind/pagefind.js', gone);
    await reader.visit('');
    await reader.open('<C-k>');
    await reader.type('next heading');
    await reader.fails('The Pagefind index is missing.');
    const { title } = await reader.evaluate(() => document.querySelector('vim-palette').current);
    assert.equal(title, 'Next heading');
    assert.deepEqual(await reader.failures(), ['The Pagefind index is missing. Retry']);
    site.answers.clear();
    await reader.retry();
    await reader.type('quinces');
    await reader.leads('/badger/', 2);
    assert.deepEqual(await reader.failures(), []);
  });
});

function gone(response) {
  response.writeHead(404).end();
}

/** Runs the program of Pagefind, which the benchmarks install. */
async function indexByPagefind(folder) {
  const program = path.join(root, 'bench/node_modules/.bin/pagefind');
  await promisify(execFile)(program, ['--site', folder]);
}
