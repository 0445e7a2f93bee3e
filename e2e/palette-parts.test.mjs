/** The lazy parts of the palette: if they load late, typed keys still apply; if they fail to load, the palette works and gives the reason. */

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { root } from '../scripts/steps.mjs';
import { writePages } from './drop-in/pages.mjs';
import { openReader } from './drop-in/reader.mjs';
import { index, serveSite, temporary } from './drop-in/site.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const LOST = 'Failed to load the search; reload the page.';

const pages = {
  'index.html': '<h1>Home</h1><p>Words.</p>',
  'posts.html': '<h1>Posts</h1><p>More words.</p>',
  'talks.html': '<h1>Talks</h1><p>Other words.</p>',
};
const palette = `<vim-palette src="/search.json">
  <a href="/posts.html">My posts</a><a href="/talks.html">My talks</a>
</vim-palette>`;

describe(`the lazy parts of the palette in ${engine}`, () => {
  let scratch;
  let site;
  let reader;
  let parts;
  before(async () => {
    scratch = await temporary();
    await writePages(scratch.folder, pages);
    await index(scratch.folder);
    site = await serveSite({ folders: [scratch.folder], palette });
    reader = await openReader(engine, site);
    const chunks = await readdir(path.join(root, 'packages/palette/dist/chunks'));
    const part = name => {
      const file = chunks.find(one => one.startsWith(`${name}-`));
      assert.ok(file, `the chunk ${name} exists`);
      return `/keynav/chunks/${file}`;
    };
    parts = { deferred: part('deferred'), sources: part('sources') };
  });
  after(async () => {
    await reader?.close();
    await site?.stop();
    await scratch?.remove();
  });
  beforeEach(() => site.answers.clear());

  const gone = response => response.writeHead(404).end();
  /** Opens the page and loads the engine, which would otherwise wait for a key on devices without a mouse. */
  const visit = async () => {
    await reader.goto(`${site.address}judge/blank.html`);
    await reader.goto(site.address);
    await reader.until('the palette is defined', () => customElements.get('vim-palette') !== undefined);
    await reader.evaluate(() => {
      localStorage.clear();
      document.dispatchEvent(new CustomEvent('keynav-want'));
    });
    await reader.until('the engine is started', () => document[Symbol.for('keynav.owner.1')] !== undefined);
    await reader.release();
  };
  const withoutCommands = () =>
    reader.evaluate(() => void (document.querySelector('vim-palette').noKeynav = true));
  const current = () =>
    reader.evaluate(() => document.querySelector('vim-palette').current?.title ?? '(none)');
  const focused = () =>
    reader.evaluate(
      () => document.querySelector('vim-palette').shadowRoot.activeElement?.textContent ?? '(none)',
    );

  it('are requested when the palette opens', async () => {
    site.asked.length = 0;
    await visit();
    assert.deepEqual(
      site.asked.filter(name => [parts.deferred, parts.sources, '/search.json'].includes(name)),
      [],
    );
    await withoutCommands();
    await reader.open('<C-k>');
    await reader.until('pages are listed', () =>
      [...document.querySelector('vim-palette').shadowRoot.querySelectorAll('[role=option]')].some(row =>
        row.textContent.includes('Home'),
      ),
    );
    assert.ok(site.asked.includes(parts.deferred) && site.asked.includes(parts.sources));
    await reader.shut();
  });

  it('apply text, a move and Enter that were pressed before they loaded', async () => {
    const letGo = site.hold(parts.deferred);
    await visit();
    await reader.open('<C-k>');
    await reader.press('my<Down><CR>');
    letGo();
    await reader.until('the second result is opened', () => location.pathname === '/talks.html');
  });

  it('focus the first action after Tab, once the actions are loaded', async () => {
    const letGo = site.hold(parts.deferred);
    await visit();
    await withoutCommands();
    await reader.open('<C-k>');
    assert.equal(await current(), 'My posts');
    await reader.press('<Tab>');
    assert.equal(await focused(), '');
    letGo();
    await reader.until(
      'the first action has the focus',
      () =>
        document.querySelector('vim-palette').shadowRoot.activeElement?.textContent === 'Open in a new tab',
    );
    await reader.press('<Esc>');
    await reader.shut();
  });

  it('that are missing leave a list in which keys move and Enter opens, and the search gives the reason', async () => {
    site.answers.set(parts.deferred, gone);
    await visit();
    await withoutCommands();
    await reader.open('<C-k>');
    await reader.press('my');
    await reader.fails(LOST);
    await reader.press('<C-u>');
    await reader.until(
      'all rows are listed again',
      () => document.querySelector('vim-palette').current !== undefined,
    );
    assert.deepEqual(await reader.failures(), []);
    await reader.press('<Tab>');
    await reader.fails(LOST);
    await reader.press('<C-u><Down>');
    assert.equal(await current(), 'My talks');
    await reader.press('<CR>');
    await reader.until('the row is opened', () => location.pathname === '/talks.html');
  });

  it('that load the index leave the search for commands if they are missing, and give the reason', async () => {
    site.answers.set(parts.sources, gone);
    await visit();
    await reader.open('<C-k>');
    await reader.fails(LOST);
    await reader.press('my tal');
    await reader.until(
      'the link is found',
      () => document.querySelector('vim-palette').current?.title === 'My talks',
    );
    assert.deepEqual((await reader.witness()).errors, []);
    await reader.shut();
  });
});
