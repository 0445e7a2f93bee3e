/** Tests motions of the current item, as drawings. */

import { expect } from '@open-wc/testing';
import { picture } from '../../test/picture.js';

/** The claim, the drawing before, the keys, the drawing after. */
const drawn: readonly (readonly [claim: string, before: string, keys: string, after: string])[] = [
  ['the first motion on a page arrives and steps no further', 'main: a b c', 'j', '*main: |a b c'],
  ['j goes to the next item', '*main: |a b c', 'j', '*main: a |b c'],
  ['the arrow does what j does', '*main: |a b c', '<Down><Down>', '*main: a b |c'],
  ['k goes to the previous item', '*main: a b |c', 'k', '*main: a |b c'],
  ['counts repeat a motion', '*main: |a b c d e f g', '5j', '*main: a b c d e |f g'],
  ['a count may have a zero', '*main: |a b c d e f g h i j k l', '10j', '*main: a b c d e f g h i j |k l'],
  ['a zero alone is no count', '*main: |a b c', '0j', '*main: a |b c'],
  ['a count ends at the last item', '*main: |a b c', '999j', '*main: a b |c'],
  ['at the ends nothing moves', '*main: |a b', 'kjjj', '*main: a |b'],
  ['g goes to the first item', '*main: a b |c', 'g', '*main: |a b c'],
  ['gg is the same place', '*main: a b |c', 'gg', '*main: |a b c'],
  ['G goes to the last item', '*main: |a b c', 'G', '*main: a b |c'],
  ['3G goes to the third item', '*main: |a b c d', '3G', '*main: a b |c d'],
  ['3g goes there too', '*main: a b c |d', '3g', '*main: a b |c d'],
  ['1G goes to the first item', '*main: a b |c', '1G', '*main: |a b c'],
  ['99G ends at the last item', '*main: |a b c', '99G', '*main: a b |c'],
  ['] goes to the next heading', '*main: |a #b c #d', ']', '*main: a |#b c #d'],
  ['2] goes to the second heading on', '*main: |a #b c #d', '2]', '*main: a #b c |#d'],
  ['9] ends at the last heading', '*main: |a #b c #d e', '9]', '*main: a #b c |#d e'],
  ['[ goes back to a heading', '*main: #a b #c |d', '[[', '*main: |#a b #c d'],
  ['} leaves a list behind', '*main: a |-b -c -d e', '}', '*main: a -b -c -d |e'],
  ['{ goes to the start of a list', '*main: a -b -c -d |e', '{', '*main: a |-b -c -d e'],
  ['a count goes over blocks', '*main: |a -b -c d e', '3}', '*main: a -b -c d |e'],
  ["'' goes back to before a jump", '*main: a |b c', "G''", '*main: a |b c'],
  ["'' twice goes there and back", '*main: a |b c', "G''''", '*main: a b |c'],
  ['each region keeps its current item', 'left: a |b c\n*main: d |e f', 'jhk', '*left: |a b c\nmain: d e |f'],
];

describe('motions', () => {
  for (const [claim, before, keys, after] of drawn)
    it(claim, () => expect(picture(before).press(keys).draw()).to.equal(after));

  for (const keys of ['5j', '5G', '3]', 'G', '2}']) {
    it(`${keys} gives the focus once`, () =>
      expect(picture('*main: |#a b #c d #e f #g h').press(keys).focused()).to.equal(1));
  }
  it('j first scrolls through an item taller than the screen', () => {
    const { log, press, draw } = picture('*main: |a b c', { answers: { scrollsThrough: true } });
    press('j');
    expect([log, draw()]).to.deep.equal([['scroll 1'], '*main: |a b c']);
  });
  it('with a count it only steps', () =>
    expect(
      picture('*main: |a b c', { answers: { scrollsThrough: true } })
        .press('1j')
        .draw(),
    ).to.equal('*main: a |b c'));
  it('half pages take a count', () =>
    expect(picture('*main: |a b').press('d3u').log).to.deep.equal(['half 1', 'half -3']));

  const notices: readonly (readonly [claim: string, before: string, keys: string, notice: string])[] = [
    ['says that there is no heading', '*main: |a b', ']', 'No next heading'],
    ['says that there is no block before', '*main: |a b', '{', 'No previous block'],
    ['says that a region is empty', '*main:', 'j', 'No items here'],
    ['says the same for the ends of an empty region', '*main:', 'G', 'No items here'],
  ];
  for (const [claim, before, keys, notice] of notices)
    it(claim, () => expect(picture(before).press(keys).log).to.deep.equal([`notice: ${notice}`]));

  it('o opens the current item', () =>
    expect(picture('*main: a |b').press('o').log).to.deep.equal(['open b']));
  it('Enter is left to links and buttons', () =>
    expect(picture('*main: a |b').press('<CR>').log).to.deep.equal([]));
  it('Enter follows the one link of a prose block', () =>
    expect(picture('*main: a |b', { answers: { isProse: true } }).press('<CR>').log).to.deep.equal([
      'open b',
    ]));
  it('no key throws on a page without regions', () => {
    for (const keys of [
      'j',
      'k',
      '5j',
      'g',
      'G',
      ']',
      '{',
      'd',
      'zz',
      'h',
      'l',
      'o',
      'H',
      'zh',
      'ma',
      "'a",
      '<F6>',
      'C',
    ])
      picture('').press(keys);
  });
});
