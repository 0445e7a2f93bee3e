/** Items in order: what j stops at, for each kind of content. */

import { expect } from '@open-wc/testing';
import { clear } from '../../../test/stage.js';
import { controls, name, prose, walk, walkBack } from '../../../test/walk.js';
import { itemAtEnd, itemBeside } from './items.js';

const content: readonly (readonly [claim: string, html: string, items: string])[] = [
  ['paragraphs and headings', '<h1 id=h>T</h1><p id=a>x</p><p id=b>y</p>', 'h a b'],
  [
    'a wrapper without text of its own is no item',
    '<section><div><p id=a>x</p></div></section><p id=b>y</p>',
    'a b',
  ],
  ['text in bare divs', '<div id=a>x</div><div><div id=b>y</div></div>', 'a b'],
  ['text straight in the region belongs to the region', 'bare <b>text</b><p id=a>x</p>', 'div:bare a'],
  ['inline elements straight in the region', '<b id=a>x</b><a id=b href="#">y</a>', 'a b'],
  ['lists', '<ul><li id=a>x</li><li id=b>y</li></ul>', 'a b'],
  [
    'a list item with a nested list is visited for its own line',
    '<ul><li id=a>x<ul><li id=b>y</li></ul></li><li id=c>z</li></ul>',
    'a b c',
  ],
  ['a list item that only wraps a nested list is no item', '<ul><li><ul><li id=b>y</li></ul></li></ul>', 'b'],
  ['a list item of paragraphs', '<ul><li><p id=a>x</p><p id=b>y</p></li></ul>', 'a b'],
  ['definition lists', '<dl><dt id=a>x</dt><dd id=b>y</dd></dl>', 'a b'],
  ['code is one item', '<pre id=a><code><span>x</span>\n<span>y</span></code></pre>', 'a'],
  ['a table is one item', '<table id=a><tr><td>x</td><td>y</td></tr></table>', 'a'],
  [
    'a table for layout only is none',
    '<table role=presentation><tr><td id=a>x</td><td id=b><p>y</p>z</td></tr></table>',
    'a b p:y',
  ],
  ['a figure is one item', '<figure id=a><img alt="" src="data:,"><figcaption>x</figcaption></figure>', 'a'],
  ['a quote is its paragraphs', '<blockquote><p id=a>x</p><p id=b>y</p></blockquote>', 'a b'],
  [
    'a closed section is its summary',
    '<details><summary id=a>x</summary><p id=b>y</p></details><p id=c>z</p>',
    'a c',
  ],
  [
    'a closed section with bare text is its summary too',
    '<details><summary id=a>x</summary>text<p id=b>y</p></details>',
    'a',
  ],
  [
    'an open section is its summary and content',
    '<details open><summary id=a>x</summary><p id=b>y</p></details>',
    'a b',
  ],
  ['a link inside a paragraph is part of it', '<p id=a>x <a id=l href="#">y</a></p>', 'a'],
  ['a heading with a link is one item', '<h2 id=a><a id=l href="#">x</a></h2>', 'a'],
  ['a picture alone is an item', '<p id=a><img alt=x src="data:,"></p>', 'a'],
  ['a drawing is not entered', '<p id=a>x <svg><title>t</title><g><text>u</text></g></svg></p>', 'a'],
  ['a formula is not entered', '<p id=a>x <math><mrow><mi>y</mi></mrow></math></p>', 'a'],
  [
    'a formula as KaTeX writes it',
    '<p id=a>x <span><span><math><semantics><mi>y</mi></semantics></math></span><span aria-hidden=true>y</span></span></p>',
    'a',
  ],
  [
    'rules, breaks, scripts and templates are no items',
    '<hr><br><script type=none>x</script><style></style><template><p>x</p></template><p id=a>y</p>',
    'a',
  ],
  ['a hidden input alone is nothing', '<form><input type=hidden value=x><p id=a>y</p></form>', 'a'],
  ['an anchor sign alone is nothing', '<div><h2 id=a>x</h2><a href="#" aria-hidden=true>#</a></div>', 'a'],
  ['an input in its label', '<p id=a><label>Name <input></label></p>', 'a'],
  ['a label alone', '<div id=a><label>Name <input></label></div>', 'a'],
  [
    'what the page marks as an item is one',
    '<div id=a data-keynav-item><p>x</p><p>y</p></div><p id=b>z</p>',
    'a b',
  ],
  [
    'what the page marks to be skipped is skipped',
    '<p id=a>x</p><div data-keynav-skip><p>y</p></div><p id=b>z</p>',
    'a b',
  ],
  ['a region inside is not entered', '<p id=a>x</p><div data-keynav-region=toc><p>y</p></div>', 'a'],
  [
    'links of a navigation inside',
    '<p id=a>x</p><nav><ul><li><a id=b href="#">y</a></li><li><a id=c href="#">z</a></li></ul></nav>',
    'a b c',
  ],
  ['a heading of a navigation inside', '<nav><h2 id=a>x</h2><a id=b href="#">y</a></nav>', 'a b'],
  ['custom elements', '<my-card id=a>x</my-card><my-box><p id=b>y</p></my-box>', 'a b'],
  [
    'display: contents has no box, what is in it has',
    '<div style="display:contents"><p style="display:none">x</p><p id=a>y</p></div><p id=b>z</p>',
    'a b',
  ],
  ['nothing to read', '<div><span> </span></div>', ''],
  ['an empty heading is nothing', '<h1></h1><p id=a>x</p>', 'a'],
  [
    'what has no size, and what is in it is off the page',
    '<div style="height:0"><span style="position:absolute;top:-9999px">x</span></div><p id=a>y</p>',
    'a',
  ],
  ['what has no size and shows something', '<div style="height:0" id=b>x</div><p id=a>y</p>', 'b a'],
  [
    'a disabled button alone is passed',
    '<p id=a>x</p><li><button disabled>y</button></li><p id=b>z</p>',
    'a b',
  ],
  [
    'a closed section with a link straight in it is its summary alone',
    '<li><details><summary id=a>x</summary><a href="#">y</a></details></li><p id=b>z</p>',
    'a b',
  ],
  [
    'a table that places things on the page is looked into',
    '<table><tr><td><h2 id=a>x</h2><p id=b>y</p></td><td id=c>z</td></tr></table>',
    'a b c',
  ],
  [
    'a table with a head is data whatever it holds',
    '<table id=a><tr><th>x</th><td><ul><li>y</li></ul></td></tr></table>',
    'a',
  ],
  [
    'a custom element in a line is part of the line',
    '<p id=a>x <my-time>y</my-time> z</p><my-badge id=b>w</my-badge>',
    'a b',
  ],
];

