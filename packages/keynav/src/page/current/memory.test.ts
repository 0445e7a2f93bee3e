/** Tests that the current item is found again after the page has changed. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { Changes } from '../dom/changes.js';
import { findItem, Memory } from './memory.js';
import { ItemScope } from '../items/scope.js';

/** Makes an item current in a new memory; `recalled` returns the id or the text of the item that is recalled. */
function kept(html: string, id: string): { scope: ItemScope; memory: Memory; recalled: () => string } {
  const scope = new ItemScope(stage(html), { isProse: true });
  const memory = new Memory(new Changes(document));
  later(() => memory.clear());
  memory.remember(scope, byId(id));
  return {
    scope,
    memory,
    recalled: () => memory.recall(scope)?.id || (memory.recall(scope)?.textContent ?? 'nothing'),
  };
}
const LIST = '<p id=a>1</p><p id=b>2</p><p id=c>3</p>';

describe('the current item', () => {
  afterEach(clear);

  it('is null before the first visit', () =>
    expect(new Memory(new Changes(document)).recall(new ItemScope(stage(LIST), { isProse: true }))).to.equal(
      null,
    ));
  it('stays the same while it is in the page', () => expect(kept(LIST, 'b').recalled()).to.equal('b'));
  it('is found again by its id when it is rendered again', () => {
    const { scope, recalled } = kept(LIST, 'b');
    const old = byId('b');
    scope.root.innerHTML = LIST;
    expect([recalled(), byId('b') === old]).to.deep.equal(['b', false]);
  });
  it('is found again by its address', () => {
    const html = '<ul><li><a href="/x">x</a></li><li><a href="/y" id=y>y</a></li></ul>';
    const { scope, memory } = kept(html, 'y');
    memory.remember(scope, byId('y').parentElement as Element);
    scope.root.innerHTML = html.replace(' id=y', '').replace('>y<', '>changed<');
    expect(memory.recall(scope)?.textContent).to.equal('changed');
  });
  it('is found again by its words', () => {
    const { scope, memory } = kept('<p>one</p><p id=b>two</p>', 'b');
    byId('b').removeAttribute('id');
    memory.remember(scope, scope.root.children[1] as Element);
    scope.root.innerHTML = '<p>zero</p><p>one</p><p>two</p>';
    expect(memory.recall(scope)).to.equal(scope.root.children[2]);
  });

  const removals: readonly (readonly [claim: string, current: string, remove: string, then: string])[] = [
    ['is the next one after it was removed', 'b', '#b', 'c'],
    ['is the new last one after the last one was removed', 'c', '#c', 'b'],
    ['is the previous one after it was removed with the next one', 'b', '#b,#c', 'a'],
    ['is the next one after it was removed with the previous one', 'b', '#a,#b', 'c'],
    ['is null after all items were removed', 'b', 'p', 'nothing'],
  ];
  for (const [claim, current, remove, then] of removals) {
    it(claim, () => {
      const { scope, recalled } = kept(LIST, current);
      scope.root.querySelectorAll(remove).forEach(el => el.remove());
      expect(recalled()).to.equal(then);
    });
  }
  it('is the next one after it was removed between two keys', async () => {
    const { recalled } = kept(LIST, 'b');
    byId('b').remove();
    await Promise.resolve();
    expect(recalled()).to.equal('c');
  });
  it('is the one after its wrapper when the wrapper was removed', () => {
    const { recalled } = kept('<div id=w><p id=a>1</p></div><p id=b>2</p>', 'a');
    byId('w').remove();
    expect(recalled()).to.equal('b');
  });
  const replacing: readonly (readonly [how: string, replace: (list: Element) => void])[] = [
    ['at once', list => (list.innerHTML = '<h2 id=x>1</h2><h2 id=y>2</h2><h2 id=z>3</h2>')],
    [
      'one by one',
      list => {
        while (list.firstChild) list.firstChild.remove();
        list.innerHTML = '<h2 id=x>1</h2>\n<h2 id=y>2</h2><h2 id=z>3</h2>';
      },
    ],
  ];
  for (const [how, replace] of replacing)
    it(`is the one at the same position after all were replaced ${how}`, () => {
      const { recalled } = kept(`<div id=list>${LIST}</div><p id=d>4</p>`, 'b');
      replace(byId('list'));
      expect(recalled()).to.equal('y');
    });
  it('is a neighbour after it was hidden', () => {
    const { recalled } = kept(LIST, 'b');
    byId('b').hidden = true;
    expect(recalled()).to.equal('c');
  });
  it('is not found by an invalid or unknown key', () => {
    const { scope } = kept(LIST, 'b');
    for (const key of ['', '#', '#nowhere', '@/nowhere', '~', '~p:nowhere', '~<b>:x', 'garbage'])
      expect(findItem(scope, key), key).to.equal(null);
  });
});
