/** Tests of addresses, sizes of pictures and words, as tables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, dateOf, dayOf, hrefOf, outputOf, titleOfName } from '../.build/rollup/address.js';
import { sizeOf } from '../.build/rollup/picture.js';
import { countWords, excerpt } from '../.build/rollup/words.js';

const table = (claim, rows, run) =>
  test(claim, async t => {
    for (const [input, expected] of rows)
      await t.test(JSON.stringify(input).slice(0, 60), () => assert.deepEqual(run(input), expected));
  });

table(
  'a file has its path as address, an index file its folder',
  [
    [['/', 'index.md'], ''],
    [['/', 'about.md'], 'about'],
    [['/', 'talks/2025/10/24/index.md'], 'talks/2025/10/24'],
    [['/docs/', 'keys.md'], 'docs/keys'],
    [['/docs/', 'README.md'], 'docs'],
    [['/', 'guide/Index.markdown'], 'guide'],
  ],
  ([at, name]) => addressOf(at, name),
);

table(
  'links hold encoded addresses below the base',
  [
    [['/', ''], '/'],
    [['/k/', ''], '/k/'],
    [['/k/', 'posts/one'], '/k/posts/one/'],
    [['/', 'a b/what?#x'], '/a%20b/what%3F%23x/'],
  ],
  ([base, path]) => hrefOf(base, path),
);

table(
  'each page is a folder with an index file, but for the page of missing pages',
  [
    ['', 'index.html'],
    ['posts/one', 'posts/one/index.html'],
    ['404', '404.html'],
  ],
  outputOf,
);

table(
  'a day is found in a path',
  [
    ['talks/2025/10/24', '2025-10-24'],
    ['posts/2025-10-24-title', '2025-10-24'],
    ['posts/2025/13/24', undefined],
    ['posts/2025', undefined],
  ],
  dateOf,
);

table(
  'only days that exist are days',
  [
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2025-10-24T12:00:00Z', '2025-10-24'],
    ['yesterday', undefined],
  ],
  dayOf,
);

table(
  'names of files become titles',
  [
    ['getting-started.md', 'Getting started'],
    ['FAQ', 'FAQ'],
  ],
  titleOfName,
);

table(
  'a picture tells its size',
  [
    [['a.svg', '<svg viewBox="0 0 40 20">'], { width: 40, height: 20 }],
    [['a.svg', '<svg width="10px" height="5" viewBox="0 0 40 20">'], { width: 10, height: 5 }],
    [['a.svg', '<svg stroke-width="3">'], undefined],
    [['a.png', ''], undefined],
    [['a.gif', 'GIF89a\x02\x00\x03\x00'], { width: 2, height: 3 }],
  ],
  ([name, text]) => sizeOf(name, Buffer.from(text, 'latin1')),
);

table(
  'excerpts end with a word',
  [
    [['short', 10], 'short'],
    [['one two three', 9], 'one two…'],
    [['中文中文中文', 4], '中文中…'],
  ],
  ([text, length]) => excerpt(text, length),
);

table(
  'words are counted, also where no spaces part them',
  [
    ['one two - three', 3],
    ['', 0],
    ['你好世界', 3],
  ],
  countWords,
);
