/** Tests hint labels. */

import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { HINT_LETTERS, hintLabels, labelsByDistance } from './hints.js';

describe('hint labels', () => {
  it('none begins another, none is missing, and lengths differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), count => {
        const labels = hintLabels(count);
        expect(labels).to.have.length(count);
        const sorted = [...labels].sort();
        sorted.forEach((label, i) => expect(sorted[i + 1]?.startsWith(label) ?? false).to.equal(false));
        const lengths = labels.map(({ length }) => length);
        if (count > 0) expect(Math.max(...lengths) - Math.min(...lengths)).to.be.at.most(1);
      }),
    );
  });
  it('are one letter as long as the letters last', () => {
    expect(hintLabels(1)).to.deep.equal(['f']);
    expect(hintLabels(HINT_LETTERS.length).join('')).to.equal(HINT_LETTERS);
    expect(hintLabels(HINT_LETTERS.length + 1).some(({ length }) => length === 2)).to.equal(true);
  });
  it('are shortest where the distance is smallest, and else in order', () => {
    expect(labelsByDistance([3, 1, 2])).to.deep.equal(['f', 'j', 'd']);
    const labels = labelsByDistance(Array.from({ length: 20 }, (_, i) => 20 - i));
    const plain = hintLabels(20);
    const short = plain.filter(({ length }) => length === 1);
    expect(labels).to.deep.equal([...plain.slice(short.length), ...short]);
  });
});
