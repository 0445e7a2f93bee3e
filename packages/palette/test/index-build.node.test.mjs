/** Tests the files of an index: their contents, which earlier files are kept, and the handling of bad input. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { buildIndex, indexFiles } from '../dist/indexer/index.js';
import { decodeHtml } from '../dist/indexer/html/decode.js';
import { entriesOf } from '../dist/search/entries.js';
import { folderOf, page } from './folder.mjs';

const json = async (...parts) => JSON.parse(await readFile(path.join(...parts), 'utf8'));
const urls = list => entriesOf(list).map(({ url }) => url);

test('the index of a small site is one file, with relative addresses', async context => {
  const dir = await folderOf(context, {
    'index.html': page('Home'),
    'v3.11/index.html': page('New', '<h2 id="what-is-new">What is new?</h2><p>All.</p>'),
    'a b/c#d.html': page('Odd', '<h2>No id</h2>'),
  });
  const report = await buildIndex({ dir, text: 50 });
  assert.deepEqual([report.pages, report.headings, report.terms], [3, 2, 0]);
  assert.deepEqual([...report.withoutId], [['a b/c#d.html', ['No id']]]);
  const { v, lang, count, list, ...rest } = await json(dir, 'search.json');
  assert.deepEqual([v, lang, count, rest], [1, 'en', 5, {}]);
  assert.deepEqual(list.heads[1], [2, 0, 'What is new?', 2, 'All.']);
  const from = new URL('https://x.example/sub/search.json');
  assert.deepEqual(
    entriesOf(list, from).map(({ url, anchorText }) => `${url} ${anchorText ?? ''}`),
    ['', 'a%20b/c%23d.html ', 'a%20b/c%23d.html No id', 'v3.11/ ', 'v3.11/#what-is-new '].map(
      end => `https://x.example/sub/${end}${end === '' ? ' ' : ''}`,
    ),
  );
});

/** The path of the index, the `base` option, and the base in the index. */
const BASES = [
  ['search.json', undefined, './'],
  ['assets/deep/search.json', undefined, '../../'],
  ['../elsewhere/search.json', undefined, './'],
  ['search.json', '/docs', '/docs/'],
  ['search.json', '/', '/'],
];
for (const [out, base, expected] of BASES)
  test(`an index at ${out} with the option base ${base} has the base ${expected}`, async context => {
    const dir = path.join(await folderOf(context, { 'site/index.html': page('Home') }), 'site');
    await buildIndex({ dir, out: path.join(dir, out), ...(base ? { base } : {}) });
    assert.equal((await json(dir, out)).list.base, expected);
  });

test('addresses without extension are written as such', async context => {
  const dir = await folderOf(context, {
    'index.html': page('Home'),
    'a.html': page('A'),
    'b/index.html': page('B'),
  });
  await buildIndex({ dir, base: '/', cleanUrls: true });
  assert.deepEqual(urls((await json(dir, 'search.json')).list), ['/', '/a', '/b/']);
});

const generatedPages = (count, heads) =>
  Array.from({ length: count }, (_, i) => ({
    address: `part-${i % 4}/page-${i}/`,
    title: `Page ${i}`,
    text: 'Some words.',
    heads: Array.from({ length: heads }, (_, j) => ({
      anchor: `h${j}`,
      title: `Heading ${i} ${j}`,
      level: 2,
      text: `Below Heading ${i} ${j}.`,
    })),
  })).sort((a, b) => (a.address < b.address ? -1 : 1));
const filesOf = (pages, options = {}) =>
  indexFiles(pages, { name: 'search.json', lang: 'en', base: '/', ...options });

test('a list of 20 kB or more is a separate file, and so are its texts', () => {
  const files = filesOf(generatedPages(300, 2));
  const manifest = JSON.parse(files.at(-1).text);
  assert.match(manifest.list, /^search\.[\da-f]{10}\.json$/);
  assert.match(manifest.text, /^search\.text\.[\da-f]{10}\.json$/);
  assert.deepEqual(
    files.map(({ name }) => name),
    [manifest.text, manifest.list, 'search.json'],
  );
  assert.equal(entriesOf(JSON.parse(files[1].text)).length, 900);
  assert.ok(!files[1].text.includes('Some words'));
});

