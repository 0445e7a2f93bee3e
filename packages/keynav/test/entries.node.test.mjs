/** Every entry of the package, as Node and TypeScript find it. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const keymaps = readdirSync(new URL('dist/keymaps/', root))
  .filter(name => name.endsWith('.js'))
  .map(name => name.slice(0, -3));

/** The files an entry names, one record for each file that its star stands for. */
function targets(entry) {
  const record = typeof entry === 'string' ? { default: entry } : entry;
  const names = JSON.stringify(record).includes('*') ? keymaps : [''];
  return names.map(name =>
    Object.fromEntries(Object.entries(record).map(([key, file]) => [key, file.replace('*', name)])),
  );
}

/** What is on the global object, with what it is. */
function globals() {
  return new Map(
    Reflect.ownKeys(globalThis).map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)?.value]),
  );
}

for (const [name, entry] of Object.entries(exports)) {
  for (const files of targets(entry)) {
    // Bundles are made by the build of the whole workspace; only the entries of the compiler are asked for here.
    if (name.endsWith('.min.js')) continue;
    test(`${name} has the files that it names: ${Object.values(files).join(', ')}`, () => {
      for (const file of Object.values(files)) assert.ok(existsSync(new URL(file, root)), file);
    });
    if (!files.default.endsWith('.js') || name === './auto') continue;
    test(`${name} imports in Node without touching a global: ${files.default}`, async () => {
      const before = globals();
      const module = await import(new URL(files.default, root));
      assert.ok(Object.keys(module).length > 0);
      assert.deepEqual(globals(), before);
    });
  }
}

test('./auto needs a document, and that is all it misses', async () => {
  await assert.rejects(import(new URL(exports['./auto'].default, root)), /document is not defined/);
});

test('the declared names are there', async () => {
  const index = await import(new URL(exports['.'].default, root));
  assert.deepEqual(Object.keys(index).sort(), [
    'KeynavError',
    'isOnlyCharacters',
    'keynav',
    'keynavOn',
    'motion',
    'parseSequence',
    'printSequence',
    'version',
  ]);
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  assert.equal(index.version, version);
});

test('what is compiled imports nothing but itself', () => {
  for (const file of readdirSync(new URL('dist/', root), { recursive: true })) {
    if (!file.endsWith('.js') || file.endsWith('.min.js')) continue;
    const text = readFileSync(new URL(`dist/${file}`, root), 'utf8');
    for (const [, from] of text.matchAll(/^(?:import|export)[^'"]*from ['"]([^'"]+)['"]/gm)) {
      assert.match(from, /^\.\.?\//, file);
    }
  }
});
