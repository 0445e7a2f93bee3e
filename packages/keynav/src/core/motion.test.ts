/** Tests which regions are beside each other, as tables. */

import { expect } from '@open-wc/testing';
import { regionBeside } from './motion.js';
import type { PlacedRegion, Side } from './page.js';

type Boxes = Readonly<Record<string, readonly [left: number, top: number, right: number, bottom: number]>>;

const WIDE: Boxes = {
  navbar: [0, 0, 1200, 50],
  left: [0, 50, 250, 900],
  main: [250, 50, 950, 3000],
  right: [950, 50, 1200, 600],
  footer: [0, 3000, 1200, 3100],
};
const NARROW: Boxes = {
  navbar: [0, 0, 400, 50],
  left: [0, 50, 400, 200],
  main: [0, 200, 400, 3000],
  right: [0, 3000, 400, 3200],
};
const TWO: Boxes = { tree: [0, 0, 100, 500], toc: [100, 0, 200, 500], main: [200, 0, 900, 500] };
const GRID: Boxes = {
  a: [0, 0, 100, 100],
  b: [100, 0, 200, 100],
  c: [0, 100, 100, 200],
  d: [100, 100, 200, 200],
};
const TOUCHING: Boxes = { left: [0, 0, 100.6, 500], main: [100, 0, 500, 500] };

const rows: readonly (readonly [claim: string, boxes: Boxes, from: string, side: Side, to: string | null])[] =
  [
    ['left of main', WIDE, 'main', 'left', 'left'],
    ['right of main', WIDE, 'main', 'right', 'right'],
    ['right of the left sidebar', WIDE, 'left', 'right', 'main'],
    ['nothing left of the left sidebar', WIDE, 'left', 'left', null],
    ['nothing right of the right sidebar', WIDE, 'right', 'right', null],
    ['nothing beside a bar over everything', WIDE, 'navbar', 'right', null],
    ['the nearer of two', TWO, 'main', 'left', 'toc'],
    ['and then the other', TWO, 'toc', 'left', 'tree'],
    ['the same row of a grid', GRID, 'c', 'right', 'd'],
    ['back in a grid', GRID, 'b', 'left', 'a'],
    ['boxes that overlap by less than a pixel', TOUCHING, 'main', 'left', 'left'],
    ['in one column the region before', NARROW, 'main', 'left', 'left'],
    ['in one column the region after', NARROW, 'main', 'right', 'right'],
    ['in one column nothing before the first', NARROW, 'navbar', 'left', null],
    ['in one column nothing after the last', NARROW, 'right', 'right', null],
  ];

describe('the region beside', () => {
  for (const [claim, boxes, from, side, to] of rows) {
    it(claim, () => {
      const placed: PlacedRegion[] = Object.entries(boxes).map(([name, [left, top, right, bottom]]) => ({
        region: { name },
        box: { left, top, right, bottom },
      }));
      const start = placed.find(({ region }) => region.name === from)?.region ?? { name: from };
      expect(regionBeside(placed, start, side)?.name ?? null).to.equal(to);
    });
  }
  it('a region that cannot be seen has none', () =>
    expect(regionBeside([], { name: 'main' }, 'left')).to.equal(null));
  it('a page mirrored has its sides mirrored', () => {
    const mirrored: PlacedRegion[] = Object.entries(WIDE).map(([name, [left, top, right, bottom]]) => ({
      region: { name },
      box: { left: 1200 - right, top, right: 1200 - left, bottom },
    }));
    expect(regionBeside(mirrored, (mirrored[2] as PlacedRegion).region, 'left')?.name).to.equal('right');
  });
});
