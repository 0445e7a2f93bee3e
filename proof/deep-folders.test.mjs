/** The time of the indexer on folders inside each other, compared with the same number of files in one folder. */

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { buildIndex } from '../packages/palette/dist/indexer/index.js';

const FILES = 900;
/** Each name on a path is read, so the deep folders take a little longer; they took 70 times as long before. */
const MAX_RATIO = 5;

it(`${FILES} folders inside each other are indexed in about the time of one folder`, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'deep-'));
  const page = i => `<!doctype html><title>P${i}</title><main><h1>Page ${i}</h1><p>Text.</p></main>`;
  let deep = path.join(folder, 'deep');
  await mkdir(path.join(folder, 'flat'));
  for (let i = 0; i < FILES; i++) {
    deep = path.join(deep, 'd');
    await mkdir(deep, { recursive: true });
    await writeFile(path.join(deep, 'index.html'), page(i));
    await writeFile(path.join(folder, 'flat', `p${i}.html`), page(i));
  }
  const timeOf = async name => {
    const start = performance.now();
    const { pages } = await buildIndex({
      dir: path.join(folder, name),
      out: path.join(folder, `${name}.json`),
    });
    assert.equal(pages, FILES);
    return performance.now() - start;
  };
  await timeOf('flat');
  const [flat, nested] = [await timeOf('flat'), await timeOf('deep')];
  await rm(folder, { recursive: true });
  assert.ok(nested < MAX_RATIO * flat, `${nested.toFixed(0)} ms instead of ${flat.toFixed(0)}`);
});
