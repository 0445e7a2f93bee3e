/** Tests that every entry of the built package can be imported in Node, where there is no document. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const { exports: entries, version } = JSON.parse(
  await readFile(new URL('../package.json', import.meta.url), 'utf8'),
);

test('the classes of the elements are exported but not registered', async () => {
  const module = await import(new URL('../dist/index.js', import.meta.url).href);
  for (const name of [
    'VimPalette',
    'VimThemePicker',
    'VimFontPicker',
    'VimKeybinds',
    'VimWhichKey',
    'VimStatusline',
    'VimCommand',
  ])
    assert.equal(typeof module[name], 'function', name);
  assert.equal(globalThis.customElements?.get('vim-palette'), undefined);
});

// `auto` starts an engine, so it needs a document.
for (const name of ['.', './search', './indexer', './looks', './themes', './define', './statusline']) {
  test(`${name} can be imported in Node without a document`, async () => {
    assert.equal(typeof globalThis.document, 'undefined');
    const module = await import(new URL(`../${entries[name].default}`, import.meta.url).href);
    assert.equal(typeof module, 'object');
  });
}

test('a URL that is not a page is reported once', async context => {
  const { usableUrl } = await import(new URL('../dist/search/url.js', import.meta.url).href);
  const warn = context.mock.method(console, 'warn', () => undefined);
  for (const url of ['about:blank', 'https://', 'about:blank']) assert.equal(usableUrl(url), undefined);
  assert.deepEqual(
    warn.mock.calls.map(({ arguments: [message] }) => message),
    ['keynav: the palette has no link to “about:blank”, which is not a page.'],
  );
});

test('the version in the code is that of the package', async () => {
  const module = await import(new URL('../dist/version.js', import.meta.url).href);
  assert.equal(module.version, version);
});

test('the files of all entries exist', async () => {
  for (const [name, entry] of Object.entries(entries)) {
    const files = typeof entry === 'string' ? [entry] : Object.values(entry);
    for (const file of files.filter(path => !path.includes('*')))
      assert.ok(await readFile(new URL(`../${file}`, import.meta.url)), `${name}: ${file}`);
  }
});

test('search works in Node', async () => {
  const { scanner } = await import(new URL('../dist/search/index.js', import.meta.url).href);
  const found = scanner([{ id: 'a', kind: 'page', title: 'flash-attn on Sunspot', path: 'a' }]).search(
    'fa sun',
    5,
  );
  assert.equal(found.length, 1);
});