test('above 20,000 entries, headings are in shards of at most 5,000, divided by section', () => {
  const files = filesOf(generatedPages(2000, 12));
  const { shards, list, count } = JSON.parse(files.at(-1).text);
  const text = name => JSON.parse(files.find(file => file.name === name).text);
  assert.equal(count, 26_000);
  assert.equal(text(list).pages.length, 2000);
  assert.equal(text(list).heads.length, 0);
  for (const shard of shards) {
    assert.ok(shard.count <= 5000 && shard.count > 0);
    assert.equal(text(shard.file).heads.length, shard.count);
  }
  assert.equal(
    shards.reduce((sum, shard) => sum + shard.count, 0),
    24_000,
  );
  assert.ok(files.at(-1).text.length < 2000);
  const rows = text(shards[1].file).heads;
  assert.ok(rows.every(([, , title, , below]) => below === `Below ${title}.`));
  assert.deepEqual(text(JSON.parse(files.at(-1).text).text).heads, []);
});

test('a hundred thousand entries take at most 13 kB per thousand, compressed by Brotli', async () => {
  const { brotliCompressSync, constants } = await import('node:zlib');
  const files = filesOf(generatedPages(5000, 19)).filter(({ name }) => !name.includes('.text.'));
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const bytes = files.reduce((sum, { text }) => sum + brotliCompressSync(text, options).length, 0);
  assert.ok(bytes < 13_000 * 100, `${bytes}`);
});

test('the script for pages that are opened as files contains the whole index', async context => {
  const dir = await folderOf(context, { 'index.html': page('</script>\u2028', '<p>Words.</p>') });
  await buildIndex({ dir, js: true });
  const scope = {};
  new Function('globalThis', await readFile(path.join(dir, 'search.js'), 'utf8'))(scope);
  assert.deepEqual(scope.keynavIndex, await json(dir, 'search.json'));
});

test('two builds give the same bytes, whatever the order in which the files were created', async context => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`p${i}.html`, page(`P ${i}`, '<p>x</p>'.repeat(50))]),
  );
  const [one, other] = [
    await folderOf(context, files),
    await folderOf(context, Object.fromEntries(Object.entries(files).reverse())),
  ];
  for (const dir of [one, other]) await buildIndex({ dir });
  assert.deepEqual(
    await readFile(path.join(one, 'search.json')),
    await readFile(path.join(other, 'search.json')),
  );
});

test('the files of the previous release are kept, older ones are deleted, and other files are not touched', async context => {
  const files = Object.fromEntries(
    Array.from({ length: 700 }, (_, i) => [`page-number-${i}.html`, page(`Page ${i}`)]),
  );
  const dir = await folderOf(context, {
    ...files,
    'search.0123456789.json': '{}',
    'search.text.txt': '',
    'research.0123456789.json': '',
  });
  const lists = async () => (await readdir(dir)).filter(name => /^search\.[\da-f]{10}\.json$/.test(name));
  await buildIndex({ dir });
  const [first] = await lists();
  assert.equal((await lists()).length, 1);
  await writeFile(path.join(dir, 'page-number-0.html'), page('Changed'));
  await buildIndex({ dir });
  assert.equal((await lists()).length, 2);
  await buildIndex({ dir });
  assert.equal((await lists()).length, 2, 'building the same index again is not a release');
  await writeFile(path.join(dir, 'page-number-0.html'), page('Changed again'));
  await buildIndex({ dir });
  assert.equal((await lists()).length, 2);
  assert.ok(!(await lists()).includes(first));
  assert.ok((await readdir(dir)).includes('search.text.txt'));
  assert.ok((await readdir(dir)).includes('research.0123456789.json'));
});

test('aborting leaves no incomplete files, and the old index unchanged', async context => {
  const dir = await folderOf(context, { 'a.html': page('A') });
  await buildIndex({ dir });
  const before = await readdir(dir);
  const stop = new AbortController();
  await assert.rejects(buildIndex({ dir, signal: stop.signal, onProgress: () => stop.abort() }), {
    name: 'AbortError',
  });
  assert.deepEqual(await readdir(dir), before);
});

test('handles circular and broken symbolic links, links to the same page, and folders called x.html', async context => {
  const dir = await folderOf(context, { 'a/real.html': page('Real'), 'x.html/y.html': page('Inside') });
  await symlink('..', path.join(dir, 'a/up'));
  await symlink('loop.html', path.join(dir, 'loop.html'));
  await symlink('gone.html', path.join(dir, 'dangling.html'));
  await symlink('a/real.html', path.join(dir, 'again.html'));
  await symlink('a', path.join(dir, 'b'));
  const report = await buildIndex({ dir });
  const { list } = await json(dir, 'search.json');
  assert.deepEqual(
    list.pages.map(([path]) => path),
    ['a/real.html', 'x.html/y.html'],
  );
  assert.deepEqual(report.skipped, [
    { file: 'dangling.html', reason: 'leads nowhere' },
    { file: 'loop.html', reason: 'leads to itself' },
  ]);
});

