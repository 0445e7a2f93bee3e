/** The cursor: focus without a tab stop. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, focusedId, later, stage } from '../../../test/stage.js';
import { Cursor } from './cursor.js';

describe('the cursor', () => {
  afterEach(clear);
  const shown = () => {
    const made = new Cursor(document);
    later(() => made.clear());
    return made;
  };

  it('gives a paragraph the focus and takes the tabindex back when it leaves', () => {
    stage('<p id=a>x</p><p id=b>y</p>');
    const cursor = shown();
    cursor.show(byId('a'), byId('a'));
    expect([
      focusedId(),
      byId('a').getAttribute('tabindex'),
      byId('a').hasAttribute('data-keynav-current'),
    ]).to.deep.equal(['a', '-1', true]);
    cursor.show(byId('b'), byId('b'));
    expect([
      focusedId(),
      document.querySelectorAll('[tabindex]').length,
      document.querySelectorAll('[data-keynav-current]').length,
    ]).to.deep.equal(['b', 1, 1]);
    byId('b').blur();
    expect(document.querySelectorAll('[tabindex]')).to.have.length(0);
  });
  it('keeps a tabindex that the page gave', () => {
    stage('<p id=a tabindex=-1>x</p>');
    const cursor = shown();
    cursor.show(byId('a'), byId('a'));
    byId('a').blur();
    expect(byId('a').getAttribute('tabindex')).to.equal('-1');
  });
  it('adds no tab stop: Tab goes to the next link after the paragraph', async () => {
    stage('<a id=one href="#">1</a><p id=a>x</p><p id=b>y</p><a id=two href="#">2</a>');
    const cursor = shown();
    cursor.show(byId('a'), byId('a'));
    cursor.show(byId('b'), byId('b'));
    // WebKitGTK stops at links by Tab too; Safari on a Mac only with Option held.
    await pressKeys('<Tab>');
    expect([focusedId(), document.querySelectorAll('[tabindex]').length]).to.deep.equal(['two', 0]);
    await pressKeys('<S-Tab>');
    expect(focusedId()).to.equal('one');
  });
  it('stays where it is while the window is elsewhere', () => {
    stage('<p id=a>x</p>');
    const cursor = shown();
    cursor.show(byId('a'), byId('a'));
    // So the event comes when the window goes, and in Firefox when the page goes into the cache of the history.
    byId('a').dispatchEvent(new FocusEvent('blur'));
    expect([byId('a').getAttribute('tabindex'), focusedId()]).to.deep.equal(['-1', 'a']);
    byId('a').blur();
    expect(byId('a').hasAttribute('tabindex')).to.equal(false);
  });
  it('draws a block on the first letter, whole when it is written with several signs', async () => {
    stage('<p id=a> <b>👩‍👩‍👧 x</b></p>');
    const cursor = shown();
    cursor.show(byId('a'), byId('a'));
    await new Promise(requestAnimationFrame);
    const drawn = [...((CSS.highlights.get('keynav-cursor') ?? []) as Iterable<AbstractRange>)];
    expect(String(drawn[0])).to.equal('👩‍👩‍👧');
  });
  it('takes everything away', () => {
    const html = stage('<p id=a>x</p>');
    const before = html.innerHTML;
    const made = new Cursor(document);
    made.show(byId('a'), byId('a'));
    made.clear();
    expect([html.innerHTML, CSS.highlights.has('keynav-cursor')]).to.deep.equal([before, false]);
  });
  it('does not scroll', () => {
    stage('<div style="height:3000px"></div><p id=a>x</p>');
    shown().show(byId('a'), byId('a'));
    expect(window.scrollY).to.equal(0);
  });
});
