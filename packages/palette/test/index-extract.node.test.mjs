/** Tests what the indexer extracts from one page: titles, anchors, text, and metadata. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../dist/indexer/extract.js';
import { matcher } from '../dist/indexer/selector.js';

const read = (html, options = {}) =>
  extract(html, { text: 200, terms: true, links: true, main: null, skip: null, ...options });
const heads = (html, options) => read(html, options).heads.map(({ anchor, title }) => `${anchor}: ${title}`);

/** The markup of a heading or term, and its entry: `anchor: title`. */
const HEADINGS = [
  ['its own id', '<h2 id="a">One</h2>', 'a: One'],
  ['entities and markup', '<h2 id="a">A &amp; <em>B</em> &lt;c&gt; <code>d</code></h2>', 'a: A & B <c> d'],
  ['white space', '<h2 id="a">\n  One\n\ttwo&nbsp; three </h2>', 'a: One two three'],
  ['no id', '<h2>One</h2>', ': One'],
  [
    'Sphinx',
    '<section id="s"><h2>One<a class="headerlink" href="#s" title="Permalink">¶</a></h2></section>',
    's: One',
  ],
  [
    'Sphinx with a label',
    '<section id="s"><span id="label"></span><h2>One<a href="#s">¶</a></h2></section>',
    's: One',
  ],
  ['the id of a container', '<div class="section" id="s"><h2>One</h2></div>', 's: One'],
  ['MkDocs', '<h2 id="a">One<a class="headerlink" href="#a">&para;</a></h2>', 'a: One'],
  [
    'Docusaurus',
    '<h2 id="a">One<a href="#a" class="hash-link" aria-label="Direct link to One">&#8203;</a></h2>',
    'a: One',
  ],
  ['VitePress', '<h2 id="a">One <a class="header-anchor" href="#a">#</a></h2>', 'a: One'],
  ['rustdoc', '<h2 id="a"><a class="doc-anchor" href="#a">§</a>One</h2>', 'a: One'],
  [
    'rustdoc, sections',
    '<section id="m"><a class="src" href="s.html">Source</a><a href="#m">§</a><h4>fn one()</h4></section>',
    'm: fn one()',
  ],
  ['mdBook', '<h2 id="a"><a class="header" href="#a">One</a></h2>', 'a: One'],
  ['GitHub', '<h2><a id="user-a" aria-hidden="true" href="#a"><svg><path/></svg></a>One</h2>', ': One'],
  ['an anchor without text', '<h2><a id="a" href="#a"><svg><title>Link</title></svg></a>One</h2>', 'a: One'],
  ['a permalink with text', '<h2 id="a">One <a href="#a">Permalink to this heading</a></h2>', 'a: One'],
  [
    'a permalink for screen readers',
    '<h2 id="a">One <a href="#a"><span class="sr-only">Lien vers One</span></a></h2>',
    'a: One',
  ],
  [
    'a permalink with an absolute URL',
    '<h2 id="a">One <a href="https://x.example/p/#a">🔗</a></h2>',
    'a: One',
  ],
  ['a link to another page', '<h2 id="a"><a href="/x/">One</a></h2>', 'a: One'],
  ['a link to itself in the middle', '<h2 id="a">The <a href="#a">a</a> option</h2>', 'a: The a option'],
  ['a source link', '<h2 id="a">one()<a href="s.html">[source]</a></h2>', 'a: one()'],
  ['a footnote', '<h2 id="a">One<sup><a href="#fn1">1</a></sup></h2>', 'a: One'],
  ['a sharp sign', '<h2 id="a">C#</h2>', 'a: C#'],
  ['a copy button', '<h2 id="a">One <button>Copy</button></h2>', 'a: One'],
  ['an accordion', '<h2 id="a"><button>One</button></h2>', 'a: One'],
  ['DocBook', '<h2 class="title"><a name="a"></a>One</h2>', 'a: One'],
  ['an anchor directly before it', '<p>x</p><a id="a"></a>\n<h2>One</h2>', 'a: One'],
  ['an anchor with text between', '<a id="a"></a><p>Some words.</p><h2>One</h2>', ': One'],
  [
    'an old wiki',
    '<h2><span class="mw-headline" id="a">One</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>',
    'a: One',
  ],
  ['a line break', '<h2 id="a">One<br>two</h2>', 'a: One two'],
  ['a picture', '<h2 id="a"><img alt="One"></h2>', 'a: One'],
  [
    'formulas',
    '<h2 id="a"><span class="katex"><math><mi>x</mi><annotation encoding="application/x-tex">\\TeX</annotation></math><span aria-hidden="true">x</span></span></h2>',
    'a: x',
  ],
  [
    'a section with a class that is common for navigation',
    '<section class="menu"><h2 id="a">Soups</h2></section>',
    'a: Soups',
  ],
  ['emoji', '<h2 id="a">🍋 ezpz</h2>', 'a: 🍋 ezpz'],
  [
    'an id that is a common word for navigation',
    '<section id="navigation"><h2>Navigation</h2></section>',
    'navigation: Navigation',
  ],
  ['an unclosed heading', '<h2 id="a">One<p>and so on</p>', 'a: One'],
  ['a definition', '<dl><dt id="t">term<a href="#t">¶</a></dt><dd>what</dd></dl>', 't: term'],
  ['AsciiDoc', '<dl><dt class="hdlist1"><a id="t"></a>--force</dt></dl>', 't: --force'],
  [
    'a signature',
    '<dl><dt class="sig" id="re.sub"><span>re.</span><span>sub</span>(<em>pattern</em>, <em>repl</em>)<a href="#re.sub">¶</a></dt></dl>',
    're.sub: re.sub(pattern, repl)',
  ],
  [
    'a method',
    '<dl><dt id="net.Socket.close">async close()</dt></dl>',
    'net.Socket.close: async net.Socket.close()',
  ],
  ['a function of C', '<dl><dt id="c.close">int close(int file)</dt></dl>', 'c.close: int close(int file)'],
  [
    'a long signature',
    `<dl><dt id="f">fetch(address, ${'option=None, '.repeat(20)}last)</dt></dl>`,
    'f: fetch(address, option=None, option=None, option=None, …)',
  ],
];