test('a page that is reached only by a symbolic link is indexed', async context => {
  const dir = await folderOf(context, { 'site/a.html': page('A'), 'outside/b.html': page('B') });
  await symlink('../outside', path.join(dir, 'site/linked'));
  assert.equal((await buildIndex({ dir: path.join(dir, 'site') })).pages, 2);
});

test('files that are not HTML, too large, empty or too deeply nested are reported and skipped', async context => {
  const dir = await folderOf(context, {
    'a.html': page('A'),
    'deep.html': '<div>'.repeat(100_000),
    'empty.html': '',
    'large.html': `${page('Large')}${' '.repeat(5000)}`,
    'image.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]),
  });
  const report = await buildIndex({ dir, maxBytes: 600_000 });
  const small = await buildIndex({ dir, maxBytes: 4000 });
  assert.deepEqual(
    report.skipped.map(({ file }) => file),
    ['deep.html', 'empty.html', 'image.html'],
  );
  assert.deepEqual(
    small.skipped.map(({ file }) => file),
    ['deep.html', 'empty.html', 'image.html', 'large.html'],
  );
  assert.match(small.skipped[3].reason, /larger than 4000 bytes/);
});

test('a named pipe is ignored', { skip: process.platform === 'win32' }, async context => {
  const dir = await folderOf(context, { 'a.html': page('A') });
  execFileSync('mkfifo', [path.join(dir, 'pipe.html')]);
  assert.equal((await buildIndex({ dir })).pages, 1);
});

test('hidden folders and node_modules are not indexed', async context => {
  const dir = await folderOf(context, {
    'a.html': page('A'),
    '.git/b.html': page('B'),
    'node_modules/c/d.html': page('C'),
  });
  assert.equal((await buildIndex({ dir })).pages, 1);
});

const text = 'Ünïcode “ж”';
const ENCODINGS = [
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, little-endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big-endian', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-8 that is declared as UTF-16', Buffer.from(`<meta charset="utf-16">${text}`)],
  ['an encoding that does not exist', Buffer.from(`<meta charset="utf-99">${text}`)],
];
for (const [name, bytes] of ENCODINGS)
  test(`decodes ${name}`, () => assert.ok(decodeHtml(bytes).endsWith(text), decodeHtml(bytes)));

test('an encoding is declared by meta, http-equiv or XML, and defaults to windows-1252', () => {
  const byte = Buffer.from([0xe6]);
  const decoded = declared => decodeHtml(Buffer.concat([Buffer.from(declared), byte])).at(-1);
  assert.equal(decoded('<meta charset=koi8-r>'), 'Ф');
  assert.equal(decoded('<META http-equiv="Content-Type" content="text/html; charset=windows-1251">'), 'ж');
  assert.equal(decoded('<?xml version="1.0" encoding="iso-8859-5"?>'), 'ц');
  assert.equal(decoded('<p>'), 'æ');
});

test('rejects with a code if there is no page, the index cannot be written, or an option is wrong', async context => {
  const dir = await folderOf(context, {
    'a.txt': 'x',
    'site/a.html': page('A'),
    'site/n.html': page('N', '', '<meta name="robots" content="noindex">'),
  });
  await mkdir(path.join(dir, 'none'));
  await assert.rejects(buildIndex({ dir: path.join(dir, 'none') }), { code: 'empty' });
  await assert.rejects(buildIndex({ dir: path.join(dir, 'gone') }), { code: 'empty' });
  await assert.rejects(buildIndex({ dir: path.join(dir, 'a.txt') }), { code: 'empty' });
  await assert.rejects(
    buildIndex({ dir: path.join(dir, 'site'), out: path.join(dir, 'a.txt/search.json') }),
    { code: 'write' },
  );
  await assert.rejects(buildIndex({ dir: path.join(dir, 'site'), out: path.join(dir, 'index.txt') }), {
    code: 'usage',
  });
  await assert.rejects(buildIndex({ dir: path.join(dir, 'site'), main: 'a > b' }), { code: 'usage' });
});

test('the same site in another folder gives the same index', async context => {
  const dir = await folderOf(context, { 'one/index.html': page('Home'), 'one/b/c.html': page('C') });
  await buildIndex({ dir: path.join(dir, 'one') });
  const before = await readFile(path.join(dir, 'one/search.json'), 'utf8');
  await rename(path.join(dir, 'one'), path.join(dir, 'other'));
  await buildIndex({ dir: path.join(dir, 'other') });
  assert.equal(await readFile(path.join(dir, 'other/search.json'), 'utf8'), before);
});
