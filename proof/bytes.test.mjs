/** Tests that two builds of the same content give the same bytes. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { root, tool } from '../scripts/steps.mjs';

it('two builds of the site give the same bytes', async () => {
  // The first build is the one that `npm run proof` begins with.
  const first = await hashes(path.join(root, 'packages/site/dist'));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'twice-'));
  const { code, output } = await tool('rollup', ['-c'], { quiet: true, env: { SITE_OUT: folder } });
  assert.equal(code, 0, output);
  assert.ok(Object.keys(first).length > 60);
  assert.deepEqual(await hashes(folder), first);
  await rm(folder, { recursive: true });
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
