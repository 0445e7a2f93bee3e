/** Tests of Markdown: what an author writes, what the page says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { startHighlighter } from '../.build/rollup/code.js';
import { readPage } from '../.build/rollup/markdown.js';

const highlighter = await startHighlighter();
const read = text => readPage({ file: '/x/page.md', name: 'page.md', path: 'page' }, text, '/x', highlighter);
const bodyOf = async text => toHtml((await read(text)).body);
const problemsOf = async text =>
  (await read(text)).problems.map(it => `${it.level} ${it.line}: ${it.sentence}`);

const holds = (claim, text, ...parts) =>
  test(claim, async () => {
    const html = await bodyOf(text);
    for (const part of parts) assert.ok(html.includes(part), `${part}\nis not in\n${html}`);
    assert.ok(!html.includes(' style='), html);
  });

holds(
  'an image with a title is a numbered figure',
  '![a](p.svg "Plan")',
  '<figure id="fig-p">',
  'Figure 1. </span>Plan',
);
holds(
  'a caption can choose its id',
  '![a](p.svg "Plan {#fig-x}")\n\n[@fig:x]',
  '<figure id="fig-x">',
  '<a href="#fig-x">Figure 1</a>',
);
holds(
  'an empty link is named after its figure',
  '![a](p.svg "Plan")\n\n[](#fig-p)',
  '<a href="#fig-p">Figure 1</a>',
);
holds(
  'raw figures are numbered too',
  '<figure><img src="a.png" alt=""><figcaption>X</figcaption></figure>',
  'id="fig-1"',
  'Figure 1. </span>X',
);
holds(
  'a paragraph before a table is its caption',
  'Table: Sizes {#tbl-s}\n\n| a |\n| - |\n| 1 |\n\n[@tbl:s]',
  '<table id="tbl-s"><caption>',
  'Sizes</caption>',
  '>Table 1</a>',
);
holds(
  'a paragraph after a table is its caption',
  '| a |\n| - |\n| 1 |\n\nTable: Sizes',
  'Table 1. </span>Sizes</caption>',
);
holds(
  'a labelled equation has a number',
  '$$\nx \\label{eq-x}\n$$\n\n[@eq:x]',
  'id="eq-x"',
  '(1)',
  '>Equation 1</a>',
);
holds('prices are no maths', 'from $5 to $6 and $HOME/$USER', 'from $5 to $6 and $HOME/$USER');
holds('maths is maths', 'so $x^2$.', '<msup>');
holds(
  'code has classes for colours',
  '```js\nlet a = 1 // x\n```',
  '<pre class="code" data-lang="js">',
  'class="code-keyword"',
);
holds('scripts are left out', 'a <script>x()</script> <b onclick="x()">b</b>', '<b>b</b>');
holds('styles become classes', '<b style="color: red">b</b>', '<b class="style-');
holds(
  'pictures of other hosts are links',
  '![a](https://x.org/a.png)',
  '<a href="https://x.org/a.png">a</a>',
);
holds('headings take the id that is written', '## A {#b}', '<h2 id="b">A</h2>');

const titles = [
  ['front matter wins', '---\ntitle: A `b`\n---\n# C', ['A b', 'C']],
  ['then the first heading', '# A `b`', ['A b', 'A b']],
  ['then the name of the file', 'text', ['Page', 'Page']],
  ['also below a banner', '<div><h1>In</h1></div>\n\ntext', ['In', 'In']],
];
for (const [claim, text, expected] of titles)
  test(`the title: ${claim}`, async () => {
    const page = await read(text);
    assert.deepEqual([page.title, toHtml([...page.heading]).replace(/<[^>]*>/g, '')], expected);
    assert.ok(!toHtml(page.body).includes('<h1'));
  });

test('a page with several main headings has one', async () => {
  assert.deepEqual(
    (await read('# A\n# B\n## C')).headings.map(it => it.level),
    [2, 3],
  );
});

const faults = [
  ['---\ntitle: "x\n---\nhi', ['error 2: the front matter is ignored: Missing closing "quote']],
  ['---\n- a\n---\nhi', ['error 2: the front matter is ignored: it is not a list of `name: value` lines']],
  ['---\ndate: soon\n---\nhi', ['warning 2: `date` is ignored: "soon" is not a day written YYYY-MM-DD']],
  ['\n```nix2\na\n```', ['warning 2: the code is shown plain: the language "nix2" is not known']],
  ['\n\n[@fig:no]', ['error 3: the reference to fig-no points at nothing on this page']],
  ['ok', []],
];
for (const [text, expected] of faults)
  test(`names the fault in ${JSON.stringify(text)}`, async () =>
    assert.deepEqual(await problemsOf(text), expected));
