/** Tests the cursor: the focus of the current item, and the marks that show it. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, focusedId, later, stage } from '../../../test/stage.js';
import { Cursor } from './cursor.js';

/** A label that passes the focus on to something that cannot have it. */
class ForwardingLabel extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<label><slot></slot></label>';
  }

  override focus(): void {
    this.shadowRoot?.querySelector('label')?.focus();
  }
}
customElements.define('x-forwarding-label', ForwardingLabel);

describe('the cursor', () => {
  afterEach(clear);
  const newCursor = () => {
    const cursor = new Cursor(document);
    later(() => cursor.clear());
    return cursor;
  };

  it('focuses a paragraph, and removes the tabindex when the focus leaves it', () => {
    stage('<p id=a>x</p><p id=b>y</p>');
    const cursor = newCursor();
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
  it('focuses a component whose own way to focus it fails, also from inside it', () => {
    stage('<x-forwarding-label id=a>Station</x-forwarding-label>');
    const cursor = newCursor();
    cursor.show(byId('a'), byId('a'));
    expect([focusedId(), byId('a').getAttribute('tabindex')]).to.deep.equal(['a', '-1']);
    const inner = byId('a').shadowRoot?.querySelector('label') as HTMLElement;
    cursor.show(inner, inner);
    expect(byId('a').shadowRoot?.activeElement).to.equal(inner);
    cursor.show(byId('a'), byId('a'));
    expect([focusedId(), byId('a').shadowRoot?.activeElement]).to.deep.equal(['a', null]);
  });
  it('keeps a tabindex of the page', () => {
    stage('<p id=a tabindex=-1>x</p>');
    const cursor = newCursor();
    cursor.show(byId('a'), byId('a'));
    byId('a').blur();
    expect(byId('a').getAttribute('tabindex')).to.equal('-1');
  });
  it('adds no tab stop: Tab goes to the next link after the paragraph', async () => {
    stage('<a id=one href="#">1</a><p id=a>x</p><p id=b>y</p><a id=two href="#">2</a>');
    const cursor = newCursor();
    cursor.show(byId('a'), byId('a'));
    cursor.show(byId('b'), byId('b'));
    // In WebKitGTK, Tab stops at links too; in Safari on a Mac only with Option.
    await pressKeys('<Tab>');
    expect([focusedId(), document.querySelectorAll('[tabindex]').length]).to.deep.equal(['two', 0]);
    await pressKeys('<S-Tab>');
    expect(focusedId()).to.equal('one');
  });
  it('keeps the tabindex when the window loses the focus', () => {
    stage('<p id=a>x</p>');
    const cursor = newCursor();
    cursor.show(byId('a'), byId('a'));
    // The event when the window loses the focus, and in Firefox when the page enters the back/forward cache.
    byId('a').dispatchEvent(new FocusEvent('blur'));
    expect([byId('a').getAttribute('tabindex'), focusedId()]).to.deep.equal(['-1', 'a']);
    byId('a').blur();
    expect(byId('a').hasAttribute('tabindex')).to.equal(false);
  });
  it('highlights the first letter, all of it if it consists of several code points', async () => {
    stage('<p id=a> <b>👩‍👩‍👧 x</b></p>');
    const cursor = newCursor();
    cursor.show(byId('a'), byId('a'));
    await new Promise(requestAnimationFrame);
    const ranges = [...((CSS.highlights.get('keynav-cursor') ?? []) as Iterable<AbstractRange>)];
    expect(String(ranges[0])).to.equal('👩‍👩‍👧');
  });
  it('undoes all changes to the page', () => {
    const html = stage('<p id=a>x</p>');
    const before = html.innerHTML;
    const cursor = new Cursor(document);
    cursor.show(byId('a'), byId('a'));
    cursor.clear();
    expect([html.innerHTML, CSS.highlights.has('keynav-cursor')]).to.deep.equal([before, false]);
  });
  it('does not scroll', () => {
    stage('<div style="height:3000px"></div><p id=a>x</p>');
    newCursor().show(byId('a'), byId('a'));
    expect(window.scrollY).to.equal(0);
  });
});
