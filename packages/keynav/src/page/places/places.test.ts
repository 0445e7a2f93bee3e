/** Tests marks and the place at which a page was left, with storage that may be invalid or blocked. */

import { expect } from '@open-wc/testing';
import { byId, clear, focusedId, later, stage, started } from '../../../test/stage.js';
import { keynavOn } from '../../engine/registry.js';
import { Shelf } from '../dom/storage.js';

const PAGE = `<main data-keynav-region=main>${Array.from({ length: 80 }, (_, i) => `<p id=p${i} style="height:40px;margin:0">${i}</p>`).join('')}</main>`;
const MARKS = `keynav:marks:${location.pathname}`;
const here = () => location.href.replace(/#.*/, '');

describe('places', () => {
  afterEach(clear);

  it('include marks of the page and of the site that outlive the engine', () => {
    stage(PAGE);
    started().feed('5GmamB');
    const stored = {
      [MARKS]: localStorage.getItem(MARKS),
      'keynav:marks': localStorage.getItem('keynav:marks'),
    };
    expect(Object.values(stored).every(text => text?.includes('#p4'))).to.equal(true);
    keynavOn(document)?.feed("G'a");
    expect(focusedId()).to.equal('p4');
    keynavOn(document)?.feed('GMB');
    expect(focusedId()).to.equal('p4');
  });
  for (const garbage of [
    '{',
    '[]',
    '{"a":1}',
    '{"a":{"url":"http://[","region":"main","key":"#p1"}}',
    '{"a":{"url":"javascript:window.hacked=1","region":"main","key":"x"}}',
    '{"a":{"url":"https://elsewhere.example/","region":"main","key":"x"}}',
  ]) {
    it(`are ignored if storage contains ${garbage}`, () => {
      stage(PAGE);
      localStorage.setItem(MARKS, garbage);
      started().feed("j'a");
      expect([focusedId(), location.href.replace(/#.*/, ''), 'hacked' in window]).to.deep.equal([
        'p0',
        here(),
        false,
      ]);
    });
  }
  it('show a notice if the item of a mark was removed', () => {
    stage(PAGE);
    const notices: string[] = [];
    const listen = (event: Event) => void notices.push((event as CustomEvent<{ text: string }>).detail.text);
    document.addEventListener('keynav-notice', listen);
    later(() => document.removeEventListener('keynav-notice', listen));
    const nav = started();
    nav.feed('5Gma');
    byId('p4').remove();
    nav.feed("'a");
    expect(notices.at(-1)).to.equal('The item of mark a no longer exists');
  });
  it('restore the item at its height when a page is restored from the back/forward cache', () => {
    stage(PAGE);
    const nav = started();
    nav.feed('40Gzt');
    const top = Math.round(byId('p39').getBoundingClientRect().top);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    (document.activeElement as HTMLElement).blur();
    window.scrollTo(0, 0);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect([focusedId(), Math.round(byId('p39').getBoundingClientRect().top)]).to.deep.equal(['p39', top]);
    nav.feed('j');
    expect(focusedId()).to.equal('p40');
  });
  it('do not take the focus from another element when a page is restored', () => {
    stage(`${PAGE}<button id=b>x</button>`);
    started().feed('9G');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    byId('b').focus();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(focusedId()).to.equal('b');
  });
});

describe('storage', () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  it('that is blocked is replaced by memory, and write returns false', () => {
    const shelf = new Shelf(denied);
    expect([shelf.read('x'), shelf.write('x', '1'), shelf.read('x')]).to.deep.equal([null, false, '1']);
  });
  it('that is full is replaced by memory, and write returns false', () => {
    const full = { getItem: () => null, setItem: denied } as unknown as Storage;
    const shelf = new Shelf(() => full);
    expect([shelf.write('x', '1'), shelf.read('x')]).to.deep.equal([false, '1']);
  });
});
