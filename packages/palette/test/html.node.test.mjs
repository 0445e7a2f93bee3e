/** Tests that the indexer's parser for documents whose tags are nested reports what parse5 does, and reads the usual documents itself. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { test } from 'node:test';
import { decodeHtml } from '../dist/indexer/html/decode.js';
import { readExactly } from '../dist/indexer/html/exact.js';
import { NestedTree } from '../dist/indexer/html/nested.js';
import { parseHtml } from '../dist/indexer/html/parse.js';
import { Tokens } from '../dist/indexer/html/tokens.js';

/** Records what a parser reports, with adjacent texts joined. */
class Log {
  lines = [];
  #text = '';

  open(name, attributes) {
    this.#endText();
    const pairs = Object.keys(attributes)
      .sort()
      .map(key => ` ${key}=${JSON.stringify(squeeze(attributes[key]))}`);
    this.lines.push(`<${name}${pairs.join('')}>`);
  }

  close(name) {
    this.#endText();
    this.lines.push(`</${name}>`);
  }

  text(text) {
    this.#text += text;
  }

  #endText() {
    const text = squeeze(this.#text);
    this.#text = '';
    if (text) this.lines.push(text);
  }
}

function squeeze(text) {
  return text.replace(/[\t\n\f\r ]+/g, ' ').trim();
}

/** Returns what the fast parser reports; null if it refuses the document. */
function nested(html) {
  const log = new Log();
  try {
    new Tokens(html, new NestedTree(log)).read();
  } catch (error) {
    if (error.name === 'Misnested') return null;
    throw error;
  }
  return log.lines;
}

function exact(html) {
  const log = new Log();
  readExactly(html, log);
  return log.lines;
}

const HEAD = '<!doctype html><title>t</title>';
/** Documents that are valid, or whose faults move no element. */
const NESTED = [
  ['omitted html, head and body', `${HEAD}<p>a`],
  [
    'all of these',
    '<!doctype html><html lang=en><head><title>t</title></head><body class=b><p>a</p></body></html>',
  ],
  ['no body', '<html><head><meta http-equiv=refresh content="0; url=x"></head></html>'],
  ['paragraphs before blocks', `${HEAD}<p>a<div>b</div><p>c<ul><li>d</ul><p>e<table><tr><td>f</table>`],
  [
    'paragraphs before new elements',
    `${HEAD}<p>a<search>b</search><p>c<dialog>d</dialog><p>e<hgroup><h2>f</h2></hgroup>`,
  ],
  ['paragraphs before list items', `${HEAD}<ul><li><p>a<li><p>b<ul><li>c<li>d</ul><li>e</ul>f`],
  ['definitions', `${HEAD}<dl><dt>a<dd>b<p>c<dt>d<dd>e</dl><dl><div><dt>f<dd>g</div></dl>`],
  [
    'tables',
    `${HEAD}<table><caption>a<colgroup><col><thead><tr><th>b<th>c<tbody><tr><td>d<tr><td>e<tfoot><tr><td>f</table>g`,
  ],
  ['tables without sections', `${HEAD}<table><tr><td>a<table><td>b</table>c<td>d</table>`],
  ['links in cells', `${HEAD}<table><tr><td><b>a<td><i>b</table>c`],
  ['options', `${HEAD}<select><option>a<option>b<optgroup><option>c<optgroup><option>d</select>e`],
  ['ruby', `${HEAD}<ruby>a<rp>(<rt>b<rp>)</ruby>c`],
  ['headings without an end', `${HEAD}<h1>a<h2>b</h2><h3>c</h4>d`],
  [
    'character references',
    `${HEAD}<p title="&amp;&lt a&copy=b&#x41;&notin;">&amp;&lt;&copy &notit; &#65;&#x1F600; a & b &unknown;`,
  ],
  ['references in a title', '<title>&lt;b&gt; <b></title><p>a'],
  [
    'scripts and styles',
    `${HEAD}<script>if (a < b && c) "</p>"</script><style>a > b { content: "&lt;" }</style><p>b`,
  ],
  ['a textarea', `${HEAD}<textarea><p>&lt;a</textarea><p>b`],
  ['comments', `${HEAD}<!-- <p> --><p>a<!-->b<!--->c<!-- -- >d --!>e<!x>f<?y>g</ z>h`],
  ['templates and noscript', `${HEAD}<template><li>a</template><noscript><p>b</noscript><p>c`],
  [
    'svg and math',
    `${HEAD}<p>a<svg viewBox="0 0 1 1"><g><path d=""/></g><style>a{}</style><text>b</text></svg><math><mi>x</mi><mo>=</mo></math>c`,
  ],
  ['quirks', '<p>a<p>b<div>c</div>'],
  ['stray end tags', `${HEAD}<div>a</span></p>b</li></td></div></section>c`],
  ['unclosed elements', `${HEAD}<div><span>a</div><section><cite>b</section>c`],
  ['nested forms', `${HEAD}<form><p>a<form><input></form>b`],
  ['attributes', `${HEAD}<p a=1 A=2 b='x' c=y d e = "f" g/h=i /j>k`],
  ['capitals', `${HEAD}<DIV Class=A><P>b</DIV>`],
];
for (const [name, html] of NESTED)
  test(`reads by itself, and like parse5: ${name}`, () => assert.deepEqual(nested(html), exact(html)));

