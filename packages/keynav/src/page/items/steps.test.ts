/** Tests steps to items, headings and blocks, the item around an element, and the cost of a step. */

import { expect } from '@open-wc/testing';
import { clear } from '../../../test/stage.js';
import { controls, name, prose, walk } from '../../../test/walk.js';
import { isHeading, isUsableItem, itemAround, itemAtEnd, itemBeside } from './items.js';
import { focusTargetOf, targetOf } from './target.js';

/** Returns how many visibility checks a function makes. */
function checksOf(act: () => void): number {
  const real = Element.prototype.checkVisibility;
  let checks = 0;
  Element.prototype.checkVisibility = function (...options) {
    checks++;
    return real.apply(this, options);
  };
  try {
    act();
  } finally {
    Element.prototype.checkVisibility = real;
  }
  return checks;
}

describe('steps', () => {
  afterEach(clear);

  describe('the item around an element', () => {
    const around: readonly (readonly [claim: string, html: string, item: string])[] = [
      ['of a link is its paragraph', '<p id=a><a class=x href="#">y</a> z</p>', 'a'],
      [
        'of a link in a cell is the table',
        '<table id=a><tr><td><a class=x href="#">y</a> z</td></tr></table>',
        'a',
      ],
      ['of code is the figure around it', '<figure id=a><pre><code class=x>y</code></pre></figure>', 'a'],
      ['does not exist for a skipped element', '<div data-keynav-skip><p class=x>y</p></div>', ''],
      ['does not exist for a wrapper', '<section class=x><p>y</p></section>', ''],
    ];
    for (const [claim, html, item] of around) {
      it(claim, () => {
        const scope = prose(html);
        expect(itemAround(scope, scope.root.querySelector('.x') as Element)?.id ?? '').to.equal(item);
      });
    }
  });

  it('a list item that contains only a link passes the focus to the link', () => {
    const scope = prose('<ul><li><a id=a href="#">x</a></li><li>text <a href="#">y</a></li></ul>');
    const [first, second] = walk(scope) as [Element, Element];
    expect([targetOf(first).id, targetOf(second)]).to.deep.equal(['a', second]);
  });
  it('a motion never focuses a field but the element around it', () => {
    const scope = controls('<label id=l>x <input id=a></label><p id=p><select id=b></select></p>');
    expect(walk(scope).map(item => focusTargetOf(scope, item)?.id)).to.deep.equal(['l', 'p']);
    const paragraph = prose('<p id=q><input></p>');
    expect(focusTargetOf(paragraph, walk(paragraph)[0] as Element)?.id).to.equal('q');
  });
  it('elements with the role heading, and summaries with a heading, are headings too', () => {
    const scope = prose(
      '<h2>a</h2><div role=heading>b</div><details><summary><h3>c</h3></summary></details><div data-keynav-item><h2>d</h2></div><p>e</p>',
    );
    expect(walk(scope).map(isHeading)).to.deep.equal([true, true, true, true, false]);
  });
  it('headings in closed sections are skipped, headings with links are not', () => {
    const scope = prose(
      '<h1 id=a>x</h1><p>y</p><h2 id=b><a href="#">y</a></h2><details><summary>s</summary><h2 id=c>z</h2></details><h2 id=d>w</h2>',
    );
    expect(walk(scope, 'heading').map(name)).to.deep.equal(['a', 'b', 'd']);
  });
  it('whole lists, quotes and code listings are blocks', () => {
    const scope = prose(
      '<p id=a>x</p><ul><li id=b>1</li><li>2<ul><li>3</li></ul></li></ul><blockquote><p id=c>x</p><p>y</p></blockquote><div><pre id=d>z</pre></div><p id=e>w</p>',
    );
    expect(walk(scope, 'block').map(name)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    const back: string[] = [];
    for (let at = itemAtEnd(scope, 1); at; at = itemBeside(scope, at, -1, 'block')) back.push(name(at));
    expect(back).to.deep.equal(['e', 'd', 'c', 'b', 'a']);
  });
  it('an item that was removed from the page is not usable', () => {
    const scope = prose('<p id=a>x</p>');
    const item = itemAtEnd(scope, -1) as Element;
    expect(isUsableItem(scope, item)).to.equal(true);
    item.remove();
    expect(isUsableItem(scope, item)).to.equal(false);
  });
  it('a step checks the visibility of at most three of 10,000 elements', () => {
    const scope = prose('<p>x</p>'.repeat(10_000));
    const middle = scope.root.children[5000] as Element;
    expect(checksOf(() => itemBeside(scope, middle, 1))).to.be.at.most(3);
    expect(checksOf(() => itemBeside(scope, middle, -1))).to.be.at.most(3);
  });
  it('a step to the next block does not check the rest of the current one', () => {
    const scope = prose(`<p id=a>x</p><ul>${'<li>x</li>'.repeat(10_000)}</ul><p id=b>x</p>`);
    const item = scope.root.querySelectorAll('li')[5000] as Element;
    let next: (Element | null)[] = [];
    const checks = checksOf(() => {
      next = [itemBeside(scope, item, 1, 'block'), itemBeside(scope, item, -1, 'block')];
    });
    expect([next.map(el => el?.id), checks <= 6]).to.deep.equal([['b', 'a'], true]);
  });
});
