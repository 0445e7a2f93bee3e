/** Tests that an item is moved clear of bars that are found only after it was scrolled into view. */

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
