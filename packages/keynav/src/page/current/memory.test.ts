/** The current item, found again after the page has changed under it. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { Changes } from '../dom/changes.js';
import { findItem, Memory } from './memory.js';
import { ItemScope } from '../items/scope.js';

function kept(html: string, id: string): { scope: ItemScope; made: Memory; recalled: () => string } {
  const scope = new ItemScope(stage(html), { isProse: true });
  const made = new Memory(new Changes(document));
  later(() => made.clear());
  made.keep(scope, byId(id));
  return {
    scope,
    made,
    recalled: () => made.recall(scope)?.id || (made.recall(scope)?.textContent ?? 'nothing'),
  };
}
const LIST = '<p id=a>1</p><p id=b>2</p><p id=c>3</p>';

describe('the current item', () => {
  afterEach(clear);

  it('is nothing before the first visit', () =>
    expect(new Memory(new Changes(document)).recall(new ItemScope(stage(LIST), { isProse: true }))).to.equal(
      null,
    ));
  it('stays while it is there', () => expect(kept(LIST, 'b').recalled()).to.equal('b'));
  it('is found again by its id when it is rendered anew', () => {
    const { scope, recalled } = kept(LIST, 'b');
    const old = byId('b');
    scope.root.innerHTML = LIST;
    expect([recalled(), byId('b') === old]).to.deep.equal(['b', false]);
  });
  it('is found again by its address', () => {
    const html = '<ul><li><a href="/x">x</a></li><li><a href="/y" id=y>y</a></li></ul>';
    const { scope, made } = kept(html, 'y');
    made.keep(scope, byId('y').parentElement as Element);
    scope.root.innerHTML = html.replace(' id=y', '').replace('>y<', '>changed<');
    expect(made.recall(scope)?.textContent).to.equal('changed');
  });
  it('is found again by its words', () => {
    const { scope, made } = kept('<p>one</p><p id=b>two</p>', 'b');
    byId('b').removeAttribute('id');
    made.keep(scope, scope.root.children[1] as Element);
    scope.root.innerHTML = '<p>zero</p><p>one</p><p>two</p>';
    expect(made.recall(scope)).to.equal(scope.root.children[2]);
  });

  const removals: readonly (readonly [claim: string, current: string, remove: string, then: string])[] = [
    ['removed, what followed it is current', 'b', '#b', 'c'],
    ['removed as the last, the new last is current', 'c', '#c', 'b'],
    ['removed with what followed, the one before is current', 'b', '#b,#c', 'a'],
    ['removed with what was before, the one after is current', 'b', '#a,#b', 'c'],
    ['removed with everything, nothing is', 'b', 'p', 'nothing'],
  ];
  for (const [claim, current, remove, then] of removals) {
    it(claim, () => {
      const { scope, recalled } = kept(LIST, current);
      scope.root.querySelectorAll(remove).forEach(el => el.remove());
      expect(recalled()).to.equal(then);
    });
  }
  it('removed between two keys, what followed it is current', async () => {
    const { recalled } = kept(LIST, 'b');
    byId('b').remove();
    await Promise.resolve();
    expect(recalled()).to.equal('c');
  });
  it('removed with its wrapper, what followed the wrapper is current', () => {
    const { recalled } = kept('<div id=w><p id=a>1</p></div><p id=b>2</p>', 'a');
    byId('w').remove();
    expect(recalled()).to.equal('b');
  });
  it('hidden, its neighbour is current', () => {
    const { recalled } = kept(LIST, 'b');
    byId('b').hidden = true;
    expect(recalled()).to.equal('c');
  });
  it('a key that says nothing finds nothing', () => {
    const { scope } = kept(LIST, 'b');
    for (const key of ['', '#', '#nowhere', '@/nowhere', '~', '~p:nowhere', '~<b>:x', 'garbage'])
      expect(findItem(scope, key), key).to.equal(null);
  });
});
