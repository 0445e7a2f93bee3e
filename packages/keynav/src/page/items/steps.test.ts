/** Items around an element, headings and blocks, and what a step costs. */

import { expect } from '@open-wc/testing';
import { clear } from '../../../test/stage.js';
import { controls, name, prose, walk } from '../../../test/walk.js';
import { isHeading, isUsableItem, itemAround, itemAtEnd, itemBeside } from './items.js';
import { targetOf } from './target.js';

/** Returns how many elements are examined for visibility. */
function looksOf(act: () => void): number {
  const real = Element.prototype.checkVisibility;
  let looks = 0;
  Element.prototype.checkVisibility = function (...how) {
    looks++;
    return real.apply(this, how);
  };
  try {
    act();
  } finally {
    Element.prototype.checkVisibility = real;
  }
  return looks;
}

describe('steps', () => {
  afterEach(clear);

  describe('around an element', () => {
    const around: readonly (readonly [claim: string, html: string, item: string])[] = [
      ['a link in a paragraph', '<p id=a><a class=x href="#">y</a> z</p>', 'a'],
      ['a link in a table cell', '<table id=a><tr><td><a class=x href="#">y</a> z</td></tr></table>', 'a'],
      ['code in a figure', '<figure id=a><pre><code class=x>y</code></pre></figure>', 'a'],
      ['something that is skipped', '<div data-keynav-skip><p class=x>y</p></div>', ''],
      ['a wrapper', '<section class=x><p>y</p></section>', ''],
    ];
    for (const [claim, html, item] of around) {
      it(claim, () => {
        const scope = prose(html);
        expect(itemAround(scope, scope.root.querySelector('.x') as Element)?.id ?? '').to.equal(item);
      });
    }
  });

  it('a list item that holds a link alone gives the focus to the link', () => {
    const scope = prose('<ul><li><a id=a href="#">x</a></li><li>text <a href="#">y</a></li></ul>');
    const [first, second] = walk(scope) as [Element, Element];
    expect([targetOf(first).id, targetOf(second)]).to.deep.equal(['a', second]);
  });
  it('a field never gets the focus by walking; the element around it does', () => {
    const scope = controls('<label id=l>x <input id=a></label><p id=p><select id=b></select></p>');
    expect(walk(scope).map(item => targetOf(item).id)).to.deep.equal(['l', 'p']);
    expect(targetOf(walk(prose('<p id=q><input></p>'))[0] as Element).id).to.equal('q');
  });
  it('headings are headings, also by role and in a summary', () => {
    const scope = prose(
      '<h2>a</h2><div role=heading>b</div><details><summary><h3>c</h3></summary></details><div data-keynav-item><h2>d</h2></div><p>e</p>',
    );
    expect(walk(scope).map(isHeading)).to.deep.equal([true, true, true, true, false]);
  });
  it('headings in closed sections are passed, those with links are not', () => {
    const scope = prose(
      '<h1 id=a>x</h1><p>y</p><h2 id=b><a href="#">y</a></h2><details><summary>s</summary><h2 id=c>z</h2></details><h2 id=d>w</h2>',
    );
    expect(walk(scope, 'heading').map(name)).to.deep.equal(['a', 'b', 'd']);
  });
  it('blocks are lists, quotes, code and tables as a whole', () => {
    const scope = prose(
      '<p id=a>x</p><ul><li id=b>1</li><li>2<ul><li>3</li></ul></li></ul><blockquote><p id=c>x</p><p>y</p></blockquote><div><pre id=d>z</pre></div><p id=e>w</p>',
    );
    expect(walk(scope, 'block').map(name)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    const back: string[] = [];
    for (let at = itemAtEnd(scope, 1); at; at = itemBeside(scope, at, -1, 'block')) back.push(name(at));
    expect(back).to.deep.equal(['e', 'd', 'c', 'b', 'a']);
  });
  it('an item that was taken out is not usable', () => {
    const scope = prose('<p id=a>x</p>');
    const item = itemAtEnd(scope, -1) as Element;
    expect(isUsableItem(scope, item)).to.equal(true);
    item.remove();
    expect(isUsableItem(scope, item)).to.equal(false);
  });
  it('examines no more than three elements for one step, among 10,000', () => {
    const scope = prose('<p>x</p>'.repeat(10_000));
    const middle = scope.root.children[5000] as Element;
    expect(looksOf(() => itemBeside(scope, middle, 1))).to.be.at.most(3);
    expect(looksOf(() => itemBeside(scope, middle, -1))).to.be.at.most(3);
  });
  it('passes the rest of a block without examining it', () => {
    const scope = prose(`<p id=a>x</p><ul>${'<li>x</li>'.repeat(10_000)}</ul><p id=b>x</p>`);
    const item = scope.root.querySelectorAll('li')[5000] as Element;
    let next: (Element | null)[] = [];
    const looks = looksOf(() => {
      next = [itemBeside(scope, item, 1, 'block'), itemBeside(scope, item, -1, 'block')];
    });
    expect([next.map(el => el?.id), looks <= 6]).to.deep.equal([['b', 'a'], true]);
  });
});
