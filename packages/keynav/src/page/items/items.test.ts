/** Tests which elements are items, and their order, for each kind of content. */

import { expect } from '@open-wc/testing';
import { clear } from '../../../test/stage.js';
import { controls, name, prose, walk, walkBack } from '../../../test/walk.js';
import { itemAtEnd, itemBeside } from './items.js';

const content: readonly (readonly [claim: string, html: string, items: string])[] = [
  ['paragraphs and headings', '<h1 id=h>T</h1><p id=a>x</p><p id=b>y</p>', 'h a b'],
  [
    'a wrapper without text of its own is not an item',
    '<section><div><p id=a>x</p></div></section><p id=b>y</p>',
    'a b',
  ],
  ['text in bare divs', '<div id=a>x</div><div><div id=b>y</div></div>', 'a b'],
  ['text directly inside the region belongs to the region', 'bare <b>text</b><p id=a>x</p>', 'div:bare a'],
  ['inline elements directly inside the region', '<b id=a>x</b><a id=b href="#">y</a>', 'a b'],
  ['lists', '<ul><li id=a>x</li><li id=b>y</li></ul>', 'a b'],
  [
    'a list item with a nested list is an item for its own line',
    '<ul><li id=a>x<ul><li id=b>y</li></ul></li><li id=c>z</li></ul>',
    'a b c',
  ],
  [
    'a list item that only wraps a nested list is not an item',
    '<ul><li><ul><li id=b>y</li></ul></li></ul>',
    'b',
  ],
  ['a list item of paragraphs', '<ul><li><p id=a>x</p><p id=b>y</p></li></ul>', 'a b'],
  ['definition lists', '<dl><dt id=a>x</dt><dd id=b>y</dd></dl>', 'a b'],
  ['code is one item', '<pre id=a><code><span>x</span>\n<span>y</span></code></pre>', 'a'],
  ['a table is one item', '<table id=a><tr><td>x</td><td>y</td></tr></table>', 'a'],
  [
    'a table for layout is not an item, its cells are',
    '<table role=presentation><tr><td id=a>x</td><td id=b><p>y</p>z</td></tr></table>',
    'a b p:y',
  ],
  ['a figure is one item', '<figure id=a><img alt="" src="data:,"><figcaption>x</figcaption></figure>', 'a'],
  ['each paragraph of a quote is an item', '<blockquote><p id=a>x</p><p id=b>y</p></blockquote>', 'a b'],
  [
    'of a closed section only the summary is an item',
    '<details><summary id=a>x</summary><p id=b>y</p></details><p id=c>z</p>',
    'a c',
  ],
  [
    'of a closed section with bare text only the summary is an item',
    '<details><summary id=a>x</summary>text<p id=b>y</p></details>',
    'a',
  ],
  [
    'of an open section the summary and the content are items',
    '<details open><summary id=a>x</summary><p id=b>y</p></details>',
    'a b',
  ],
  ['a link inside a paragraph is part of it', '<p id=a>x <a id=l href="#">y</a></p>', 'a'],
  ['a heading with a link is one item', '<h2 id=a><a id=l href="#">x</a></h2>', 'a'],
  ['a paragraph with only a picture is an item', '<p id=a><img alt=x src="data:,"></p>', 'a'],
  ['an SVG is not entered', '<p id=a>x <svg><title>t</title><g><text>u</text></g></svg></p>', 'a'],
  ['a formula is not entered', '<p id=a>x <math><mrow><mi>y</mi></mrow></math></p>', 'a'],
  [
    'a formula in the markup of KaTeX is not entered',
    '<p id=a>x <span><span><math><semantics><mi>y</mi></semantics></math></span><span aria-hidden=true>y</span></span></p>',
    'a',
  ],
  [
    'rules, breaks, scripts and templates are not items',
    '<hr><br><script type=none>x</script><style></style><template><p>x</p></template><p id=a>y</p>',
    'a',
  ],
  ['a hidden input is not an item', '<form><input type=hidden value=x><p id=a>y</p></form>', 'a'],
  [
    'an anchor sign beside a heading is not an item',
    '<div><h2 id=a>x</h2><a href="#" aria-hidden=true>#</a></div>',
    'a',
  ],
  ['a paragraph with an input in its label is one item', '<p id=a><label>Name <input></label></p>', 'a'],
  ['a div with an input in its label is one item', '<div id=a><label>Name <input></label></div>', 'a'],
  [
    'an element with data-keynav-item is one item',
    '<div id=a data-keynav-item><p>x</p><p>y</p></div><p id=b>z</p>',
    'a b',
  ],
  [
    'an element with data-keynav-skip is skipped',
    '<p id=a>x</p><div data-keynav-skip><p>y</p></div><p id=b>z</p>',
    'a b',
  ],
  ['a region inside is not entered', '<p id=a>x</p><div data-keynav-region=toc><p>y</p></div>', 'a'],
  [
    'each link of a navigation inside is an item',
    '<p id=a>x</p><nav><ul><li><a id=b href="#">y</a></li><li><a id=c href="#">z</a></li></ul></nav>',
    'a b c',
  ],
  ['a heading of a navigation inside is an item', '<nav><h2 id=a>x</h2><a id=b href="#">y</a></nav>', 'a b'],
  ['custom elements', '<my-card id=a>x</my-card><my-box><p id=b>y</p></my-box>', 'a b'],
  [
    'an element with display: contents is entered',
    '<div style="display:contents"><p style="display:none">x</p><p id=a>y</p></div><p id=b>z</p>',
    'a b',
  ],
  ['an element without text is not an item', '<div><span> </span></div>', ''],
  ['an empty heading is not an item', '<h1></h1><p id=a>x</p>', 'a'],
  [
    'an element without a size is not an item if its content is off the page',
    '<div style="height:0"><span style="position:absolute;top:-9999px">x</span></div><p id=a>y</p>',
    'a',
  ],
  [
    'an element without a size is an item if its content is visible',
    '<div style="height:0" id=b>x</div><p id=a>y</p>',
    'b a',
  ],
  [
    'an element with only a disabled button is skipped',
    '<p id=a>x</p><li><button disabled>y</button></li><p id=b>z</p>',
    'a b',
  ],
  [
    'of a closed section with a link directly inside only the summary is an item',
    '<li><details><summary id=a>x</summary><a href="#">y</a></details></li><p id=b>z</p>',
    'a b',
  ],
  [
    'a table for layout is entered',
    '<table><tr><td><h2 id=a>x</h2><p id=b>y</p></td><td id=c>z</td></tr></table>',
    'a b c',
  ],
  [
    'a table with a header cell is one item, whatever it contains',
    '<table id=a><tr><th>x</th><td><ul><li>y</li></ul></td></tr></table>',
    'a',
  ],
  [
    'an inline custom element is part of the text around it',
    '<p id=a>x <my-time>y</my-time> z</p><my-badge id=b>w</my-badge>',
    'a b',
  ],
];

