/** Tests the reducer: sequences, counts and ambiguity by Vim's rules. */

import { expect } from '@open-wc/testing';
import { typist } from '../../test/press.js';
import type { Chord } from './chord.js';
import { IDLE, press, type EngineState } from './engine.js';
import { readKeymap } from './keymap.js';
import { pressFor } from './press.js';
import { parseSequence } from './sequence.js';
import { trieOf } from './trie.js';

/** The bound keys (each to itself), the typed keys, and what ran with which count. */
const cases: readonly (readonly [claim: string, bound: string, typed: string, ran: string])[] = [
  ['a key runs its command', 'j', 'j', 'j'],
  ['of two that start alike the one typed runs', 'zz zh zl', 'zz', 'zz'],
  ['the longest suffix of the keys that can still continue counts', 'bc ab', 'ab', 'ab'],
  ['a key belongs to one sequence', 'gg', 'ggg', 'gg'],
  ['a broken sequence runs nothing', 'hat', 'heart', ''],
  ['a key in between breaks a sequence and is looked up afresh', 'dc <Down>', 'd<Down>c', '<Down>'],
  ['the key that breaks a prefix runs what it is bound to', 'zp m', 'zm', 'm'],
  ['a count goes with the next command', 'j', '5j', '5j'],
  ['digits add up', 'm', '12m', '12m'],
  ['a zero continues a count', 'm', '20m', '20m'],
  ['a zero alone is a key', '0 m', '0m', '0 m'],
  ['a count outlasts a sequence of two', 'zp', '5zp', '5zp'],
  ['a dropped key ends the count', 'zp m', '2zm', 'm'],
  ['an unbound key ends the count', 'm', '2am', 'm'],
  ['a count after a broken prefix is a new one', 'zp m', 'z2m', '2m'],
  ['only the last count stays', 'm', '2a3m', '3m'],
  ['F-keys and Ctrl digits are no counts', 'm <F2>', '<F2>m<C-6>m', '<F2> m m'],
  ['a digit bound after a prefix is that key', 'g5 g', 'g5', 'g5'],
  ['a count stops growing', 'm', '99999999999m', '999999999m'],
];

describe('the engine', () => {
  for (const [claim, bound, typed, ran] of cases) {
    it(claim, () => {
      const keys = typist(Object.fromEntries(bound.split(' ').map(key => [key, key])));
      keys.type(typed);
      expect(keys.ran.map(([command, count]) => `${count || ''}${command}`).join(' ')).to.equal(ran);
    });
  }

  it('waits only where two readings are live', () => {
    const keys = typist({ g: 'first', gg: 'top', zz: 'centre' });
    keys.type('z');
    expect([keys.isPending(), keys.waits()]).to.deep.equal([true, false]);
    keys.type('zg');
    expect(keys.waits()).to.equal(true);
    keys.wait();
    expect(keys.ran.map(([command]) => command)).to.deep.equal(['centre', 'first']);
  });
  it('runs the longer of two when it is typed in time', () => {
    const keys = typist({ g: 'first', gg: 'top' });
    keys.type('gg');
    expect(keys.ran).to.deep.equal([['top', 0, '']]);
  });
  it('hands the character typed for <Any> to the command, digits too', () => {
    const keys = typist({ 'm<Any>': 'set', "'<Any>": 'go', "''": 'back' });
    keys.type("mam5'a''");
    expect(keys.ran).to.deep.equal([
      ['set', 0, 'a'],
      ['set', 0, '5'],
      ['go', 0, 'a'],
      ['back', 0, ''],
    ]);
  });
  it('does not take a named key for <Any>', () => {
    const keys = typist({ 'm<Any>': 'set', '<Down>': 'down' });
    keys.type('m<Down>');
    expect(keys.ran).to.deep.equal([['down', 0, '']]);
  });
  it('drops a prefix or a count by Esc and swallows it, once', () => {
    const keys = typist({ zz: 'centre' });
    expect(keys.type('z<Esc><Esc>')).to.deep.equal([true, true, false]);
    expect(keys.type('5<Esc><Esc>')).to.deep.equal([true, true, false]);
    expect(keys.ran).to.deep.equal([]);
  });
  it('leaves a key to the page that nothing binds, also when it breaks a prefix', () => {
    const keys = typist({ zz: 'centre' });
    expect(keys.type('z<F5>q')).to.deep.equal([true, false, false]);
  });
  it('does not let a held key finish or abandon a sequence', () => {
    const keys = typist({ goo: 'goo', got: 'got' });
    keys.hold('g', 5);
    keys.type('ot');
    expect(keys.ran.map(([command]) => command)).to.deep.equal(['got']);
  });
  it('takes a digit in a field for text', () => {
    const root = trieOf(readKeymap({ jk: 'leave' }, 'default', {}));
    const rules = { isActive: () => true, hasCounts: () => false };
    const type = (state: EngineState, key: string) =>
      press(root, state, pressFor(parseSequence(key)[0] as Chord), rules);
    expect(type(IDLE, '5').isTaken).to.equal(false);
    expect(type(type(IDLE, 'j'), '5')).to.equal(IDLE);
  });
  it('skips a binding whose condition does not hold', () => {
    const keys = typist({ j: 'next' }, () => false);
    expect(keys.type('j')).to.deep.equal([false]);
  });
});
