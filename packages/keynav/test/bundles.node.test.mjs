/** Tests that minifying shortens private names, but not quoted names that look like private ones. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const packages = new URL('../../', import.meta.url);

/** Returns the text of all files of a package that a script tag may load. */
function bundle(name) {
  const dist = new URL(`${name}/dist/`, packages);
  const chunks = readdirSync(new URL('chunks/', dist)).map(file => `chunks/${file}`);
  const files = ['auto.min.js', ...chunks.filter(file => file.endsWith('.js'))];
  return files.map(file => readFileSync(new URL(file, dist), 'utf8')).join('\n');
}

test('the name of the key # is not shortened', () => {
  assert.match(bundle('keynav'), /["']#["']:\s?["']hash["']/);
});

test('numeric character references of Pagefind are decoded', () => {
  assert.match(bundle('palette'), /["']#39["']:/);
});

test('private names are shortened', () => {
  for (const name of ['keynav', 'palette']) assert.doesNotMatch(bundle(name), /this\.#\w{4,}/);
});