/** Shadow roots are written as templates with the attribute that opens one. */
const shadows: readonly (readonly [claim: string, html: string, items: string])[] = [
  [
    'a link in a shadow root',
    '<p id=a>x</p><my-el><template><a id=b href="#">y</a></template></my-el><p id=c>z</p>',
    'a b c',
  ],
  [
    'blocks in a shadow root in a shadow root',
    '<my-el><template><p id=a>x</p><my-in><template><p id=b>y</p></template></my-in><p id=c>z</p></template></my-el>',
    'a b c',
  ],
  [
    'what is slotted stands in its slot',
    '<my-el><p id=b slot=last>y</p><p id=a>x</p><template><slot></slot><hr><slot name=last></slot><p id=c>z</p></template></my-el>',
    'a b c',
  ],
  [
    'what a slot shows when nothing is slotted',
    '<my-el><template><slot><p id=a>x</p></slot></template></my-el>',
    'a',
  ],
  ['what is in no slot is not shown', '<my-el><p id=b>y</p><template><p id=a>x</p></template></my-el>', 'a'],
];

/** Puts the templates of custom elements into shadow roots, from the inside out. */
function attachShadows(root: Element): void {
  for (const template of [...root.querySelectorAll('template')]) {
    const host = template.parentElement as Element;
    host.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
    for (const inner of host.shadowRoot?.children ?? []) attachShadows(inner);
  }
}

