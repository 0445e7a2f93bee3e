/** Markdown that nobody here wrote: built, searchable, walkable by key, with what cannot be rendered named. */

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

/** Packages that ship their manual, where it lies in them, how many pages it has at least, and what must be found in it. */
const MANUALS = [
  { name: 'npm@11.6.2', folder: 'docs/content', pages: 80, query: 'npm-audit', wanted: /npm-audit/ },
  { name: 'fastify@5.6.1', folder: 'docs', pages: 30, query: 'hooks', wanted: /Hooks/i },
];

for (const { name, folder, pages, query, wanted } of MANUALS) {
  describe(`the manual of ${name}`, () => {
    let work;
    let printed;
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
      printed = built.stdout + built.stderr;
      server = await serve(path.join(work, 'site'));
      browser = await openBrowser('chromium');
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      await rm(work, { recursive: true, force: true });
    });

    it('is built, and what is broken in it is named with file and line', async () => {
      const built = (await readdir(path.join(work, 'site'), { recursive: true })).filter(file =>
        file.endsWith('index.html'),
      );
      assert.ok(built.length >= pages, `${built.length} pages`);
      for (const line of printed.split('\n').filter(text => text.includes('plugin site')))
        assert.match(line, /\.md:\d+: \S/);
    });

    it('is searchable', async () => {
      await browser.goto(server.address);
      await browser.until(
        'the engine is started',
        () => document[Symbol.for('keynav.owner.1')] !== undefined,
      );
      await browser.press('/');
      await browser.until(
        'search is open',
        () => document.querySelector('vim-palette')?.shadowRoot?.querySelectorAll('[role=option]').length > 5,
      );
      await browser.press(query);
      await browser.until(
        'it is found',
        pattern =>
          [...document.querySelector('vim-palette').shadowRoot.querySelectorAll('[role=option]')]
            .slice(0, 6)
            .some(row => new RegExp(pattern, 'i').test(row.textContent)),
        wanted.source,
      );
    });

    it('is walked from end to end by j, and back by k, through every piece of text', async () => {
      const manifest = JSON.parse(await readFile(path.join(work, 'site/search.json'), 'utf8'));
      const list =
        typeof manifest.list === 'string'
          ? JSON.parse(await readFile(path.join(work, 'site', manifest.list), 'utf8'))
          : manifest.list;
      const sample = list.pages.filter((page, i) => i % 9 === 1).map(([address]) => `${address}/`);
      for (const address of sample) {
        await browser.goto(server.address + address);
        await browser.until(
          'the engine is started',
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

/** Runs in the page: all items by `j`, then by `k`; how much of main's text lies inside them. */
function walk() {
  const nav = document[Symbol.for('keynav.owner.1')];
  const main = document.querySelector('main');
  const gather = keys => {
    const seen = [];
    for (let i = 0; i < 5000; i++) {
      const before = document.querySelector('[data-keynav-current]');
      if (before && seen.at(-1) !== before) seen.push(before);
      const y = scrollY;
      nav.feed(keys);
      if (document.querySelector('[data-keynav-current]') === before && scrollY === y) break;
    }
    return seen;
  };
  nav.feed('g');
  const down = gather('j');
  const isFocused = down.every(item => main.contains(item));
  const up = gather('k').reverse();
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
