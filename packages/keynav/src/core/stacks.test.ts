/** Tests the stacking order of overlapping hints. */

import { expect } from '@open-wc/testing';
import { rotateStacks } from './stacks.js';

/** Returns boxes that are ten pixels wide and begin at these positions. */
const row = (...lefts: readonly number[]) =>
  lefts.map(left => ({ left, right: left + 10, top: 0, bottom: 10 }));

const cases: readonly (readonly [
  claim: string,
  lefts: readonly number[],
  before: readonly number[],
  after: readonly number[],
])[] = [
  ['boxes apart keep their heights', [0, 20, 40], [0, 1, 2], [0, 1, 2]],
  ['boxes that only touch do too', [0, 10], [0, 1], [0, 1]],
  ['of two the one behind comes to the front', [0, 5], [0, 1], [1, 0]],
  ['of three the one in front goes behind both', [0, 5, 8], [0, 1, 2], [1, 2, 0]],
  ['boxes are one stack by way of others', [0, 8, 16], [0, 1, 2], [1, 2, 0]],
  ['also when what joins them comes last', [0, 16, 8], [0, 1, 2], [1, 2, 0]],
  ['each stack turns by itself', [0, 5, 50, 55], [0, 1, 2, 3], [1, 0, 3, 2]],
];

describe('stacks', () => {
  for (const [claim, lefts, before, after] of cases)
    it(claim, () => expect(rotateStacks(row(...lefts), before)).to.deep.equal(after));

  it('have had each box in front once after as many turns as they have boxes', () => {
    let heights: readonly number[] = [0, 1, 2, 3];
    const front = new Set<number>();
    for (let i = 0; i < 4; i++) {
      heights = rotateStacks(row(0, 2, 4, 6), heights);
      front.add(heights.indexOf(3));
    }
    expect([front.size, heights]).to.deep.equal([4, [0, 1, 2, 3]]);
  });
});
