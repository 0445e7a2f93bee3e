/** Tests that items are scrolled to by the smallest distance, clear of bars, and in every scroller. */

import { expect } from '@open-wc/testing';
import { byId, clear, later, stage } from '../../../test/stage.js';
import { barsOf } from './bars.js';
import { place, scrollHalves, scrollThrough } from './scroll.js';

const rows = (count: number, height = 40) =>
  Array.from(
    { length: count },
    (_, i) => `<p id=r${i} style="height:${height}px;margin:0;line-height:20px">${i}</p>`,
  ).join('');
const top = (id: string) => Math.round(byId(id).getBoundingClientRect().top);
const bottom = (id: string) => Math.round(byId(id).getBoundingClientRect().bottom);
const HEADER = '<header id=bar style="position:sticky;top:0;height:60px;background:white"></header>';
const FOOTER =
  '<footer style="position:fixed;bottom:0;left:0;right:0;height:50px;background:white"></footer>';
/** The distance that is kept above and below an item: two lines of 20 pixels. */
const ROOM = 40;

function styled(property: string, value: string, el: HTMLElement = document.documentElement): void {
  el.style.setProperty(property, value);
  later(() => el.style.removeProperty(property));
}

describe('scrolling', () => {
  beforeEach(() => styled('margin', '0', document.body));
  beforeEach(() => barsOf(document).clear());
  afterEach(clear);

  it('does nothing if an item is visible', () => {
    stage(rows(100));
    place({ el: byId('r3') }, 'nearest');
    expect(window.scrollY).to.equal(0);
  });
  it('does not keep lines free around an item that only has to be visible', () => {
    stage(rows(100) + FOOTER);
    window.scrollTo(0, 1500);
    const first = Array.from({ length: 100 }, (_, i) => i).find(i => top(`r${i}`) >= 0) as number;
    const before = window.scrollY;
    place({ el: byId(`r${first}`) }, 'visible');
    expect(window.scrollY).to.equal(before);
    place({ el: byId(`r${first}`) }, 'nearest');
    expect(window.scrollY).to.be.below(before);
    place({ el: byId('r0') }, 'visible');
    expect(window.scrollY).to.equal(0);
  });
  it('goes down by the smallest distance, and leaves two lines below', () => {
    stage(rows(100));
    place({ el: byId('r50') }, 'nearest');
    expect(bottom('r50')).to.equal(window.innerHeight - ROOM);
    const before = window.scrollY;
    place({ el: byId('r51') }, 'nearest');
    expect(window.scrollY - before).to.equal(40);
  });
  it('never hides an item under a sticky header', () => {
    stage(HEADER + rows(100));
    window.scrollTo(0, 1500);
    place({ el: byId('r30') }, 'nearest');
    expect(top('r30')).to.equal(60 + ROOM);
  });
  it('never hides an item under a fixed footer', () => {
    stage(rows(100) + FOOTER);
    place({ el: byId('r60') }, 'nearest');
    expect(bottom('r60')).to.equal(window.innerHeight - 50 - ROOM);
  });
  it('does not add scroll-padding to the height of the header that it is for', () => {
    styled('scroll-padding-top', '60px');
    stage(HEADER + rows(100));
    window.scrollTo(0, 1500);
    place({ el: byId('r30') }, 'nearest');
    expect(top('r30')).to.equal(60 + ROOM);
  });
  it('respects scroll-padding without a header', () => {
    styled('scroll-padding-top', '100px');
    stage(rows(100));
    window.scrollTo(0, 1500);
    place({ el: byId('r30') }, 'top');
    expect(top('r30')).to.equal(100);
  });
  const places: readonly (readonly [placement: 'top' | 'bottom' | 'centre', expected: () => number])[] = [
    ['top', () => 60],
    ['bottom', () => window.innerHeight - 50 - 40],
    ['centre', () => Math.round((60 + window.innerHeight - 50) / 2 - 20)],
  ];
  for (const [placement, expected] of places) {
    it(`places an item at the ${placement} of the area that no bar covers`, () => {
      stage(HEADER + rows(200) + FOOTER);
      window.scrollTo(0, 1000);
      place({ el: byId('r80') }, placement);
      expect(top('r80')).to.be.closeTo(expected(), 1);
    });
  }
  it('shows an item inside two nested scrollers', () => {
    stage(
      `<div style="height:1500px"></div><div id=outer style="height:300px;overflow:auto"><div style="height:500px"></div><div id=inner style="height:120px;overflow:auto">${rows(20)}</div></div><div style="height:1500px"></div>`,
    );
    place({ el: byId('r15') }, 'nearest');
    for (const id of ['inner', 'outer']) {
      const box = byId(id).getBoundingClientRect();
      expect(top('r15'), id).to.be.at.least(Math.floor(box.top));
      expect(bottom('r15'), id).to.be.at.most(Math.ceil(box.bottom));
    }
    expect(bottom('r15')).to.be.at.most(window.innerHeight);
  });
  it('goes to the end of the scroller of the region rather than of the page', () => {
    stage(
      `<div id=box style="height:200px;overflow:auto">${rows(50)}</div><div style="height:3000px"></div>`,
    );
    place({ el: byId('r49') }, 'last');
    expect([Math.round(byId('box').scrollTop), window.scrollY]).to.deep.equal([1800, 0]);
    place({ el: byId('r0') }, 'first');
    expect(byId('box').scrollTop).to.equal(0);
  });
  it('shows the first item of a region far down the page', () => {
    stage(`<div style="height:3000px"></div>${rows(2)}`);
    place({ el: byId('r0') }, 'first');
    expect(top('r0')).to.be.within(0, window.innerHeight - 40);
  });
  it('does not scroll an element whose content is one pixel higher', () => {
    stage(`<div id=box style="height:199px;overflow:auto"><p id=a style="margin:0;height:200px">x</p></div>`);
    place({ el: byId('a') }, 'last');
    expect(byId('box').scrollTop).to.equal(0);
  });
  it('is instant even if the page has smooth scrolling', () => {
    styled('scroll-behavior', 'smooth');
    stage(rows(200));
    for (let i = 0; i < 60; i++) {
      place({ el: byId(`r${i}`) }, 'nearest');
      expect(bottom(`r${i}`)).to.be.at.most(window.innerHeight);
    }
  });
  it('goes by half of the area that no bar covers, and returns the distance', () => {
    stage(HEADER + rows(200) + FOOTER);
    expect(scrollHalves(byId('r3'), 1)).to.be.closeTo((window.innerHeight - 110) / 2, 1);
    expect(scrollHalves(byId('r3'), -5)).to.be.closeTo(-(window.innerHeight - 110) / 2, 1);
    expect(scrollHalves(byId('r3'), -1)).to.equal(0);
  });
  it('scrolls the window if the overflow of the body is propagated to it', () => {
    styled('overflow-x', 'hidden', document.body);
    styled('height', '100%', document.body);
    stage(rows(200));
    expect(scrollHalves(byId('r3'), 1)).to.be.above(100);
  });

  describe('an item taller than the screen', () => {
    const tall = () => {
      stage(
        `<p id=a style="margin:0">x</p><pre id=t style="margin:0;height:${window.innerHeight * 2.5}px">tall</pre><p id=b style="margin:0">y</p>`,
      );
      place({ el: byId('t') }, 'nearest');
    };
    it('is scrolled to its end in steps, and no further', () => {
      tall();
      let steps = 0;
      while (scrollThrough({ el: byId('t') }, 1)) if (++steps > 10) break;
      expect(steps).to.be.within(2, 3);
      expect(bottom('t')).to.be.at.most(window.innerHeight + 1);
    });
    it('is scrolled back to its beginning', () => {
      tall();
      while (scrollThrough({ el: byId('t') }, 1));
      while (scrollThrough({ el: byId('t') }, -1));
      expect(top('t')).to.be.at.least(-1);
    });
    it('shows its top when reached from above, and its end when reached from below', () => {
      stage(
        `<div style="height:2000px"></div><pre id=t style="margin:0;height:${window.innerHeight * 2}px">tall</pre><div style="height:4000px"></div>`,
      );
      place({ el: byId('t') }, 'nearest');
      expect(top('t')).to.be.closeTo(0, 1);
      window.scrollTo(0, 5500);
      place({ el: byId('t') }, 'nearest');
      expect(bottom('t')).to.be.closeTo(window.innerHeight, 1);
    });
  });
  it('does not scroll through a short item', () => {
    stage(rows(3));
    expect(scrollThrough({ el: byId('r1') }, 1)).to.equal(false);
  });
});