for (const [name, html, entry] of HEADINGS)
  test(`a heading: ${name}`, () => assert.deepEqual(heads(`<main>${html}</main>`), [entry]));

const NO_HEADINGS = [
  ['in a container with the class sidebar', '<div class="sidebar"><h2 id="a">One</h2></div>'],
  ['without text', '<h2 id="a"><a href="#a">#</a></h2>'],
  ['in navigation', '<nav><h2 id="a">Menu</h2></nav>'],
  ['in an aside', '<aside><h2 id="a">Related</h2></aside>'],
  ['hidden', '<div hidden><h2 id="a">One</h2></div>'],
  ['hidden by style', '<div style="display: none"><h2 id="a">One</h2></div>'],
  ['for screen readers only', '<h2 id="a" class="sr-only">Footnotes</h2>'],
  ['in a template', '<template><h2 id="a">One</h2></template>'],
  ['in a table of contents', '<div class="toc"><h2 id="a">On this page</h2></div>'],
  ['in a part that keynav skips', '<div data-keynav-skip><h2 id="a">One</h2></div>'],
  ['or term: a term without an id', '<dl><dt>term</dt></dl>'],
  ['or term: the number of a footnote', '<dl class="footnote"><dt id="id1">1</dt></dl>'],
];
for (const [name, html] of NO_HEADINGS)
  test(`no entry: a heading ${name}`, () => assert.deepEqual(heads(`<main>${html}</main>`), []));

test('two headings with the same text keep their own anchors', () =>
  assert.deepEqual(heads('<main><h2 id="x">Usage</h2><h2 id="x-1">Usage</h2></main>'), [
    'x: Usage',
    'x-1: Usage',
  ]));

test('a second heading with the same id has no anchor', () =>
  assert.deepEqual(heads('<main><h2 id="x">One</h2><h2 id="x">Two</h2></main>'), ['x: One', ': Two']));

test('of headings without an id and with the same text, the first is kept', () =>
  assert.deepEqual(heads('<main><h2>Note</h2><h2>Note</h2><h2>Other</h2></main>'), [': Note', ': Other']));

test('only the first heading of a container gets its id', () =>
  assert.deepEqual(heads('<main><div id="b"><h2>One</h2><h3>Two</h3></div></main>'), ['b: One', ': Two']));

test('terms can be excluded', () =>
  assert.deepEqual(heads('<main><dl><dt id="t">term</dt></dl><h2 id="a">One</h2></main>', { terms: false }), [
    'a: One',
  ]));

test('levels are those of the headings; a second h1 has level 2, and terms have level 6', () =>
  assert.deepEqual(
    read('<h1>Page</h1><h2>a</h2><h3>b</h3><h1>c</h1><dl><dt id=d>d</dt></dl>').heads.map(
      ({ level }) => level,
    ),
    [2, 3, 2, 6],
  ));

