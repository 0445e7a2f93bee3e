/** Checks folding, words, edits and marks, each as a table. */

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { editsAllowed, editsBetween } from './edits.js';
import { fold, foldWithOrigins } from './fold.js';
import { piecesOf } from './mark.js';
import { partsOf, wordsOf } from './words.js';

describe('folding', () => {
  for (const [text, expected] of [
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['STRASSE straße', 'strasse strasse'],
    ['Ærøskøbing', 'aeroskobing'],
    ['ﬁle', 'file'],
    ['İstanbul', 'istanbul'],
    ['“don’t”', '"don\'t"'],
    ['Ｆｕｌｌ', 'full'],
    ['❤️', '❤'],
    ['検索', '検索'],
    ['', ''],
  ]) {
    it(`makes ${expected} of ${text}`, () => expect(fold(text as string)).to.equal(expected));
  }

  it('knows for every letter where it stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const { text: folded, origins } = foldWithOrigins(text);
        expect(origins).to.have.length(folded.length + 1);
        expect(origins.at(-1)).to.equal(text.length);
        expect(origins).to.deep.equal([...origins].sort((a, b) => a - b));
      }),
    );
  });
});

describe('words', () => {
  for (const [text, expected] of [
    ['flash-attn on Sunspot', ['flash', 'attn', 'on', 'sunspot']],
    ['c++ and ::before', ['c', '++', 'and', '::', 'before']],
    ['a ( b', ['a', 'b']],
    ['検索機能', ['検索', '索機', '機能']],
    ['猫', ['猫']],
    ['🚀 go', ['🚀', 'go']],
    ['', []],
  ] as const) {
    it(`of “${text}” are ${expected.join(' · ') || 'none'}`, () =>
      expect(wordsOf(fold(text)).map(word => word.text)).to.deep.equal(expected));
  }

  it('take camelCase and numbers apart for the index', () =>
    expect(partsOf('showModal h264')).to.equal('show Modal h 264'));
});

describe('edits', () => {
  for (const [a, b, expected] of [
    ['toggle', 'toggle', 0],
    ['tpggle', 'toggle', 1],
    ['togle', 'toggle', 1],
    ['tooggle', 'toggle', 1],
    ['otggle', 'toggle', 1],
    ['tgogel', 'toggle', 2],
    ['elggot', 'toggle', 3],
    ['', 'abc', 3],
  ] as const) {
    it(`between ${a} and ${b} are ${expected}`, () => expect(editsBetween(a, b, 2)).to.equal(expected));
  }

  for (const [length, expected] of [
    [3, 0],
    [4, 1],
    [5, 1],
    [6, 2],
  ] as const) {
    it(`allowed in a word of ${length} are ${expected}`, () =>
      expect(editsAllowed(length)).to.equal(expected));
  }
});

describe('marks', () => {
  for (const [ranges, expected] of [
    [[], 'abcdef'],
    [[{ start: 0, end: 2 }], '[ab]cdef'],
    [
      [
        { start: 4, end: 6 },
        { start: 0, end: 1 },
      ],
      '[a]bcd[ef]',
    ],
    [
      [
        { start: 1, end: 4 },
        { start: 2, end: 3 },
        { start: 3, end: 5 },
      ],
      'a[bcd][e]f',
    ],
    [[{ start: 2, end: 2 }], 'abcdef'],
  ] as const) {
    it(`cut a title as ${expected}`, () => {
      const pieces = piecesOf('abcdef', ranges);
      expect(pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')).to.equal(expected);
    });
  }
});
