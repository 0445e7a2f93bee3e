/** Tests the plugin in a build of Rollup, and as Vite calls it. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { rollup } from 'rollup';
import { keynavIndex } from '../dist/indexer/index.js';
import { folderOf, page } from './folder.mjs';

/** Returns a plugin that emits pages, as a plugin for HTML does. */
const pagesOf = pages => ({
  name: 'pages',
  resolveId: id => (id === 'entry' ? id : null),
  load: id => (id === 'entry' ? 'export {}' : null),
  generateBundle() {
    for (const [fileName, source] of Object.entries(pages))
      this.emitFile({ type: 'asset', fileName, source });
  },
});

async function built(context, pages, options) {
  const dir = await folderOf(context, {});
  const warnings = [];
  const bundle = await rollup({
    input: 'entry',
    plugins: [keynavIndex(options), pagesOf(pages)],
    onwarn: ({ message }) => warnings.push(message),
  });
  await bundle.write({ dir });
  await bundle.close();
  return { dir, warnings };
}

test('writes an index of the pages into the output folder', async context => {
  const { dir, warnings } = await built(
    context,
    { 'index.html': page('Home'), 'a/index.html': page('A', '<h2>x</h2>') },
    { base: '/b/' },
  );
  const { list } = JSON.parse(await readFile(path.join(dir, 'search.json'), 'utf8'));
  assert.deepEqual([list.base, list.pages.map(([path]) => path)], ['/b/', ['', 'a']]);
  assert.deepEqual(
    warnings.filter(text => text.includes('id')),
    ['[plugin keynav-index] 1 headings in 1 files have no id'],
  );
});

test('a build without pages fails with a message', async context => {
  await assert.rejects(built(context, {}), /keynav-index: .+ contains no searchable HTML page/);
});

test('ignores the server build of Vite', async () => {
  const plugin = keynavIndex();
  plugin.configResolved({ build: { ssr: true } });
  const context = { warn: assert.fail, error: assert.fail };
  plugin.writeBundle.call(context, { dir: 'nowhere' });
  await plugin.closeBundle.handler.call(context);
  assert.equal(plugin.apply, 'build');
});
