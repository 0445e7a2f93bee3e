/** Tests keys of items, and places parsed from storage with arbitrary content. */

import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { isSiteMark, readPlaces, writePlaces } from './marks.js';
import { itemKey, readPlace } from './memory.js';

const GARBAGE = [
  null,
  '',
  '{',
  'null',
  '1',
  '"x"',
  '[]',
  '[1]',
  '{"a":1}',
  '{"a":{"url":1}}',
  '{"region":1,"key":"x","offset":0}',
  '{"__proto__":null}',
];

describe('what is remembered', () => {
  it('a key is the id, else the address, else the first words', () => {
    expect(itemKey('id', '/x', 'P', 'words')).to.equal('#id');
    expect(itemKey('', '/x', 'P', 'words')).to.equal('@/x');
    expect(itemKey('', '', 'P', '  some\n words ')).to.equal('~p:some words');
  });
  for (const text of GARBAGE) {
    it(`${String(text)} in storage is no place and no mark`, () => {
      expect(readPlace(text)).to.equal(null);
      expect([...readPlaces(text).keys()]).to.deep.equal([]);
    });
  }
  it('no text whatever throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), text => {
        readPlace(text);
        readPlaces(text);
      }),
    );
  });
  it('marks that are written are read', () => {
    const places = new Map([['a', { url: '/x', region: 'main', key: '#y' }]]);
    expect(readPlaces(writePlaces(places))).to.deep.equal(places);
  });
  it('a capital is a mark of the site', () =>
    expect(['a', 'A', 'ä', 'Ä', 'ß'].map(isSiteMark)).to.deep.equal([false, true, false, true, false]));
});
