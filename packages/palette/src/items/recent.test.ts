/** Recent items: their order, boosts and limits, and storage that is broken or denied. */

import { expect } from '@open-wc/testing';
import { recent } from './recent.js';

describe('the list of recent items', () => {
  const storage = (text: string | null) => {
    let kept = text;
    return {
      getItem: () => kept,
      setItem: (_: string, value: string) => void (kept = value),
    } as unknown as Storage;
  };

  it('starts with the most recent id, even if ids are numbers or `__proto__`', () => {
    const remembered = recent(() => kept, 'recent');
    const kept = storage(null);
    for (const id of ['b', '12', '__proto__', 'a', 'b', '3']) remembered.add(id);
    expect(remembered.ids()).to.deep.equal(['3', 'b', 'a', '__proto__', '12']);
  });

  it('boosts items that were chosen often, up to a limit, and less as time passes', () => {
    const kept = storage(null);
    let now = 0;
    const remembered = recent(
      () => kept,
      'recent',
      () => now,
    );
    remembered.add('a');
    expect(remembered.boosts().get('a')).to.equal(0.02);
    for (let i = 0; i < 50; i++) remembered.add('a');
    expect(remembered.boosts().get('a')).to.equal(0.05);
    expect(remembered.boosts().get('b')).to.equal(undefined);
    now = 180 * 24 * 3600 * 1000;
    expect(remembered.boosts().get('a')).to.be.below(0.02);
  });

  it('can be cleared item by item, or as a whole', () => {
    const kept = storage(null);
    const remembered = recent(() => kept, 'recent');
    for (const id of ['a', 'b', 'c']) remembered.add(id);
    remembered.forget('b');
    expect(remembered.ids()).to.deep.equal(['c', 'a']);
    remembered.forgetAll();
    expect(remembered.ids()).to.deep.equal([]);
  });

  it('contains at most fifty items', () => {
    const kept = storage(null);
    const remembered = recent(() => kept, 'recent');
    for (let i = 0; i < 80; i++) remembered.add(`id ${i}`);
    expect(remembered.ids()).to.have.length(50);
    expect(remembered.ids()[0]).to.equal('id 79');
  });

  for (const garbage of ['', '{', 'null', '5', '{"a":1}', '[1,["a"],["b","x"],[null,2]]']) {
    it(`is empty if storage contains ${garbage || 'an empty string'}`, () => {
      const kept = storage(garbage);
      expect(recent(() => kept, 'recent').ids()).to.deep.equal([]);
    });
  }

  it('is kept in memory if storage is denied', () => {
    const remembered = recent(() => {
      throw new DOMException('denied', 'SecurityError');
    }, 'recent');
    remembered.add('a');
    expect(remembered.ids()).to.deep.equal(['a']);
  });
});
