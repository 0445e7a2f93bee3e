/** Tests modes by prefix and by name. */

import { expect } from '@open-wc/testing';
import { english } from '../strings.js';
import { modeNamed, modeOfPrefix, modes } from './modes.js';

describe('a mode', () => {
  for (const [text, expected] of [
    ['>', 'commands'],
    [':', 'ex'],
    ['/', 'search'],
    ['@', 'pages'],
    ['#', 'headings'],
    ['?', 'keys'],
    ['a', undefined],
    ['', undefined],
  ] as const) {
    it(`${expected ?? 'none'} is entered by “${text}”`, () =>
      expect(modeOfPrefix(text, modes)?.name).to.equal(expected));
  }

  it('of an unknown name is the default mode', () =>
    expect(modeNamed('nonsense', modes, english).name).to.equal(''));

  it('uses the label and the placeholder of the site', () => {
    const words = { modes: { ex: 'Befehlszeile' }, placeholders: { ex: 'theme nord' } };
    expect(modeNamed('ex', [], words)).to.include({ label: 'Befehlszeile', placeholder: 'theme nord' });
  });
});
