/** Fuzz tests for the indexer, which must not fail on any bytes, markup or folder. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import { decodeHtml } from '../dist/indexer/html/decode.js';
import { indexFiles } from '../dist/indexer/index.js';
import { keep } from '../dist/indexer/site/kept.js';
import { namesOf } from '../dist/indexer/site/names.js';
import { comparePaths, inOrder } from '../dist/indexer/site/order.js';
import { matcher } from '../dist/indexer/page/selector.js';
import { textsOf } from '../dist/indexer/site/texts.js';
import { entriesOf } from '../dist/search/entries.js';
import { factsIn } from './facts.mjs';

const runs = { numRuns: 3000 };

/** Returns the facts of a page, or `null` if it is rejected. Any other error is a failure. */
function read(html) {
  try {
    return factsIn(html, { text: 40 });
  } catch (error) {
    if (error.name === 'HtmlError') return null;
    throw error;
  }
}

const names =
  'html head title body main article nav aside header h1 h2 h3 h6 p div section a span dl dt dd ul li svg math template script style button sup br img table td select form p/ noscript'.split(
    ' ',
  );
const attribute = fc.constantFrom(
  ...[
    'id=a',
    'id="b c"',
    'id',
    'name=a',
    'href="#a"',
    'href="%"',
    'href=#',
    'class="toc sr-only"',
    'hidden',
    'role=main',
  ],
  ...[
    'aria-hidden=true',
    'rel="next canonical"',
    'style="display:none"',
    '__proto__=x',
    'constructor=y',
    'toString',
  ],
);
const piece = fc.oneof(
  fc
    .tuple(fc.constantFrom(...names), fc.array(attribute, { maxLength: 3 }))
    .map(([name, attributes]) => `<${[name, ...attributes].join(' ')}>`),
  fc.constantFrom(...names).map(name => `</${name}>`),
  fc.constantFrom(
    'text',
    '¶',
    ' ',
    '&amp',
    '&#x110000;',
    '&#xD800;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<',
    '>',
    '\0',
    '\uFEFF',
    '<meta http-equiv=refresh content="0;url=x">',
    '"',
    "'",
  ),
  fc.string(),
);
const markup = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''));

test('any markup gives titles of one line, levels from 2 to 6, and unique anchors', () =>
  fc.assert(
    fc.property(markup, html => {
      const facts = read(html);
      const anchors = facts?.heads.map(({ anchor }) => anchor).filter(Boolean) ?? [];
      assert.equal(new Set(anchors).size, anchors.length);
      for (const { title, level } of facts?.heads ?? []) {
        assert.ok(
          title.length > 0 && title.length <= 160 && !/\s{2}|\n|^\s|\s$/.test(title),
          JSON.stringify(title),
        );
        assert.ok(level >= 2 && level <= 6);
      }
      assert.ok((facts?.text ?? []).every(block => block.length <= 40));
    }),
    runs,
  ));

test('any bytes can be decoded and read', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), markup, (bytes, html) => {
      read(decodeHtml(Buffer.concat([Buffer.from(bytes), Buffer.from(html)])));
    }),
    runs,
  ));

test('any selector is compiled or rejected', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z.#[\]=", -]*$/)), text => {
      try {
        matcher(text)('div', { class: 'a', id: 'b' });
      } catch (error) {
        assert.equal(error.name, 'RangeError');
      }
    }),
    runs,
  ));

const file = fc
  .array(fc.constantFrom('a', 'b', 'index', '1', '10', 'ö', ' ', '%', 'x.html'), {
    minLength: 1,
    maxLength: 4,
  })
  .map(parts => `${parts.join('/')}.html`);
const href = fc.oneof(
  file,
  fc.string(),
  fc.constantFrom('', '/', '../', '#', 'https://x.example/a.html', '//', 'a?b#c'),
);
const facts = fc.record({
  lang: fc.constant('en'),
  titles: fc.array(fc.oneof(fc.string(), fc.constantFrom('', 'A | B', 'C | B', 'B')), { maxLength: 4 }),
  text: fc.array(fc.constantFrom('a', 'b', '')),
  heads: fc.array(
    fc.record({
      anchor: fc.string(),
      title: fc.string({ minLength: 1 }),
      level: fc.integer({ min: 2, max: 6 }),
      text: fc.string(),
      isTerm: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  refusal: fc.constantFrom(null, null, null, 'noindex'),
  canonical: href,
  next: href,
  previous: href,
  links: fc.array(href, { maxLength: 4 }),
});
const folder = fc
  .uniqueArray(fc.record({ file, facts }), { selector: page => page.file, maxLength: 12 })
  .map(pages => pages.sort((a, b) => comparePaths(a.file, b.file)));

test('any pages are put in order, each exactly once, and get a title', () =>
  fc.assert(
    fc.property(folder, fc.constantFrom('/', '/a/', 'https://x.example/'), (pages, base) => {
      const { pages: kept, leftOut } = keep(pages, base);
      assert.equal(kept.length + leftOut.length, pages.length);
      assert.deepEqual(
        inOrder(kept, base)
          .map(page => page.file)
          .sort(),
        kept.map(page => page.file).sort(),
      );
      assert.ok(textsOf(kept, 5).every(text => text.length <= 5));
      assert.ok(namesOf(kept).every(name => typeof name === 'string'));
    }),
    runs,
  ));

test('the order of paths is total', () =>
  fc.assert(
    fc.property(file, file, file, (a, b, c) => {
      assert.equal(Math.sign(comparePaths(a, b)) + Math.sign(comparePaths(b, a)), 0);
      assert.equal(comparePaths(a, b) === 0, a === b);
      if (comparePaths(a, b) < 0 && comparePaths(b, c) < 0) assert.ok(comparePaths(a, c) < 0);
    }),
    runs,
  ));

test('all pages, headings and anchors can be read from the written index', () =>
  fc.assert(
    fc.property(folder, pages => {
      const indexed = pages.map(({ file: address, facts: { heads } }) => ({
        address,
        title: address,
        heads,
      }));
      const { list } = JSON.parse(indexFiles(indexed, { name: 's.json', lang: '', base: '/' }).at(-1).text);
      if (typeof list === 'string') return;
      const entries = new Map(entriesOf(list).map(entry => [entry.id, entry]));
      for (const { address, heads } of indexed) {
        assert.equal(decodeURI(entries.get(address).url), `/${address}`.replaceAll('%', '%'));
        for (const { anchor, title } of heads)
          assert.ok(entries.has(`${address}#${anchor || ` ${title}`}`), `${address} ${anchor}`);
      }
    }),
    runs,
  ));
