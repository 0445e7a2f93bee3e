/** Tests which files of a folder are read, and in how many threads. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { buildIndex } from '../dist/indexer/index.js';
import { folderOf, page } from './folder.mjs';

const json = async (...parts) => JSON.parse(await readFile(path.join(...parts), 'utf8'));
const many = (count, body = i => `<h2 id="h">Heading ${i}</h2><p>Text ${i}.</p>`) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}.html`, page(`Page ${i}`, body(i))]));

test('many pages are read in several threads, in the same order', async context => {
  const dir = await folderOf(context, many(400));
  const report = await buildIndex({ dir, cache: false });
  assert.deepEqual([report.pages, report.headings], [400, 400]);
  const { list } = await json(dir, 'search.json');
  const { pages } = typeof list === 'string' ? await json(dir, list) : list;
  assert.deepEqual(
    pages.slice(0, 3).map(([, title]) => title),
    ['Page 0', 'Page 1', 'Page 2'],
  );
  assert.equal(pages.length, 400);
  const signal = AbortSignal.abort(new Error('enough'));
  await assert.rejects(buildIndex({ dir, cache: false, signal }), /enough/);
});

test('files and folders can be excluded by patterns', async context => {
  const dir = await folderOf(context, {
    'a.html': page('A'),
    'a.print.html': page('A, printed'),
    'old/b.html': page('B'),
    'new/old/c.html': page('C'),
    'new/d.html': page('D'),
  });
  const titles = async exclude => {
    await buildIndex({ dir, cache: false, exclude });
    return (await json(dir, 'search.json')).list.pages.map(([, title]) => title).join(' ');
  };
  assert.equal(await titles([]), 'A A, printed D C B');
  assert.equal(await titles(['*.print.html', 'old']), 'A D C');
  assert.equal(await titles(['**/old/**', '*.print.html']), 'A D');
});
