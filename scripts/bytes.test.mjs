/** Two builds of the same content are the same bytes. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { tool } from './steps.mjs';

it('the site is built to the same bytes twice', async () => {
  const folders = [];
  for (let i = 0; i < 2; i++) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'twice-'));
    const { code, output } = await tool('rollup', ['-c'], { quiet: true, env: { SITE_OUT: folder } });
    assert.equal(code, 0, output);
    folders.push(folder);
  }
  const [first, second] = await Promise.all(folders.map(hashes));
  assert.ok(Object.keys(first).length > 60);
  assert.deepEqual(second, first);
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function hashes(folder) {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry =>
    entry.isFile(),
  );
  const pairs = files.map(async file => {
    const name = path.join(file.parentPath, file.name);
    return [
      path.relative(folder, name),
      createHash('sha256')
        .update(await readFile(name))
        .digest('hex'),
    ];
  });
  return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
