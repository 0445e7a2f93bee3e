/** Tests that Markdown from other projects is built, is searchable, and can be navigated by keys, with errors reported by file and line. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { openBrowser } from '../e2e/browsers.mjs';
import { serve } from '../scripts/serve.mjs';
import { root } from '../scripts/steps.mjs';

const run = promisify(execFile);

/** Packages that contain their manual: its folder, its minimum number of pages, and a query with the title that it must find. */
const MANUALS = [
  { name: 'npm@11.6.2', folder: 'docs/content', pages: 80, query: 'npm-audit', title: /npm-audit/ },
  { name: 'fastify@5.6.1', folder: 'docs', pages: 30, query: 'hooks', title: /Hooks/i },
];

for (const { name, folder, pages, query, title } of MANUALS) {
  describe(`the manual of ${name}`, () => {
    let work;
    let output;
    let server;
    let browser;
    before(async () => {
      work = await mkdtemp(path.join(os.tmpdir(), 'manual-'));
      const { stdout } = await run('npm', ['pack', '--silent', name], { cwd: work });
      await run('tar', ['xzf', stdout.trim().split('\n').at(-1)], { cwd: work });
      const env = {
        ...process.env,
        CONTENT: path.join(work, 'package', folder),
        SITE_OUT: path.join(work, 'site'),
      };
      const built = await run('node_modules/.bin/rollup', ['-c'], { cwd: root, env, maxBuffer: 1e8 });
      output = built.stdout + built.stderr;
      server = await serve(path.join(work, 'site'));
      browser = await openBrowser('chromium');
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      await rm(work, { recursive: true, force: true });
    });

    it('is built, and its errors are reported with file and line', async () => {
      const built = (await readdir(path.join(work, 'site'), { recursive: true })).filter(file =>
        file.endsWith('index.html'),
      );
      assert.ok(built.length >= pages, `${built.length} pages`);
      for (const line of output.split('\n').filter(text => text.includes('plugin site')))
        assert.match(line, /\.md:\d+: \S/);
    });

    it('is searchable', async () => {
      await browser.goto(server.address);
      await browser.until(
        'the engine has started',
        () => document[Symbol.for('keynav.owner.1')] !== undefined,
      );
      await browser.press('/');
      await browser.until(
        'search is open',
        () => document.querySelector('vim-palette')?.shadowRoot?.querySelectorAll('[role=option]').length > 5,
      );
      await browser.press(query);
      await browser.until(
        'the page is among the first six results',
        pattern =>
          [...document.querySelector('vim-palette').shadowRoot.querySelectorAll('[role=option]')]
            .slice(0, 6)
            .some(row => new RegExp(pattern, 'i').test(row.textContent)),
        title.source,
      );
    });

    it('lets j visit all text from start to end, and k the same items in reverse', async () => {
      const manifest = JSON.parse(await readFile(path.join(work, 'site/search.json'), 'utf8'));
      const list =
        typeof manifest.list === 'string'
          ? JSON.parse(await readFile(path.join(work, 'site', manifest.list), 'utf8'))
          : manifest.list;
      const sample = list.pages.filter((page, i) => i % 9 === 1).map(([address]) => `${address}/`);
      for (const address of sample) {
        await browser.goto(server.address + address);
        await browser.until(
          'the engine has started',
          () => document[Symbol.for('keynav.owner.1')] !== undefined,
        );
        assert.deepEqual(
          await browser.evaluate(walk),
          { isReverse: true, isWhole: true, isFocused: true },
          address,
        );
      }
    });
  });
}

/**
 * Runs in the page: visits all items with `j`, then with `k`. Returns whether `k` visits the same items in reverse, whether the items
 * contain 98 % of the text of main, and whether all are inside main.
 */
function walk() {
  const nav = document[Symbol.for('keynav.owner.1')];
  const main = document.querySelector('main');
  const visit = keys => {
    const visited = [];
    for (let i = 0; i < 5000; i++) {
      const before = document.querySelector('[data-keynav-current]');
      if (before && visited.at(-1) !== before) visited.push(before);
      const y = scrollY;
      nav.feed(keys);
      if (document.querySelector('[data-keynav-current]') === before && scrollY === y) break;
    }
    return visited;
  };
  nav.feed('g');
  const down = visit('j');
  const isFocused = down.every(item => main.contains(item));
  const up = visit('k').reverse();
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let [all, inside] = [0, 0];
  for (let node; (node = texts.nextNode());) {
    const length = node.data.trim().length;
    if (length === 0 || !node.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    all += length;
    if (down.some(item => item.contains(node))) inside += length;
  }
  return {
    isReverse: down.length === up.length && down.every((item, i) => item === up[i]),
    isWhole: inside / all >= 0.98,
    isFocused,
  };
}
