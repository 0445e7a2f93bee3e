/** Tests regions and motions that a site adds by script. */

import { expect } from '@open-wc/testing';
import { byId, clear, focusedId, later, stage, started } from '../../../test/stage.js';
import { keynav } from '../../engine/engine.js';
import { motion } from '../../commands/custom-motion.js';
import { KeynavError } from '../../core/problems.js';

const PAGE =
  '<main id=m><p id=a>1</p><pre id=b>2</pre><p id=c>3</p><pre id=d>4</pre></main><div id=notes><p class=n id=x>5</p><p class=n id=y>6</p></div>';
const errorOf = (act: () => unknown): KeynavError => {
  try {
    act();
  } catch (error) {
    return error as KeynavError;
  }
  throw new Error('nothing was thrown');
};

describe('regions of a site', () => {
  afterEach(clear);

  it('can be added with a rule for their items, and removed again', () => {
    stage(PAGE);
    const nav = started();
    const remove = nav.regions.add('notes', '#notes', { items: '.n' });
    nav.page.regions.enter(nav.page.regions.named('notes') as { name: string });
    nav.feed('j');
    expect(focusedId()).to.equal('y');
    remove();
    expect(nav.page.regions.named('notes')).to.equal(null);
  });
  it('can be options of the engine, and can have their rule in an attribute', () => {
    stage(PAGE);
    byId('notes').dataset['keynavItems'] = 'prose';
    const nav = started({ regions: { notes: '#notes', main: { element: '#m', wrap: true } } });
    nav.page.regions.enter(nav.page.regions.named('notes') as { name: string });
    expect(focusedId()).to.equal('x');
    nav.feed('JGj');
    expect(focusedId()).to.equal('a');
  });
  it('are restored when the region that replaced them is removed by its signal', () => {
    stage(PAGE);
    const nav = started({ regions: { notes: '#notes' } });
    const stop = new AbortController();
    nav.regions.add('notes', byId('m'), {}, { signal: stop.signal });
    expect((nav.page.regions.named('notes') as unknown as { element: Element }).element.id).to.equal('m');
    stop.abort();
    expect((nav.page.regions.named('notes') as unknown as { element: Element }).element.id).to.equal('notes');
  });
  it('are found when their element is added later, and are reported as a problem until then', () => {
    const nav = started({ regions: { notes: '#notes' } });
    expect(nav.problems().map(({ code, text }) => `${code} ${text}`)).to.include(
      'unknown-region notes: #notes',
    );
    stage(PAGE);
    nav.feed('j');
    expect([nav.page.regions.named('notes')?.name, nav.problems().length]).to.deep.equal(['notes', 0]);
  });
  it('are found without a refresh when their element or its attribute is added between two keys', () => {
    stage('<main><p>x</p></main><div id=b></div>');
    const nav = started({ regions: { late: '#late' } });
    nav.feed('j');
    expect(nav.page.regions.named('late')).to.equal(null);
    stage('<section id=late><a href="#">x</a></section>');
    byId('b').dataset['keynavRegion'] = 'marked';
    expect([nav.page.regions.named('late')?.name, nav.page.regions.named('marked')?.name]).to.deep.equal([
      'late',
      'marked',
    ]);
  });
  it('are an error if the text is not a selector', () => {
    const { code, text } = errorOf(() => keynav({ regions: { notes: '#' } }));
    expect([code, text]).to.deep.equal(['unknown-region', 'notes: #']);
  });
  it('are an error for bindings if their name is unknown, with the nearest name', () => {
    stage('<div data-keynav-region=comments></div>');
    const nav = started({ regions: { notes: '#notes' } });
    for (const name of ['main', 'left-2', 'notes', 'comments', 'dialog'])
      nav.bind(name, { q: 'move.next' })();
    const { code, nearest } = errorOf(() => nav.bind('note', { q: 'move.next' }));
    expect([code, nearest]).to.deep.equal(['unknown-region', 'notes']);
  });
});

describe('motions of a site', () => {
  afterEach(clear);

  it('go to the items that a function accepts, take counts, and can be jumps', () => {
    stage(PAGE);
    const nav = started();
    const to = (el: Element): boolean => el.matches('pre');
    later(
      nav.commands.add(
        motion({ name: 'code.next', title: 'Next code', direction: 1, to, isJump: true }),
        motion({ name: 'code.previous', title: 'Previous code', direction: -1, to }),
      ),
    );
    later(nav.bind(document, { q: 'code.next', Q: 'code.previous' }));
    const places = ['jq', 'Q', 'q', 'Q', "''", 'g2q', 'q'].map(keys => (nav.feed(keys), focusedId()));
    expect(places).to.deep.equal(['b', 'b', 'd', 'b', 'b', 'd', 'd']);
  });
});
