/** Tests how keys are shown and spoken. */

import { expect } from '@open-wc/testing';
import { printKeys, speakKeys } from './print.js';
import { parseSequence } from './sequence.js';

const rows: readonly (readonly [keys: string, apple: string, others: string, spoken: string])[] = [
  ['<C-p>', '⌃P', 'Ctrl+P', 'Control p'],
  ['<C-S-p>', '⌃⇧P', 'Ctrl+Shift+P', 'Control Shift p'],
  ['<D-k>', '⌘K', 'Meta+K', 'Command k'],
  ['<A-x>', '⌥X', 'Alt+X', 'Alt x'],
  ['zh', 'z h', 'z h', 'z then h'],
  ['G', 'G', 'G', 'Shift g'],
  ['?', '?', '?', 'question mark'],
  ['<lt>', '<', '<', 'less than'],
  ['<Down>', '↓', '↓', 'Down arrow'],
  ['<CR>', 'Enter', 'Enter', 'Enter'],
  ['<S-F6>', '⇧F6', 'Shift+F6', 'Shift F6'],
  ['<Esc>', 'Esc', 'Esc', 'Escape'],
  ['<Space>', 'Space', 'Space', 'Space'],
  ['m<Any>', 'm any character', 'm any character', 'm then any character'],
  ['<kPlus>', 'NumPlus', 'NumPlus', 'numpad Plus'],
  ['<C-kUp>', '⌃NumUp', 'Ctrl+NumUp', 'Control numpad Up'],
  ['<C-->', '⌃-', 'Ctrl+-', 'Control hyphen'],
  ['<C-Down>', '⌃↓', 'Ctrl+↓', 'Control Down arrow'],
  ['<S-CR>', '⇧Enter', 'Shift+Enter', 'Shift Enter'],
];

describe('keys for readers', () => {
  for (const [keys, apple, others, spoken] of rows) {
    it(`${keys} is ${others}, on a Mac ${apple}, spoken "${spoken}"`, () => {
      const sequence = parseSequence(keys);
      expect([
        printKeys(sequence, 'apple').join(' '),
        printKeys(sequence, 'other').join(' '),
        speakKeys(sequence),
      ]).to.deep.equal([apple, others, spoken]);
    });
  }
});
