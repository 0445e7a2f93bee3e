/** Tests that keys that are the same in Vim are the same chord, and that printed sequences can be parsed again. */

import { expect } from '@open-wc/testing';
import { failure } from '../../test/failure.js';
import * as fc from 'fast-check';
import { KeynavError } from './problems.js';
import { parseSequence, printSequence } from './sequence.js';

const same: readonly (readonly [string, string])[] = [
  ['<C-p>', '<c-P>'],
  ['<S-h>', 'H'],
  ['<cr>', '<Return>'],
  ['<CR>', '<Enter>'],
  ['<C-[>', '<Esc>'],
  ['<Bar>', '|'],
  ['<Bslash>', '\\'],
  ['<Delete>', '<del>'],
  ['<M-x>', '<A-x>'],
  ['<C-S-p>', '<S-C-P>'],
  ['<lt>', '<LT>'],
  ['<S-Tab>', '<s-tab>'],
  ['<C-lt>', '<C-<>'],
  ['<<C->>', '<lt><C->>'],
];
const different: readonly (readonly [string, string])[] = [
  ['h', 'H'],
  ['<C-p>', '<C-S-p>'],
  ['<C-i>', '<Tab>'],
  ['<C-m>', '<CR>'],
  ['<C-h>', '<BS>'],
  ['<k5>', '5'],
  ['<D-x>', '<A-x>'],
];
const wrong: readonly (readonly [string, string, number])[] = [
  ['', 'empty-keys', 0],
  ['<b-f>', 'bad-chord', 0],
  ['a<C-', 'bad-chord', 1],
  ['g <Space>', 'space-in-keys', 1],
  ['<Any>x', 'misplaced-any', 5],
  ['<Escc>', 'bad-chord', 0],
];

describe('notation', () => {
  for (const [a, b] of same)
    it(`reads ${a} and ${b} as one key`, () => expect(parseSequence(a)).to.deep.equal(parseSequence(b)));
  for (const [a, b] of different)
    it(`tells ${a} from ${b}`, () => expect(parseSequence(a)).not.to.deep.equal(parseSequence(b)));
  for (const [text, code, position] of wrong) {
    it(`refuses ${JSON.stringify(text)} with ${code} at ${position}`, () => {
      const error = failure(() => parseSequence(text));
      expect([error.code, error.position]).to.deep.equal([code, position]);
    });
  }
  it('suggests the nearest name', () =>
    expect(failure(() => parseSequence('<Escc>')).nearest).to.equal('<Esc>'));
  for (const [text, meant] of [
    ['<Shft-Tab>', '<shift-Tab>'],
    ['<C-Entr>', '<C-enter>'],
    ['Ctrl+Entr', 'Ctrl+enter'],
    ['a<C-', '<lt>'],
    ['<Zzzzzz>', undefined],
  ] as const)
    it(`for ${text} suggests ${meant ?? 'nothing'}`, () =>
      expect(failure(() => parseSequence(text)).nearest).to.equal(meant));
  it('reads <Mod-k> as the platform has it', () => {
    expect(parseSequence('<Mod-k>', { apple: true })).to.deep.equal(['<D-k>']);
    expect(parseSequence('<Mod-k>', { apple: false })).to.deep.equal(['<C-k>']);
  });
  it('prints what reads as the same keys again', () => {
    const piece = fc.oneof(
      fc.constantFrom('<C-p>', '<S-Tab>', '<lt>', '<Space>', '<k5>', '<F11>', '<A-S-x>', '<C-lt>'),
      fc.stringMatching(/^[!-;=-~é日]$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), pieces => {
        const sequence = parseSequence(pieces.join(''));
        expect(parseSequence(printSequence(sequence))).to.deep.equal(sequence);
      }),
    );
  });
  it('throws only errors of its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), text => {
        try {
          parseSequence(text);
        } catch (error) {
          expect(error).to.be.instanceOf(KeynavError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
