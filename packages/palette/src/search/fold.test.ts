/** Tests folding, words, edits, marks and top scores, each as a table. */

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { distance, editsAllowed, nearest, patternOf } from './edits.js';
import { fold, foldWithOrigins } from './fold.js';
import { piecesOf } from './mark.js';
import { readQuery } from './query.js';
import { topScores } from './top-scores.js';
import { partsOf, type Word } from './words.js';

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
    ['バス', 'バス'],
    ['ハ\u3099ス', 'バス'],
    ['한국어', '한국어'],
    ['한국어'.normalize('NFD'), '한국어'],
    ['हिन्दी', 'हिन्दी'],
    ['กำลัง', 'กำลัง'.normalize('NFKD')],
    ['', ''],
  ]) {
    it(`turns ${text} into ${expected}`, () => expect(fold(text as string)).to.equal(expected));
  }

  it('maps each letter to its original position', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { text: folded, cased, origins } = foldWithOrigins(text);
        expect(cased).to.have.length(folded.length);
        const places = origins ?? Array.from({ length: text.length + 1 }, (_, i) => i);
        expect(places).to.have.length(folded.length + 1);
        expect(places.at(-1)).to.equal(text.length);
        expect(places).to.deep.equal([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('does not change folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(fold(text))).to.equal(fold(text));
      }),
    );
  });
});

const textsOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

describe('words', () => {
  for (const [text, words, runs, compounds] of [
    [
      'flash-attn on Sunspot',
      'flash attn on sunspot',
      'flash attn on sunspot',
      'flashattn flashattnonsunspot',
    ],
    ['showModal', 'show modal', 'showmodal', ''],
    ['XMLHttpRequest', 'xml http request', 'xmlhttprequest', ''],
    ['h264 in 2 parts', 'h 264 in 2 parts', 'h264 in 2 parts', 'h264in2parts'],
    ['Get-ChildItem', 'get child item', 'get childitem', 'getchilditem'],
    ['JSON.parse()', 'json parse', 'json parse', 'jsonparse'],
    ['Größe ÄndernJetzt', 'grosse andern jetzt', 'grosse andernjetzt', 'grosseandernjetzt'],
    ['検索 機能', '検索 機能', '検索 機能', '検索機能'],
    ['🚀 go ( b', 'go b', 'go b', 'gob'],
    ['', '', '', ''],
  ] as const) {
    it(`of “${text}” are ${words || 'none'}, with runs ${runs || 'none'} and compounds ${compounds || 'none'}`, () => {
      const parts = partsOf(foldWithOrigins(text));
      expect([textsOf(parts.words), textsOf(parts.runs), textsOf(parts.compounds)]).to.deep.equal([
        words,
        runs,
        compounds,
      ]);
    });
  }

  it('are the text between their start and their end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const folded = foldWithOrigins(text);
        for (const { text: word, start, end } of partsOf(folded).words)
          expect(folded.text.slice(start, end)).to.equal(word);
      }),
    );
  });
});

describe('a query', () => {
  for (const [typed, words] of [
    ['  Flash   attn ', 'flash attn'],
    ['docs/install', 'docs install'],
    ['JSON.parse()', 'json parse'],
    ['c++', 'c ++'],
    ['??', '??'],
    ['?.', '?.'],
    ['( [', '( ['],
    ['🚀 go', '🚀 go'],
    ['“Café”', 'cafe'],
  ] as const) {
    it(`“${typed}” has the words ${words}`, () =>
      expect(
        readQuery(typed)
          .words.map(({ text }) => text)
          .join(' '),
      ).to.equal(words));
  }
});

/** Returns the distance by its definition, which is slow. */
function slowDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] as number;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : Infinity;
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped));
    }
  }
  return at(a.length, b.length);
}

describe('edits', () => {
  for (const [a, b, expected] of [
    ['toggle', 'toggle', 0],
    ['tpggle', 'toggle', 1],
    ['togle', 'toggle', 1],
    ['tooggle', 'toggle', 1],
    ['otggle', 'toggle', 1],
    ['tgogel', 'toggle', 2],
  ] as const) {
    it(`between ${a} and ${b} are ${expected}`, () =>
      expect(distance(patternOf(a), b, 2).whole).to.equal(expected));
  }

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });
  const beginningsOf = (text: string) => Array.from({ length: text.length + 1 }, (_, i) => text.slice(0, i));

  it('are as many as by definition if they are within the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 2 }), (a, b, limit) => {
        const { whole, beginning } = distance(patternOf(a), b, limit);
        const [right, nearestBeginning] = [
          slowDistance(a, b),
          Math.min(...beginningsOf(b).map(one => slowDistance(a, one))),
        ];
        if (right <= limit) expect(whole).to.equal(right);
        else expect(whole).to.be.above(limit);
        if (nearestBeginning <= limit) expect(beginning).to.equal(nearestBeginning);
        else expect(beginning).to.be.above(limit);
      }),
      { numRuns: 3000 },
    );
  });

  it('to the nearest substring are as many as by definition', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const pieces = beginningsOf(b).flatMap(one => one.split('').map((_, i) => one.slice(i)));
        const right = Math.min(a.length, ...pieces.map(piece => slowDistance(a, piece)));
        expect(nearest(patternOf(a), b)).to.equal(right);
      }),
      { numRuns: 1000 },
    );
  });

  for (const [length, expected] of [
    [3, 0],
    [4, 1],
    [5, 1],
    [6, 2],
  ] as const) {
    it(`allowed in a word of ${length} letters are ${expected}`, () =>
      expect(editsAllowed(length)).to.equal(expected));
  }
});

describe('top scores', () => {
  it('are the highest scores, and the first of equal ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 })),
        fc.integer({ min: 1, max: 20 }),
        (numbers, most) => {
          const scores = numbers.map(number => (number + 0.5) / 1000);
          const indexes = numbers.map((_, i) => 10 + i);
          const right = [...indexes]
            .sort((a, b) => (numbers[b - 10] as number) - (numbers[a - 10] as number) || a - b)
            .slice(0, most)
            .sort((a, b) => a - b);
          expect(topScores({ indexes, scores }, most)).to.deep.equal(right);
        },
      ),
    );
  });
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
    it(`split a title into ${expected}`, () => {
      const pieces = piecesOf('abcdef', ranges);
      expect(pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')).to.equal(expected);
    });
  }
});
