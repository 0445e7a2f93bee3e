/** Tests that a run over a folder that was indexed before reads only what has changed, and writes the same index. */

import assert from 'node:assert/strict';
import fs, { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { buildIndex } from '../dist/indexer/index.js';
import { folderOf, page } from './folder.mjs';

const cacheOf = dir => path.join(dir, '.search.cache');
const many = (count, body = i => `<h2 id="h">Heading ${i}</h2><p>Text ${i}.</p>`) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}.html`, page(`Page ${i}`, body(i))]));
/** Sets the times of all files back, since those of files written just now are not trusted. */
const settle = async dir => {
  for (const name of await readdir(dir)) await utimes(path.join(dir, name), 1e9 + 0.5, 1e9 + 0.5);
};

/** Runs a function and resolves with the names of the pages that were opened meanwhile. */
async function opened(act) {
  const { openSync } = fs;
  const names = [];
  fs.openSync = (file, ...rest) => (names.push(path.basename(file)), openSync(file, ...rest));
  syncBuiltinESMExports();
  try {
    await act();
  } finally {
    fs.openSync = openSync;
    syncBuiltinESMExports();
  }
  return names;
}

test('a second run over an unchanged folder reads and writes nothing', async context => {
  const dir = await folderOf(context, many(3));
  await settle(dir);
  let first;
  let second;
  assert.deepEqual(await opened(async () => (first = await buildIndex({ dir }))), [
    'p0.html',
    'p1.html',
    'p2.html',
  ]);
  const written = await stat(path.join(dir, 'search.json'));
  assert.deepEqual(await opened(async () => (second = await buildIndex({ dir }))), []);
  assert.deepEqual(await stat(path.join(dir, 'search.json')), written);
  assert.deepEqual([first.isUnchanged, second.isUnchanged], [false, true]);
  assert.deepEqual({ ...second, isUnchanged: false }, first);
  await writeFile(path.join(dir, 'p1.html'), page('Changed'));
  assert.deepEqual(await opened(() => buildIndex({ dir })), ['p1.html']);
});

test('after a change, the index is the same as without an earlier run', async context => {
  const dir = await folderOf(context, many(40));
  await settle(dir);
  await buildIndex({ dir });
  await writeFile(path.join(dir, 'p7.html'), page('Changed', '<h2 id="x">New</h2>'));
  await writeFile(path.join(dir, 'p8.html'), page('Page 8', '<h2 id="h">Heading 8</h2><p>Text 8.</p>'));
  await rm(path.join(dir, 'p9.html'));
  await writeFile(path.join(dir, 'added.html'), page('Added'));
  const { isUnchanged } = await buildIndex({ dir });
  assert.equal(isUnchanged, false);
  const [next, alone] = [await readFile(path.join(dir, 'search.json'), 'utf8'), path.join(dir, 'alone.json')];
  await buildIndex({ dir, out: alone, cache: false });
  assert.equal(next, await readFile(alone, 'utf8'));
  assert.ok(!existsSync(path.join(dir, '.alone.cache')));
  assert.ok(next.includes('Changed') && next.includes('Added') && !next.includes('Page 9"'));
});

test('a change that keeps size and time is found by its hash or its other time', async context => {
  const dir = await folderOf(context, many(3));
  await settle(dir);
  await buildIndex({ dir });
  await writeFile(path.join(dir, 'p1.html'), page('Page 9', '<h2 id="h">Heading 1</h2><p>Text 1.</p>'));
  await settle(dir);
  await buildIndex({ dir });
  assert.ok((await readFile(path.join(dir, 'search.json'), 'utf8')).includes('Page 9'));
});

test('other options, a missing index and a damaged cache make a run read what it needs', async context => {
  const dir = await folderOf(context, many(3));
  await settle(dir);
  await buildIndex({ dir });
  const isUnchanged = async options => (await buildIndex({ dir, ...options })).isUnchanged;
  assert.equal(await isUnchanged(), true);
  assert.equal(await isUnchanged({ base: '/docs/' }), false);
  assert.equal(await isUnchanged({ base: '/docs/', text: 20 }), false);
  assert.equal(await isUnchanged({ base: '/docs/', text: 20 }), true);
  await rm(path.join(dir, 'search.json'));
  assert.equal(await isUnchanged({ base: '/docs/', text: 20 }), false);
  const whole = await readFile(cacheOf(dir));
  const changed = Buffer.from(whole);
  changed[changed.length - 20] ^= 255;
  for (const damaged of [
    changed,

    Buffer.alloc(0),
    Buffer.from('{}'),
    whole.subarray(0, 40),
    whole.subarray(0, whole.length - 9),
  ]) {
    await writeFile(cacheOf(dir), damaged);
    await writeFile(path.join(dir, 'p2.html'), page(`After ${damaged.length} bytes`));
    assert.equal(await isUnchanged(), false);
    assert.ok(
      (await readFile(path.join(dir, 'search.json'), 'utf8')).includes(`After ${damaged.length} bytes`),
    );
  }
});

test('the folder of the cache is created', async context => {
  const dir = await folderOf(context, many(3));
  await settle(dir);
  const cache = path.join(dir, 'deep/folder/cache');
  await buildIndex({ dir, cache });
  assert.equal((await buildIndex({ dir, cache })).isUnchanged, true);
  assert.ok(!existsSync(cacheOf(dir)));
});
