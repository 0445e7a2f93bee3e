/** Marks and the place where a page was left, through storage that may hold anything or be denied. */

import { expect } from '@open-wc/testing';
import { byId, clear, focusedId, later, stage, started } from '../../../test/stage.js';
import { keynavOn } from '../../engine/registry.js';
import { Shelf } from '../dom/storage.js';

const PAGE = `<main data-keynav-region=main>${Array.from({ length: 80 }, (_, i) => `<p id=p${i} style="height:40px;margin:0">${i}</p>`).join('')}</main>`;
const MARKS = `keynav:marks:${location.pathname}`;
const here = () => location.href.replace(/#.*/, '');

describe('places', () => {
  afterEach(clear);

  it('a mark outlives the engine, one of the page and one of the site', () => {
    stage(PAGE);
    started().feed('5GmamB');
    const kept = {
      [MARKS]: localStorage.getItem(MARKS),
      'keynav:marks': localStorage.getItem('keynav:marks'),
    };
    expect(Object.values(kept).every(text => text?.includes('#p4'))).to.equal(true);
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
    it(`${garbage} in storage goes nowhere`, () => {
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
  it('a mark on what is gone says so', () => {
    stage(PAGE);
    const said: string[] = [];
    const listen = (event: Event) => void said.push((event as CustomEvent<{ text: string }>).detail.text);
    document.addEventListener('keynav-notice', listen);
    later(() => document.removeEventListener('keynav-notice', listen));
    const nav = started();
    nav.feed('5Gma');
    byId('p4').remove();
    nav.feed("'a");
    expect(said.at(-1)).to.equal('The item of mark a no longer exists');
  });
  it('a page that comes back from the cache has its item again, at its height', () => {
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
  it('coming back takes the focus from nothing that has it', () => {
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
  it('that is denied keeps things for this page only, and says so', () => {
    const made = new Shelf(denied);
    expect([made.read('x'), made.write('x', '1'), made.read('x')]).to.deep.equal([null, false, '1']);
  });
  it('that is full does the same', () => {
    const full = { getItem: () => null, setItem: denied } as unknown as Storage;
    const made = new Shelf(() => full);
    expect([made.write('x', '1'), made.read('x')]).to.deep.equal([false, '1']);
  });
});
