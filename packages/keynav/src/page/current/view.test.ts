/** Tests the view of items when bars are found late, and when listeners of the focus change the page. */

import { expect } from '@open-wc/testing';
import { clock } from '../../../test/clock.js';
import { byId, clear, focusedId, later, stage, started } from '../../../test/stage.js';

const rows = (name: string): string =>
  Array.from(
    { length: 60 },
    (_, i) => `<p id=${name}${i} style="height:40px;margin:0;line-height:20px">${i}</p>`,
  ).join('');
const BAR = '<div style="position:sticky;top:0;height:60px;background:white"></div>';

describe('the view of a large page', () => {
  afterEach(clear);

  it('is corrected in the next pause if a bar covers the current item', () => {
    document.body.style.margin = '0';
    later(() => document.body.style.removeProperty('margin'));
    const filler = '<i></i>'.repeat(5000);
    stage(
      `<main data-keynav-region=main>${rows('a')}<section>${BAR}${rows('b')}</section></main><div hidden>${filler}</div>`,
    );
    const advance = clock();
    const top = (): number => Math.round(byId('b30').getBoundingClientRect().top);
    const nav = started();
    // Bars are searched for here, where there are none.
    nav.feed('j');
    byId('b31').tabIndex = -1;
    byId('b31').focus({ preventScroll: true });
    window.scrollTo({
      top: byId('b31').getBoundingClientRect().top + window.scrollY - 20,
      behavior: 'instant',
    });
    nav.feed('k');
    expect([focusedId(), top()]).to.deep.equal(['b30', 40]);
    advance(200);
    expect(top()).to.equal(100);
  });
});

describe('the view when a listener of the focus', () => {
  beforeEach(() => stage(`<main data-keynav-region=main>${rows('a')}</main>`));
  afterEach(clear);

  /** Calls `act` once, when that item gets the focus. */
  const onFocusOf = (id: string, act: () => void): void =>
    byId(id).addEventListener('focus', act, { once: true });

  it('removes the item, does not scroll', () => {
    const nav = started();
    nav.feed('30j');
    const { scrollY } = window;
    onFocusOf('a31', () => byId('a31').remove());
    nav.feed('2j');
    expect([scrollY > 0, window.scrollY]).to.deep.equal([true, scrollY]);
  });
  for (const id of ['a20', 'a50'])
    it(`moves on from ${id} to another item, shows that one`, () => {
      const nav = started();
      nav.feed('j');
      onFocusOf(id, () => nav.feed('gg'));
      nav.feed(`${id.slice(1)}j`);
      expect([focusedId(), window.scrollY]).to.deep.equal(['a0', 0]);
    });
});
