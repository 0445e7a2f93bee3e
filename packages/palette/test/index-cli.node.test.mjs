/** Tests the command-line program: its options, its exit codes, and its output on a terminal and elsewhere. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdir, readFile, symlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bar } from '../dist/indexer/program/progress.js';
import { run } from '../dist/indexer/program/program.js';
import { FLAGS } from '../dist/indexer/program/usage.js';
import { folderOf, page } from './folder.mjs';

const program = fileURLToPath(new URL('../bin/keynav-index.js', import.meta.url));
const call = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

test('--help lists every option and every exit code', () => {
  const { status, stdout, stderr } = call('--help');
  assert.deepEqual([status, stderr], [0, '']);
  for (const { name } of FLAGS) assert.ok(stdout.includes(`--${name}`), name);
  for (const code of ['0 ', '1 ', '2 ', '130 ']) assert.ok(stdout.includes(code));
  for (const line of stdout.split('\n')) assert.ok(line.length <= 120, line);
});

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  assert.deepEqual(call('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });
});

for (const args of [
  [],
  ['a', 'b'],
  ['--unknown'],
  ['.', '--text', 'many'],
  ['.', '--text=-1'],
  ['.', '-o'],
  ['.', '-o', 'x.txt'],
  ['.', '--main', 'a > b'],
  ['.', '--base', 'docs/'],
  ['.', '--base', 'about:blank'],
  ['.', '--base', 'https://'],
])
  test(`wrong usage exits with 2: ${args.join(' ') || 'no arguments'}`, () => {
    const { status, stdout, stderr } = call(...args);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^keynav-index: .+\nRun keynav-index --help/);
  });

test('writes the index to the given path, and prints a summary', async context => {
  const dir = await folderOf(context, {
    'site/index.html': page('Home', '<h2 id="a">A</h2>'),
    'site/b.html': page('B'),
  });
  const { status, stdout, stderr } = call(path.join(dir, 'site'), '-o', path.join(dir, 'out/find.json'));
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(
    stdout,
    /^find\.json: 2 pages, 1 heading, 0 terms in \d+\.\d s\n {2}find\.json {2}\d+ bytes\n$/,
  );
  assert.deepEqual((await readdir(path.join(dir, 'out'))).sort(), ['.find.cache', 'find.json']);
});

test('says that nothing has changed, and counts numbered files together', async context => {
  const dir = await folderOf(context, {
    'a.html': page('A', `<p>${'word '.repeat(3_000)}</p>`),
    'b.html': page('B', `<p>${'other '.repeat(3_000)}</p>`),
  });
  for (const name of ['a.html', 'b.html']) await utimes(path.join(dir, name), 1e9, 1e9);
  assert.match(
    call(dir, '--full-text').stdout,
    /\n {2}search\.texts\.[\da-f]+\.\*\.json {2}2 files, \d+ bytes\n/,
  );
  assert.match(call(dir, '--full-text').stdout, /^search\.json: 2 pages, .* s, nothing has changed\n/);
});

test('exits with 1 if no page is found or the index cannot be written', async context => {
  const dir = await folderOf(context, { 'a.html': page('A'), 'file.txt': '' });
  for (const args of [
    [path.join(dir, 'gone')],
    [path.join(dir, 'file.txt')],
    [dir, '-o', path.join(dir, 'file.txt/search.json')],
  ]) {
    const { status, stderr } = call(...args);
    assert.equal(status, 1, args.join(' '));
    assert.match(stderr, /^keynav-index: .+\n$/);
  }
});

test('a skipped file is reported, but is an error only with --strict', async context => {
  const dir = await folderOf(context, { 'a.html': page('A') });
  await symlink('nowhere.html', path.join(dir, 'b.html'));
  const { status, stderr } = call(dir);
  assert.deepEqual([status, stderr], [0, '1 file skipped:\n  b.html leads nowhere\n']);
  assert.equal(call(dir, '--strict').status, 1);
});

test('headings without an id and excluded pages are counted, and listed with --verbose', async context => {
  const dir = await folderOf(context, {
    'a.html': page('A', '<h2>One</h2><h2>Two \u001b[31m</h2>'),
    'b.html': page('B', '', '<meta name="robots" content="noindex">'),
  });
  assert.equal(
    call(dir).stderr,
    '1 page left out: 1 noindex\n2 headings in 1 file without an id; --verbose names them\n',
  );
  assert.equal(
    call(dir, '--verbose').stderr,
    '1 page left out: 1 noindex\n  b.html: noindex\n2 headings in 1 file without an id:\n  a.html: 2\n    One\n    Two ?[31m\n',
  );
  assert.deepEqual(call(dir, '--quiet'), { status: 0, stdout: '', stderr: '' });
});

test('the options affect the index', async context => {
  const dir = await folderOf(context, {
    'a.html': page(
      'A',
      '<div class="x"><h2 id="h">H</h2></div><dl><dt id="t">t</dt></dl><p>Words of it.</p>',
    ),
  });
  call(dir, '--base', '/docs', '--clean-urls', '--text', '0', '--skip', '.x', '--no-terms', '--js');
  const { list } = JSON.parse(await readFile(path.join(dir, 'search.json'), 'utf8'));
  assert.deepEqual(list, {
    v: 1,
    base: '/docs/',
    exact: true,
    pages: [['a', 'A', 0]],
    heads: [],
    sections: [''],
  });
  assert.ok((await readdir(dir)).includes('search.js'));
});

/** Returns a stream that records what is written to it. */
const recorder = (properties = {}) => ({
  text: '',
  ...properties,
  write(text) {
    this.text += text;
  },
});

test('a progress bar is shown and removed on a terminal, and not shown elsewhere', () => {
  let now = 0;
  const screen = recorder({ isTTY: true, columns: 40 });
  const shown = bar(screen, () => (now += 50));
  for (let i = 1; i <= 4; i++) shown.show(i, 4);
  shown.end();
  const lines = screen.text.split('\r\x1b[K');
  assert.ok(lines.length <= 5 && lines.at(-1) === '' && lines.every(line => line.length < 40), screen.text);
  assert.match(lines.at(-2), /^\[=+/);
  const file = recorder();
  bar(file, () => now).show(1, 2);
  assert.equal(file.text, '');
});

test('an aborted run exits with 130 and leaves no files', async context => {
  const dir = await folderOf(context, { 'a.html': page('A') });
  const stop = new AbortController();
  stop.abort();
  const streams = { out: recorder(), problems: recorder() };
  assert.equal(await run([dir], { ...streams, signal: stop.signal, now: () => 0 }), 130);
  assert.deepEqual(await readdir(dir), ['a.html']);
});

test('Ctrl-C exits with 130', { skip: process.platform === 'win32' }, async context => {
  const files = Array.from({ length: 400 }, (_, i) => [
    `${i}.html`,
    page(`P ${i}`, '<p>word</p>'.repeat(20_000)),
  ]);
  const dir = await folderOf(context, Object.fromEntries(files));
  const child = spawn(process.execPath, [program, dir], { stdio: 'ignore' });
  const ended = new Promise(resolve => child.on('close', resolve));
  // The signal is repeated, because before the program listens for it, Node exits by the signal instead (with the code null).
  const interrupting = setInterval(() => child.kill('SIGINT'), 150);
  const code = await ended;
  clearInterval(interrupting);
  assert.ok(code === 130 || code === null, `${code}`);
  assert.ok(!(await readdir(dir)).some(name => name.startsWith('search')));
});
