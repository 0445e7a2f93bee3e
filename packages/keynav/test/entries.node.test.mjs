/** Tests every entry of the package, as Node and TypeScript resolve it. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const keymaps = readdirSync(new URL('dist/keymaps/', root))
  .filter(name => name.endsWith('.js'))
  .map(name => name.slice(0, -3));

/** Returns the files of an entry by condition: one record, or one for each keymap if the entry contains a `*`. */
function targets(entry) {
  const record = typeof entry === 'string' ? { default: entry } : entry;
  const names = JSON.stringify(record).includes('*') ? keymaps : [''];
  return names.map(name =>
    Object.fromEntries(Object.entries(record).map(([key, file]) => [key, file.replace('*', name)])),
  );
}

/** Returns the properties of the global object with their values. */
function globals() {
  return new Map(
    Reflect.ownKeys(globalThis).map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)?.value]),
  );
}

for (const [name, entry] of Object.entries(exports)) {
  for (const files of targets(entry)) {
    // Bundles are built for the whole workspace; this file tests only what the compiler writes.
    if (name.endsWith('.min.js')) continue;
    test(`${name}: its files exist: ${Object.values(files).join(', ')}`, () => {
      for (const file of Object.values(files)) assert.ok(existsSync(new URL(file, root)), file);
    });
    if (!files.default.endsWith('.js') || name === './auto') continue;
    test(`${name}: can be imported in Node without changing a global: ${files.default}`, async () => {
      const before = globals();
      const module = await import(new URL(files.default, root));
      assert.ok(Object.keys(module).length > 0);
      assert.deepEqual(globals(), before);
    });
  }
}

test('./auto needs only a document', async () => {
  await assert.rejects(import(new URL(exports['./auto'].default, root)), /document is not defined/);
});

test('the main entry exports exactly the documented names and the version', async () => {
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

test('the compiled files import only each other', () => {
  for (const file of readdirSync(new URL('dist/', root), { recursive: true })) {
    if (!file.endsWith('.js') || file.endsWith('.min.js')) continue;
    const text = readFileSync(new URL(`dist/${file}`, root), 'utf8');
    for (const [, from] of text.matchAll(/^(?:import|export)[^'"]*from ['"]([^'"]+)['"]/gm)) {
      assert.match(from, /^\.\.?\//, file);
    }
  }
});