/** A template is the content of the shadow root of its parent element. */
const shadows: readonly (readonly [claim: string, html: string, items: string])[] = [
  [
    'a link in a shadow root is an item',
    '<p id=a>x</p><my-el><template><a id=b href="#">y</a></template></my-el><p id=c>z</p>',
    'a b c',
  ],
  [
    'blocks in nested shadow roots are items',
    '<my-el><template><p id=a>x</p><my-in><template><p id=b>y</p></template></my-in><p id=c>z</p></template></my-el>',
    'a b c',
  ],
  [
    'slotted elements are in the place of their slot',
    '<my-el><p id=b slot=last>y</p><p id=a>x</p><template><slot></slot><hr><slot name=last></slot><p id=c>z</p></template></my-el>',
    'a b c',
  ],
  [
    'the default content of an empty slot is an item',
    '<my-el><template><slot><p id=a>x</p></slot></template></my-el>',
    'a',
  ],
  [
    'an element without a slot is not an item',
    '<my-el><p id=b>y</p><template><p id=a>x</p></template></my-el>',
    'a',
  ],
];

/** Turns each template into the shadow root of its parent element, from the outside in. */
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
    'links, buttons and summaries are items',
    '<a id=a href="#">x</a><p>text</p><button id=b>y</button><details><summary id=c>z</summary></details>',
    'a b c',
  ],
  [
    'the elements around fields are items',
    '<label>x <input id=a></label><p><select id=b></select></p><div><textarea id=c></textarea></div><input type=hidden>',
    'a b c',
  ],
  [
    'a field directly inside the region is an item, beside which the focus stops',
    '<a id=a href="#">x</a><input id=b>',
    'a b',
  ],
  [
    'an element that Tab can focus is an item',
    '<span id=a tabindex=0>x</span><span tabindex=-1>y</span>',
    'a',
  ],
  [
    'a button in a disabled fieldset is skipped',
    '<fieldset disabled><button>y</button></fieldset><a id=b href="#">z</a>',
    'b',
  ],
  [
    'a disabled button is skipped',
    '<button id=a>x</button><button disabled>y</button><a id=b href="#">z</a>',
    'a b',
  ],
  ['an element with data-keynav-item is an item', '<div id=a data-keynav-item>x</div>', 'a'],
  [
    'links in a closed section are not items',
    '<details><summary id=a>x</summary><a href="#">y</a></details><a id=b href="#">z</a>',
    'a b',
  ],
];

describe('items', () => {
  afterEach(clear);

  for (const [claim, html, items] of content)
    it(`in prose: ${claim}`, () => expect(walk(prose(html)).map(name).join(' ')).to.equal(items));
  for (const [claim, html, items] of lists)
    it(`in a list: ${claim}`, () => expect(walk(controls(html)).map(name).join(' ')).to.equal(items));
  for (const [claim, html, items] of shadows) {
    it(`in shadow roots: ${claim}, in both directions`, () => {
      const scope = prose(html);
      attachShadows(scope.root);
      expect([walk(scope).map(name).join(' '), walkBack(scope).map(name).join(' ')]).to.deep.equal([
        items,
        items,
      ]);
    });
  }
  it('the caption and each row of a table higher than the screen are items', () => {
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
  it('a rule of the site can replace the built-in rules', () => {
    const scope = {
      ...prose('<p id=a>x</p><div class=y id=b><p>z</p></div>'),
      isItem: (el: Element) => el.matches('.y'),
    };
    expect(walk(scope).map(name)).to.deep.equal(['b']);
  });
  it('elements that are excluded from the scope are skipped', () => {
    const scope = prose('<p id=a>x</p><div id=o><p id=b>y</p></div><p id=c>z</p>');
    const excluded = [scope.root.querySelector('#o') as Element];
    expect(walk({ ...scope, excluded }).map(name)).to.deep.equal(['a', 'c']);
  });
  it('finds the same headings far away as nearby', () => {
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
  it('visits no item twice, and every visible word is in an item', () => {
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
