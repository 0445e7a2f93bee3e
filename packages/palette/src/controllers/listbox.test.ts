/** Checks moves in a list and which rows are drawn. */

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { afterMove, moveInField, moveInList, type ListMove } from './listbox.js';
import { evenTops, mixedTops, rowWindow, scrollTopFor, TWO_LINES } from './window.js';

/** Returns a list, drawn as text, after a move: `.` can be current, `x` cannot, and `|` is before the current one. */
function moved(drawing: string, move: ListMove, isLooping = true): string {
  const rows = drawing.replace('|', '');
  const from = drawing.indexOf('|');
  const canBeCurrent = (i: number): boolean => rows[i] === '.';
  const at = afterMove({ length: rows.length, isLooping, pageSize: 3, canBeCurrent }, from, move);
  return at < 0 ? rows : `${rows.slice(0, at)}|${rows.slice(at)}`;
}

describe('a list', () => {
  for (const [before, move, after] of [
    ['|...', 'next', '.|..'],
    ['..|.', 'next', '|...'],
    ['|...', 'previous', '..|.'],
    ['.|..', 'previous', '|...'],
    ['|.xx.', 'next', '.xx|.'],
    ['x|..', 'previous', 'x.|.'],
    ['x...', 'first', 'x|...'],
    ['|...x', 'last', '..|.x'],
    ['|.......', 'page-down', '...|....'],
    ['....|...', 'page-up', '.|......'],
    ['|..', 'page-down', '.|.'],
    ['.|.', 'page-up', '|..'],
    ['|...x...', 'page-down', '..|.x...'],
    ['xxx', 'first', 'xxx'],
    ['xxx', 'next', 'xxx'],
    ['', 'next', ''],
    ['|.', 'next', '|.'],
  ] as const) {
    it(`${before || 'without rows'} is ${after || 'unchanged'} after ${move}`, () =>
      expect(moved(before, move)).to.equal(after));
  }

  for (const [before, move] of [
    ['..|.', 'next'],
    ['|...', 'previous'],
    ['..|.x', 'next'],
  ] as const) {
    it(`${before} is unchanged after ${move} without looping`, () =>
      expect(moved(before, move, false)).to.equal(before));
  }

  it('never moves to a row that cannot be current', () => {
    const moves = fc.constantFrom<ListMove>('next', 'previous', 'page-down', 'page-up', 'first', 'last');
    fc.assert(
      fc.property(fc.array(fc.boolean()), fc.array(moves), fc.boolean(), (rows, keys, isLooping) => {
        const shape = {
          length: rows.length,
          isLooping,
          pageSize: 4,
          canBeCurrent: (i: number) => rows[i] === true,
        };
        let at = -1;
        for (const move of keys) at = afterMove(shape, at, move);
        expect(at === -1 || rows[at]).to.equal(true);
      }),
    );
  });
});

describe('keys', () => {
  const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...more });
  for (const [key, more, inField, inList] of [
    ['ArrowDown', {}, 'next', 'next'],
    ['ArrowUp', {}, 'previous', 'previous'],
    ['j', {}, null, 'next'],
    ['k', {}, null, 'previous'],
    ['g', {}, null, 'first'],
    ['G', { shiftKey: true }, null, 'last'],
    ['j', { ctrlKey: true }, 'next', 'next'],
    ['k', { ctrlKey: true }, 'previous', 'previous'],
    ['n', { ctrlKey: true }, 'next', 'next'],
    ['Home', {}, null, 'first'],
    ['End', {}, null, 'last'],
    ['Home', { ctrlKey: true }, 'first', 'first'],
    ['PageDown', {}, 'page-down', 'page-down'],
    ['ArrowDown', { altKey: true }, null, null],
    ['j', { metaKey: true }, null, null],
    ['x', {}, null, null],
  ] as const) {
    it(`${JSON.stringify(more)} ${key} mean ${inField ?? 'nothing'} in a field and ${inList ?? 'nothing'} in a list`, () => {
      expect(moveInField(press(key, more))).to.equal(inField);
      expect(moveInList(press(key, more))).to.equal(inList);
    });
  }
});

describe('the window of rows', () => {
  const place = (scrollTop: number) => ({ scrollTop, height: 320, rowHeight: 32 });

  for (const [length, scrollTop, start, end] of [
    [10_000, 0, 0, 18],
    [10_000, 3200, 92, 118],
    [10_000, 319_680, 9982, 10_000],
    [5, 0, 0, 5],
    [5, 3200, 5, 5],
    [0, 0, 0, 0],
  ] as const) {
    it(`of ${length} scrolled to ${scrollTop} is ${start} to ${end}`, () =>
      expect(rowWindow(evenTops(length), place(scrollTop))).to.deep.equal({ start, end }));
  }

  it('is thirty rows before their height is measured', () =>
    expect(rowWindow(evenTops(1000), { scrollTop: 0, height: 0, rowHeight: 0 })).to.deep.equal({
      start: 0,
      end: 30,
    }));

  for (const [row, scrollTop, expected] of [
    [0, 0, 0],
    [9, 0, 0],
    [10, 0, 32],
    [3, 320, 96],
    [12, 320, 320],
    [50, 320, 1312],
  ] as const) {
    it(`is scrolled from ${scrollTop} to ${expected} to show row ${row}`, () =>
      expect(scrollTopFor(evenTops(100), row, place(scrollTop))).to.equal(expected));
  }

  it('finds each row by its position, with rows of one or two lines', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 50 }), areTall => {
        const tops = mixedTops(areTall);
        areTall.forEach((isTall, row) => {
          expect(tops.top(row + 1) - tops.top(row)).to.be.closeTo(isTall ? TWO_LINES : 1, 1e-9);
          expect([tops.rowAt(tops.top(row)), tops.rowAt(tops.top(row) + 0.9)]).to.deep.equal([row, row]);
        });
      }),
    );
  });
});
