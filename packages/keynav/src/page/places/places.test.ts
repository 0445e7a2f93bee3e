/** Tests marks and the place at which a page was left, with storage that may be invalid or blocked. */

import { expect } from '@open-wc/testing';
import { byId, clear, focusedId, later, noticesOf, stage, started } from '../../../test/stage.js';
import { keynavOn } from '../../engine/registry.js';
import { Shelf, writeLatest } from '../dom/storage.js';

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
    '{"a":{"url":"about:blank","region":"main","key":"x"}}',
    '{"a":{"url":"https://elsewhere.example/","region":"main","key":"x"}}',
  ]) {
    it(`are ignored if storage contains ${garbage}`, () => {
      stage(PAGE);
      localStorage.setItem(MARKS, garbage);
      started().feed("j'a");
      expect([focusedId(), location.href.replace(/#.*/, '')]).to.deep.equal(['p0', here()]);
    });
  }
  it('show a notice if the item of a mark was removed', () => {
    stage(PAGE);
    const notices = noticesOf();
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
  it('restore the item behind a dialog that was open when the page was left', () => {
    stage(`${PAGE}<dialog id=d><button>x</button></dialog>`);
    const nav = started();
    nav.feed('40G');
    const dialog = byId('d') as HTMLDialogElement;
    dialog.showModal();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dialog.close();
    (document.activeElement as HTMLElement).blur();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(focusedId()).to.equal('p39');
  });
  it('say that a mark is lost when the page is left, if the browser does not store it', () => {
    stage(PAGE);
    const notices = noticesOf();
    const nav = started();
    nav.feed('5Gma');
    const { setItem } = Storage.prototype;
    later(() => (Storage.prototype.setItem = setItem));
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    nav.feed('Gmbg');
    expect(notices).to.deep.equal(['Mark a set', 'Mark b set, until you leave this page']);
    nav.feed("'b");
    expect(focusedId()).to.equal('p79');
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
  for (const [kind, open] of [
    ['of the browser', () => sessionStorage],
    ['in memory', denied],
  ] as const)
    it(`${kind} keeps the latest texts of a list only`, () => {
      const shelf = new Shelf(open);
      for (const name of ['a', 'b', 'c', 'a', 'd']) writeLatest(shelf, 'list', name, name, 3);
      expect(['a', 'b', 'c', 'd'].map(name => shelf.read(name))).to.deep.equal(['a', null, 'c', 'd']);
      sessionStorage.clear();
    });
});
