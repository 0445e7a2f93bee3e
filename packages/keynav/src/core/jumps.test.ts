/** Tests the jump list against the behaviour of Vim. */

import { expect } from '@open-wc/testing';
import { jumpedFrom, NO_JUMPS, readJumps, stepped, type Jump, type JumpList } from './jumps.js';

const place = (key: string): Jump => ({ url: 'u', region: 'main', key, offset: 0 });

/**
 * Runs moves, where `>x` jumps to x and a number steps through the list. Returns the place reached, and the list with
 * its position.
 */
function walk(moves: string): string {
  let list: JumpList = NO_JUMPS;
  let here = 'a';
  for (const move of moves.split(' ').filter(Boolean)) {
    if (move.startsWith('>')) {
      list = jumpedFrom(list, place(here));
      here = move.slice(1);
      continue;
    }
    const next = stepped(list, place(here), Number(move));
    if (!next) continue;
    list = next;
    here = (list.jumps[list.at] as Jump).key;
  }
  const drawn = list.jumps.map(({ key }, i) => (i === list.at ? `|${key}` : key)).join(' ');
  return `${here}: ${drawn}${list.at >= list.jumps.length ? ' |' : ''}`;
}

/** Moves, and what `:jumps` shows in Vim 9.0 after the same moves. */
const rows: readonly (readonly [claim: string, moves: string, drawn: string])[] = [
  ['a jump remembers where it came from', '>b', 'b: a |'],
  ['a step back leads there, and the present place is kept', '>b -1', 'a: |a b'],
  ['a step on leads forth again', '>b -1 1', 'b: a |b'],
  ['there is nothing before the first', '>b -1 -1', 'a: |a b'],
  ['there is nothing after the last', '>b 1', 'b: a |'],
  ['a count goes so far at once', '>b >c >d -3', 'a: |a b c d'],
  ['a count that is too large goes nowhere', '>b >c -9', 'c: a b |'],
  ['a new jump after steps back keeps the newer ones', '>b >c >d -3 >x', 'x: b c d a |'],
  ['a place is in the list once', '>b >a >b >a', 'a: a b |'],
];

describe('the jump list', () => {
  for (const [claim, moves, drawn] of rows) it(claim, () => expect(walk(moves)).to.equal(drawn));

  it('keeps a hundred', () => {
    let list: JumpList = NO_JUMPS;
    for (let i = 0; i < 150; i++) list = jumpedFrom(list, place(`${i}`));
    expect([list.jumps.length, list.jumps[0]?.key, list.at]).to.deep.equal([100, '50', 100]);
  });
  it('is read from storage, and garbage is none', () => {
    const list = jumpedFrom(NO_JUMPS, place('a'));
    expect(readJumps(JSON.stringify(list))).to.deep.equal(list);
    for (const text of [null, '', '{', '[]', '{"jumps":3}', '{"jumps":[{"url":1}],"at":9}'])
      expect(readJumps(text).jumps).to.deep.equal([]);
  });
});
