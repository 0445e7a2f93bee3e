/** Tests motions to the left and right between the items of a grid. */

import { expect } from '@open-wc/testing';
import { byId, clear, stage } from '../../../test/stage.js';
import { itemAtSide } from './grid.js';
import { ItemScope } from './scope.js';

const cards = (style: string, more = ''): string =>
  `<div style="display:grid;grid-template-columns:repeat(3,100px);${style}" ${more}>${[...'abcdefgh'].map(id => `<div id=${id}>${id}</div>`).join('')}</div>`;
/** Returns the ids of the items that moves lead to, `-` for none; each move is an id with the side, `<` or `>`. */
const moves = (html: string, isProse: boolean, pairs: readonly string[]): string => {
  const root = stage(html);
  return pairs
    .map(
      pair =>
        itemAtSide(
          new ItemScope(root, { isProse }),
          byId(pair[0] as string),
          pair[1] === '<' ? 'left' : 'right',
        )?.id ?? '-',
    )
    .join(' ');
};

describe('a grid', () => {
  afterEach(clear);

  it('leads to the next item on that side of the row, and nowhere at its edge', () =>
    expect(moves(cards(''), true, ['a>', 'b>', 'c>', 'e<', 'd<', 'h>'])).to.equal('b c - d - -'));
  it('uses positions on the screen in right-to-left text too', () =>
    expect(moves(cards('', 'dir=rtl'), true, ['a<', 'b>', 'c<', 'a>'])).to.equal('b a - -'));
  it('can be a flex container that wraps', () =>
    expect(
      moves(
        cards('')
          .replace('display:grid', 'display:flex;flex-wrap:wrap;width:310px')
          .replaceAll('<div id', '<div style="width:100px" id'),
        true,
        ['a>', 'f<', 'c>'],
      ),
    ).to.equal('b e -'));
  it('leads to the item at the same height in the next card', () => {
    const card = (id: string): string => `<section><h2 id=${id}1>x</h2><p id=${id}2>y</p></section>`;
    const html = `<div style="display:grid;grid-template-columns:100px 100px">${['a', 'b', 'c', 'd'].map(card).join('')}</div>`;
    const root = stage(html);
    expect(itemAtSide(new ItemScope(root, { isProse: true }), byId('a2'), 'right')?.id).to.equal('b2');
  });
  it('is not found in a single row, where left and right lead to other regions', () =>
    expect(
      moves('<nav style="display:flex"><a href="#" id=a>x</a><a href="#" id=b>y</a></nav>', false, ['a>']),
    ).to.equal('-'));
  it('is not found where elements of different types are beside each other', () =>
    expect(
      moves(
        '<dl style="display:grid;grid-template-columns:1fr 1fr"><dt id=a>x</dt><dd id=b>y</dd><dt id=c>x</dt><dd>y</dd></dl>',
        true,
        ['a>'],
      ),
    ).to.equal('-'));
});
