/** What minifying must leave alone: private names are shortened, and names in quotes only look like some. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const packages = new URL('../../', import.meta.url);

/** All that a script tag may load of a package. */
function bundle(name) {
  const dist = new URL(`${name}/dist/`, packages);
  const chunks = readdirSync(new URL('chunks/', dist)).map(file => `chunks/${file}`);
  const files = ['auto.min.js', ...chunks.filter(file => file.endsWith('.js'))];
  return files.map(file => readFileSync(new URL(file, dist), 'utf8')).join('\n');
}

test('the key # is spoken by its name, and t is not', () => {
  assert.match(bundle('keynav'), /["']#["']:\s?["']hash["']/);
});

test('characters that Pagefind wrote by number are read', () => {
  assert.match(bundle('palette'), /["']#39["']:/);
});

test('private names are short', () => {
  for (const name of ['keynav', 'palette']) assert.doesNotMatch(bundle(name), /this\.#\w{4,}/);
});
