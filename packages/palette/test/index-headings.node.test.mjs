/** Tests which headings and terms of a page are entries: their titles, anchors and levels. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matcher } from '../dist/indexer/page/selector.js';
import { factsIn as read } from './facts.mjs';

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
  [
    'labels next to each other',
    '<h2 id="a"><span class="x">One</span><span class="y">two</span></h2>',
    'a: One two',
  ],
  [
    'highlighted code',
    '<h2 id="a"><span class="n">f</span><span class="p">(</span><span class="n">x</span><span class="p">)</span></h2>',
    'a: f(x)',
  ],
  [
    'parts of a word',
    '<h2 id="a"><b>O</b><i>ne</i> <sub class="x">2</sub><sub class="x">3</sub></h2>',
    'a: One 23',
  ],
  ['a line break', '<h2 id="a">One<br>two</h2>', 'a: One two'],
  [
    'a tooltip',
    '<h2 id="a">One<span class="fn-tooltiptext">T</span><span role="tooltip">U</span></h2>',
    'a: One',
  ],
  ['a paragraph that is hidden before it', '<p hidden>x<h2 id="a">One</h2>', 'a: One'],
  ['a term that is an option', '<dl><dt>--no-verify</dt></dl>', ': --no-verify'],
  ['a term that is a setting', '<dl><dt>core.autocrlf</dt></dl>', ': core.autocrlf'],
  ['a term that is a function', '<dl><dt>getItem(key)</dt></dl>', ': getItem(key)'],
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
  ['or term: a term without an id that is a word', '<dl><dt>term</dt></dl>'],
  ['or term: a term without an id that is a sentence', '<dl><dt>What is e.g. a term?</dt></dl>'],
  ['or term: the number of a footnote', '<dl class="footnote"><dt id="id1">1</dt></dl>'],
];
for (const [name, html] of NO_HEADINGS)
  test(`no entry: a heading ${name}`, () => assert.deepEqual(heads(`<main>${html}</main>`), []));

test('elements that are selected define terms', () =>
  assert.deepEqual(
    read(
      '<main><p class="src"><a id="v:f" class="def">f</a> :: Int</p><h3 class="def" id="g">g</h3></main>',
      {
        isTerm: matcher('.def'),
      },
    ).heads.map(({ anchor, title, level, isTerm }) => [anchor, title, level, isTerm]),
    [
      ['v:f', 'f', 6, true],
      ['g', 'g', 6, true],
    ],
  ));

test('of several h1, the one that is a part of the title names the page; otherwise they are headings', () => {
  const titlesOf = html => {
    const { titles, heads } = read(html);
    return [titles[0], titles[4], heads.map(({ title }) => title).join()];
  };
  assert.deepEqual(titlesOf('<title>One | Site</title><h1>One</h1><h1>Two</h1>'), ['One', '', 'Two']);
  assert.deepEqual(titlesOf('<title>Page</title><h1>One</h1><h1>Two</h1>'), ['', 'One', 'One,Two']);
  assert.deepEqual(titlesOf('<title>One</title><h1>Two</h1>'), ['Two', '', '']);
});

test('a paragraph that is not closed ends at the next block, so what follows is not hidden with it', () =>
  assert.deepEqual(read('<main><p hidden>x<ul><li><p>a<li>b</ul><search>c</search></main>').text, [
    'a',
    'b',
    'c',
  ]));

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