const MISNESTED = [
  ['formatting elements across blocks', '<b><p>a</b>b</p>'],
  ['formatting elements that are not closed', '<p><b>a<p>b'],
  ['links in links', '<a href=a>a<a href=b>b</a>'],
  ['text in a table', '<table>a<tr><td>b</table>'],
  ['an input in a table', '<table><tr><input><td>b</table>'],
  ['text in the head', '<head>a</head><body class=b>c'],
  ['a second body', '<body class=a>b<body id=c>d'],
  ['metadata after the head', '<head></head><meta name=a><body>b'],
  ['HTML in svg', '<svg><g><p>a</svg>'],
  ['HTML in an element of svg that may contain it', '<svg><foreignObject><p>a</foreignObject></svg>b'],
  ['a table in a paragraph of an old document', '<p>a<table><tr><td>b</table>'],
  ['a form that ends elsewhere', '<div><form><div>a</form>b</div></div>'],
  ['a table in a template', '<template><tr><td>a</template>b'],
  ['the end of noscript in a comment', '<noscript><!-- </noscript> -->a</noscript>'],
  ['a script in a comment of a script', '<script><!-- <script> </script> --> a</script>b'],
  ['a null character', '<p>a\0b'],
];
for (const [name, html] of MISNESTED)
  test(`leaves to parse5: ${name}`, () => {
    if (!html.includes('\0')) assert.equal(nested(html), null);
    assert.deepEqual(parseHtml(html, () => new Log()).lines, exact(html));
  });

test('forgets nothing of a document that it leaves to parse5', () => {
  assert.equal(nested('<div><p><b>a<p>b'), null);
  assert.deepEqual(nested('<p>a<div>b</div></p>'), exact('<p>a<div>b</div></p>'));
});

const NAMES =
  'html head body title p div section main nav ul ol li dl dt dd h1 h3 a b i em code span table caption colgroup col thead tbody tr td th form button select option optgroup input br hr img svg g math mi title style script textarea template noscript ruby rt rp pre blockquote object custom-element'.split(
    ' ',
  );
const tag = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES).map(name => `<${name}>`) },
  { weight: 5, arbitrary: fc.constantFrom(...NAMES).map(name => `</${name}>`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<a href="x&amp;y">',
      '<input type=hidden>',
      '<path/>',
      '<p/>',
      '<SPAN A=B a=c>',
      '<font size=1>',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'a',
      ' ',
      'b &amp; c',
      '&nbsp;',
      '\n',
      '&notin',
      '<',
      '< x',
      '&',
      '<!-- c -->',
      '<!doctype html>',
      ']]>',
      '<![CDATA[d]]>',
    ),
  },
);
const document = fc
  .tuple(
    fc.constantFrom('', HEAD, '<!doctype html><html><head></head><body>'),
    fc.array(tag, { maxLength: 24 }),
  )
  .map(([start, tags]) => start + tags.join(''));

test('reports what parse5 does for any document that it does not refuse', () => {
  let count = 0;
  fc.assert(
    fc.property(document, html => {
      const lines = nested(html);
      if (lines === null) return;
      count++;
      assert.deepEqual(lines, exact(html), html);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(count > 2_000, `only ${count} documents were read`);
});

const MANUALS = ['/usr/share/doc/python3.11/html', '/usr/share/doc/git-doc'].filter(folder =>
  existsSync(folder),
);
for (const folder of MANUALS)
  test(`reports what parse5 does for ${folder}`, () => {
    const files = readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.html'));
    for (const file of files.filter((_, i) => i % 10 === 0)) {
      const html = decodeHtml(readFileSync(path.join(folder, file)));
      assert.deepEqual(nested(html), exact(html), file);
    }
  });