const lists: readonly (readonly [claim: string, html: string, items: string])[] = [
  [
    'links, buttons and summaries',
    '<a id=a href="#">x</a><p>text</p><button id=b>y</button><details><summary id=c>z</summary></details>',
    'a b c',
  ],
  [
    'fields',
    '<label>x <input id=a></label><p><select id=b></select></p><div><textarea id=c></textarea></div><input type=hidden>',
    'a b c',
  ],
  [
    'a scope with nothing around it is passed, for only typing could be done in it',
    '<a id=a href="#">x</a><input id=b>',
    'a',
  ],
  ['what can be tabbed to', '<span id=a tabindex=0>x</span><span tabindex=-1>y</span>', 'a'],
  [
    'a disabled button is passed',
    '<button id=a>x</button><button disabled>y</button><a id=b href="#">z</a>',
    'a b',
  ],
  ['an item of ours', '<div id=a data-keynav-item>x</div>', 'a'],
  [
    'a closed section hides its links',
    '<details><summary id=a>x</summary><a href="#">y</a></details><a id=b href="#">z</a>',
    'a b',
  ],
];

describe('items', () => {
  afterEach(clear);

  for (const [claim, html, items] of content)
    it(`of prose: ${claim}`, () => expect(walk(prose(html)).map(name).join(' ')).to.equal(items));
  for (const [claim, html, items] of lists)
    it(`of a list: ${claim}`, () => expect(walk(controls(html)).map(name).join(' ')).to.equal(items));
  for (const [claim, html, items] of shadows) {
    it(`of shadow roots: ${claim}, both ways`, () => {
      const scope = prose(html);
      attachShadows(scope.root);
      expect([walk(scope).map(name).join(' '), walkBack(scope).map(name).join(' ')]).to.deep.equal([
        items,
        items,
      ]);
    });
  }
  it('a table longer than the screen is walked row by row, with its caption', () => {
    const rows = Array.from(
      { length: 80 },
      (_, i) => `<tr id=r${i}><td>${i}</td><td><p>x</p></td></tr>`,
    ).join('');
    const scope = prose(
      `<table><caption id=c>x</caption><thead><tr id=h><th>n</th></tr></thead>${rows}</table>`,
    );
    expect(walk(scope).map(name).slice(0, 4)).to.deep.equal(['c', 'h', 'r0', 'r1']);
    expect(walkBack(scope).length).to.equal(82);
  });
  it('a rule of the site says what an item is', () => {
    const scope = {
      ...prose('<p id=a>x</p><div class=y id=b><p>z</p></div>'),
      isItem: (el: Element) => el.matches('.y'),
    };
    expect(walk(scope).map(name)).to.deep.equal(['b']);
  });
  it('what is no part of the scope is passed', () => {
    const scope = prose('<p id=a>x</p><div id=o><p id=b>y</p></div><p id=c>z</p>');
    const without = [scope.root.querySelector('#o') as Element];
    expect(walk({ ...scope, without }).map(name)).to.deep.equal(['a', 'c']);
  });
  it('a heading far off is found as one near by', () => {
    const scope = prose(`<h2 id=a>x</h2>${'<p>y</p>'.repeat(500)}<h2 hidden>z</h2><h2 id=b>w</h2>`);
    const [first] = [itemAtEnd(scope, -1) as Element];
    expect(itemBeside(scope, first, 1, 'heading')?.id).to.equal('b');
    expect(itemBeside(scope, itemAtEnd(scope, 1) as Element, -1, 'heading')?.id).to.equal('a');
  });
  for (const [claim, html] of [...content, ...lists]) {
    it(`k is the reverse of j: ${claim}`, () => {
      for (const scope of [prose(html), controls(html)])
        expect(walkBack(scope).map(name)).to.deep.equal(walk(scope).map(name));
    });
  }
  it('visits nothing twice, and owns every word a person can read', () => {
    const pieces = content
      .map(([, html]) => html.replace(/ id=\w+/g, ''))
      .filter(html => !/skip|region|nav|presentation|hidden|disabled|9999px/.test(html));
    const scope = prose(
      `<section>${pieces.map(html => `<div>${html}</div>`).join('<p>between</p>')}</section>`,
    );
    const items = walk(scope);
    expect(new Set(items).size).to.equal(items.length);
    const walker = document.createTreeWalker(scope.root, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode() as Text | null);) {
      const parent = node.parentElement as Element;
      if (
        !/\S/.test(node.data) ||
        !parent.checkVisibility() ||
        /^(SCRIPT|STYLE)$/.test(parent.tagName) ||
        parent.closest('details:not([open])')
      )
        continue;
      expect(
        items.some(item => item.contains(node)),
        node.data,
      ).to.equal(true);
    }
  });
});
