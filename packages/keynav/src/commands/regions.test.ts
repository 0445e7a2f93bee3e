/** Tests motions from region to region and the layout keys, as drawings. */

import { expect } from '@open-wc/testing';
import { picture } from '../../test/picture.js';

const ALL = 'navbar: n\nleft: a |b\n*main: c |d\nright: e\nfooter: f';
const active = (text: string) => /\*\(?(\w+)/.exec(text)?.[1] ?? '';

describe('regions', () => {
  const moves: readonly (readonly [keys: string, region: string])[] = [
    ['h', 'left'],
    ['l', 'right'],
    ['hl', 'main'],
    ['h2l', 'right'],
    ['l9h', 'left'],
    ['hh', 'left'],
    ['ll', 'right'],
    ['H', 'left'],
    ['L', 'right'],
    ['J', 'main'],
    ['K', 'navbar'],
    ['<C-h>', 'left'],
    ['<C-l>', 'right'],
    ['HJ', 'main'],
    ['<C-k><C-j>', 'main'],
    ['zk', 'navbar'],
    ['zkzj', 'main'],
    ['<F6>', 'right'],
    ['2<F6>', 'footer'],
    ['<S-F6>', 'left'],
    ['2<S-F6>', 'navbar'],
  ];
  for (const [keys, region] of moves)
    it(`${keys} goes from main to ${region}`, () =>
      expect(active(picture(ALL).press(keys).draw())).to.equal(region));

  it('draws the whole page as before but for what moved', () => {
    const before = 'left: home |posts talks\n*main: |intro setup usage';
    expect(picture(before).press('h2jl2j').draw()).to.equal(
      'left: home posts |talks\n*main: intro setup |usage',
    );
  });
  it('h skips a sidebar that is hidden', () =>
    expect(active(picture('(left): a\n*main: b').press('h').draw())).to.equal('main'));
  it('H shows a hidden sidebar and goes there', () =>
    expect(picture('(left): a |b\n*main: |c').press('H').draw()).to.equal('*left: a |b\nmain: |c'));
  it('zh hides the left sidebar and shows it again', () => {
    const drawn = picture('left: a\n*main: |b');
    expect(drawn.press('zh').draw()).to.equal('(left): a\n*main: |b');
    expect(drawn.press('zh').draw()).to.equal('left: a\n*main: |b');
  });
  it('zl does so on the right', () =>
    expect(picture('*main: |b\nright: a').press('zl').draw()).to.equal('*main: |b\n(right): a'));
  it('a sidebar that was only guessed cannot be hidden', () => {
    expect(
      picture('left: a\n*main: |b', { answers: { isNamed: false } })
        .press('zh')
        .draw(),
    ).not.to.contain('(left)');
  });
  it('says that a region is not there', () =>
    expect(picture('*main: a').press('H').log).to.deep.equal(['notice: This page has no left region']));
  it('says that a region is empty', () =>
    expect(picture('*main: |a\nright:').press('L').log).to.deep.equal(['notice: Nothing to focus in right']));
  it('in one column h and l go to the region before and after', () => {
    expect(active(picture(ALL, { isOneColumn: true }).press('h').draw())).to.equal('left');
    expect(active(picture(ALL, { isOneColumn: true }).press('2l').draw())).to.equal('footer');
  });
  it('F6 is left to the browser after the last region', () => {
    const drawn = picture(ALL).press('9<F6>');
    expect(active(drawn.draw())).to.equal('footer');
    expect(active(drawn.press('<F6>').draw())).to.equal('footer');
    expect(drawn.focused()).to.equal(1);
  });
  it('C and E fold the sections of main and say so when there are none', () => {
    expect(picture('*main: a').press('CE').log).to.deep.equal([
      'collapse',
      'notice: No section to collapse',
      'expand',
      'notice: No section to expand',
    ]);
    expect(picture('*main: a', { answers: { hasSections: true } }).press('CE').log).to.deep.equal([
      'collapse',
      'expand',
    ]);
  });
});
