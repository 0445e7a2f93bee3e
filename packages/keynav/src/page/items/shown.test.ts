/** Tests that hidden items are skipped, whatever hides them. */

import { expect } from '@open-wc/testing';
import { byId, clear } from '../../../test/stage.js';
import { name, prose, walk, walkBack } from '../../../test/walk.js';
import { itemAtEnd, itemBeside } from './items.js';
import { ItemScope } from './scope.js';

const hiding: readonly (readonly [way: string, attributes: string])[] = [
  ['the attribute hidden', 'hidden'],
  ['a style', 'style="display:none"'],
  ['a class', 'class=gone'],
  ['visibility', 'style="visibility:hidden"'],
  ['inert', 'inert'],
  ['aria-hidden', 'aria-hidden=true'],
  ['hidden=until-found', 'hidden=until-found'],
  ['a box that clips everything', 'style="max-height:0;overflow:hidden"'],
  ['a position far off the page', 'style="position:absolute;left:-9999px"'],
  ['content-visibility', 'style="content-visibility:hidden"'],
];

describe('hidden items', () => {
  before(() => {
    const style = document.createElement('style');
    style.id = 'gone';
    style.textContent = '.gone { display: none }';
    document.head.append(style);
  });
  after(() => document.getElementById('gone')?.remove());
  afterEach(clear);

  for (const [way, attributes] of hiding) {
    it(`are skipped if they are hidden by ${way}`, () => {
      const html = `<p id=a>x</p><p ${attributes}>y</p><div ${attributes}><p>z</p><p>z</p></div><p id=b>w</p>`;
      expect(walk(prose(html)).map(name)).to.deep.equal(['a', 'b']);
      expect(
        walkBack(new ItemScope(byId('a').parentElement as Element, { isProse: true })).map(name),
      ).to.deep.equal(['a', 'b']);
    });
  }
  it('are skipped if a class has hidden them since the last key', () => {
    const scope = prose('<p id=a>x</p><p id=b>y</p><p id=c>z</p>');
    const [a, b] = walk(scope) as [Element, Element];
    b.className = 'gone';
    expect(name(itemBeside(scope, a, 1) as Element)).to.equal('c');
  });
  it('do not hide an item that was added just before the key', () => {
    const scope = prose('<p id=a>x</p><p id=c>z</p>');
    const a = itemAtEnd(scope, -1) as Element;
    a.insertAdjacentHTML('afterend', '<p id=b>y</p>');
    expect(name(itemBeside(scope, a, 1) as Element)).to.equal('b');
  });
});
