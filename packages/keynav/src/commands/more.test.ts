/** Tests marks, dialogs, fields, history and find by their keys. */

import { expect } from '@open-wc/testing';
import { picture } from '../../test/picture.js';

describe('marks', () => {
  it('a mark is set and gone to, with four ways to write it', () => {
    for (const go of ["'a", '`a', 'Ma'])
      expect(picture('*main: a |b c').press(`maG${go}`).draw()).to.equal('*main: a |b c');
  });
  it('a mark that is not set says so and moves nothing', () => {
    const drawn = picture('*main: a |b c').press("'x");
    expect([drawn.draw(), drawn.log]).to.deep.equal(['*main: a |b c', ['notice: Mark x is not set']]);
  });
  it('a vowel sign of Devanagari, which is a key of its own, is a mark too', () =>
    expect(picture('*main: a |b c').press("m\u094bG'\u094b").draw()).to.equal('*main: a |b c'));
  it('only a letter is a mark', () =>
    expect(picture('*main: |a').press('m5').log).to.deep.equal([
      'notice: A mark is one letter, set on an item',
    ]));
  it('without a current item there is nothing to mark', () =>
    expect(picture('*main: a').press('ma').log).to.have.length(1));
  it("'' before any jump says so", () =>
    expect(picture('*main: |a').press("''").log).to.deep.equal(['notice: No jump yet']));
  it("'' goes back from a mark", () =>
    expect(picture('*main: |a b c').press("maG'a''").draw()).to.equal('*main: a b |c'));
});

describe('keys for everything else', () => {
  const can = { canShow: true, hasField: true, copies: true, next: true, prev: true };
  const cases: readonly (readonly [keys: string, log: string])[] = [
    ['<C-p>', 'show palette'],
    [':', 'show ex'],
    ['/', 'show search'],
    ['?', 'show keys'],
    ['<C-x>', 'show theme'],
    ['zf', 'show font'],
    ['i', 'field 0'],
    ['2i', 'field 2'],
    ['f', 'hint here'],
    ['F', 'hint tab'],
    ['n', 'find 1'],
    ['3N', 'find -3'],
    ['.', 'repeat 0'],
    ['4.', 'repeat 4'],
    ['>', 'follow next'],
    ['<lt>', 'follow prev'],
    ['<C-n>', 'follow next'],
    ['<C-b>', 'follow prev'],
    ['O', 'go -1'],
    ['3<C-o>', 'go -3'],
    ['I', 'go 1'],
    ['2<C-i>', 'go 2'],
    ['-', 'up 1'],
    ['2-', 'up 2'],
    ['yy', 'copy page-address'],
    ['yh', 'copy heading-address'],
    ['3>', 'follow next'],
  ];
  for (const [keys, log] of cases)
    it(`${keys} asks the page to ${log}`, () =>
      expect(picture('*main: |a', { answers: can }).press(keys).log[0]).to.equal(log));

  const refusals: readonly (readonly [keys: string, log: readonly string[]])[] = [
    ['>', ['notice: This is the last document']],
    ['<lt>', ['notice: This is the first document']],
    ['i', ['notice: No text field on this page']],
    ['yy', ['notice: This browser does not allow copying']],
    ['<C-p>', []],
    ['?', []],
    ['<Esc>', []],
    ['<C-c>', []],
  ];
  for (const [keys, log] of refusals)
    it(`${keys} without what it needs ${log.length ? 'says so' : 'is left to the page'}`, () =>
      expect(picture('*main: |a').press(keys).log).to.deep.equal(log));

  it('Esc leaves a field before it closes a dialog', () => {
    expect(
      picture('*main: a', { answers: { isInField: true, hasDialog: true } }).press('<Esc>').log,
    ).to.deep.equal(['leave field']);
    expect(picture('*main: a', { answers: { hasDialog: true } }).press('<Esc>').log).to.deep.equal(['close']);
  });
  it('Ctrl+C closes a dialog only when no text is selected', () => {
    expect(picture('*main: a', { answers: { hasDialog: true } }).press('<C-c>').log).to.deep.equal(['close']);
    expect(
      picture('*main: a', { answers: { hasDialog: true, hasSelection: true } }).press('<C-c>').log,
    ).to.deep.equal([]);
  });
});