/** The markup of a page, and the text that is indexed. */
const MAINS = [
  ['main', '<nav>n</nav><main><p>Yes.</p></main><p>No.</p>', 'Yes.'],
  ['role=main', '<div role="main"><p>Yes.</p></div><p>No.</p>', 'Yes.'],
  ['the only article', '<p>No.</p><article><p>Yes.</p></article>', 'Yes.'],
  [
    'everything if there are two articles',
    '<article><p>One.</p></article><article><p>Two.</p></article>',
    'One. Two.',
  ],
  [
    'everything except header, footer and sidebars',
    '<header>No.</header><div class="sidebar">No.</div><p>Yes.</p><footer>No.</footer>',
    'Yes.',
  ],
  ['everything if main is empty', '<main></main><p>Yes.</p>', 'Yes.'],
  [
    'main, also inside a container with the class menu',
    '<div class="menu"><main><p>Yes.</p></main></div>',
    'Yes.',
  ],
  [
    'not lists of links',
    '<main><ul><li><a href="x">A way elsewhere</a></li></ul><p>Yes, <a href="x">see</a>.</p></main>',
    'Yes, see.',
  ],
  [
    'not the header of an article',
    '<main><header><p>2026-01-01 by me</p></header><p>Yes.</p></main>',
    'Yes.',
  ],
  ['not scripts and styles', '<main><script>no</script><style>no</style><p>Yes.</p></main>', 'Yes.'],
  [
    'separated by blocks',
    '<main><p>One</p><p>two</p><table><tr><td>three<td>four</table></main>',
    'One two three four',
  ],
];
for (const [name, html, text] of MAINS)
  test(`the text of a page: ${name}`, () => assert.equal(read(`<body>${html}</body>`).text.join(' '), text));

test('main and the skipped parts can be set by selectors', () => {
  const html = '<main>No.</main><div class="doc"><p class="ad">No.</p><p>Yes.</p></div>';
  assert.equal(read(html, { main: matcher('.doc'), skip: matcher('p.ad, #none') }).text.join(' '), 'Yes.');
});

test('a selector that needs more than one element is rejected', () => {
  for (const selector of ['div > p', 'a b', 'p:first-child', '', 'a,,b'])
    assert.throws(() => matcher(selector), RangeError);
});

const METADATA = [
  ['<meta name="robots" content="NOINDEX, follow">', { refusal: 'noindex' }],
  ['<meta name="robots" content="none">', { refusal: 'noindex' }],
  ['<meta name="robots" content="index">', { refusal: null }],
  ['<meta http-equiv="refresh" content="0; url=/new/">', { refusal: 'redirect' }],
  ["<meta http-equiv='Refresh' content='0;URL=\"x.html\"'>", { refusal: 'redirect' }],
  ['<meta http-equiv="refresh" content="60">', { refusal: null }],
  ['<meta name="draft" content="true">', { refusal: 'draft' }],
  ['<link rel="canonical" href="https://x.example/a/">', { canonical: 'https://x.example/a/' }],
  ['<link rel="next" href="b.html"><link rel="prev" href="a.html">', { next: 'b.html', previous: 'a.html' }],
  ['<a rel="nofollow next" href="b.html">on</a>', { next: 'b.html' }],
  ['<html lang="PT-br">', { lang: 'pt-br' }],
];
for (const [html, facts] of METADATA)
  test(`metadata: ${html}`, () => {
    const found = read(html);
    for (const [name, value] of Object.entries(facts)) assert.equal(found[name], value);
  });

test('the titles of a page are its h1, og:title, its title, and an h1 outside main', () =>
  assert.deepEqual(
    read(
      '<title>T &amp; t</title><meta property="og:title" content="O"><header><h1>Site</h1></header><main><h1>H</h1></main><svg><title>no</title></svg>',
    ).titles,
    ['H', 'O', 'T & t', 'Site'],
  ));

test('text is cut at the end of a word and never inside a character', () => {
  const text = length => read(`<main><p>one two three four five</p></main>`, { text: length }).text.join(' ');
  assert.deepEqual([text(100), text(12), text(0)], ['one two three four five', 'one two…', '']);
  assert.equal(read(`<main>${'😀'.repeat(20)}</main>`, { text: 10 }).text[0], `${'😀'.repeat(4)}…`);
});

test('each heading has the text below it', () =>
  assert.deepEqual(
    read('<main><h1>P</h1><p>zero</p><h2>A</h2><p>one</p><h2>B</h2><p>two</p></main>').heads.map(
      ({ text }) => text,
    ),
    ['one', 'two'],
  ));

test('a file without elements or with too deeply nested elements is rejected', () => {
  assert.throws(() => read('google-site-verification: x'), /contains no HTML/);
  assert.throws(() => read(''), /contains no HTML/);
  for (const tag of ['<div>', '<svg><g>', '<b>', '<template><i>'])
    assert.throws(() => read(tag.repeat(50_000)), /nested too deeply/);
});
