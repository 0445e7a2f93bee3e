/** Tests that the table of first key presses agrees with the engine. */

import { expect } from '@open-wc/testing';
import { allCommands } from '../commands/index.js';
import { readKeymap, type Keymap } from '../core/keymap.js';
import { firstPresses } from './first-presses.js';
import { arrows } from '../keymaps/arrows.js';
import { vim } from '../keymaps/vim.js';
import { web, webApple } from '../keymaps/web.js';

const keymaps: Readonly<Record<string, readonly [Keymap, boolean]>> = {
  vim: [vim, false],
  web: [web, false],
  'web on a Mac': [webApple, true],
  arrows: [arrows, false],
  'arrows on a Mac': [arrows, true],
};
const command = (name: string | null) => allCommands.find(one => one.name === name);
/** A page on which no key was pressed yet: every condition is false, except that all dialogs are registered. */
const untouched = new Proxy(
  {},
  {
    get: (_, name) =>
      name === 'canShow' ? () => true : name === 'regions' || name === 'items' ? nothing : () => false,
  },
) as never;
const nothing = new Proxy({}, { get: () => () => null });

describe('the first presses of a keymap', () => {
  for (const [title, [keymap, apple]] of Object.entries(keymaps)) {
    const firsts = firstPresses(keymap, apple);
    const bindings = readKeymap(keymap, 'default', { apple });

    it(`${title}: each is the first chord of a binding of the engine`, () => {
      const chords = new Set(bindings.map(({ sequence }) => sequence[0]));
      expect([...firsts.keys()].filter(chord => !chords.has(chord))).to.deep.equal([]);
    });

    it(`${title}: exclude only bindings whose condition cannot hold yet`, () => {
      // Only the engine knows the regions.
      const amongRegions = /^region\.(next|previous|left|right)$/;
      for (const { sequence, command: name } of bindings) {
        const [first] = sequence;
        const canHold =
          sequence.length > 1 || amongRegions.test(name ?? '') || (command(name)?.when?.(untouched) ?? true);
        expect(firsts.has(first as never), `${String(first)} ${name}`).to.equal(canHold);
      }
    });

    it(`${title}: have the dialog that the command needs, and whether it runs in fields`, () => {
      for (const { sequence, command: name } of bindings) {
        if (sequence.length > 1) continue;
        const first = firsts.get(sequence[0] as never);
        const dialogs: string[] = [];
        const page = { canShow: (dialog: string) => (dialogs.push(dialog), true) };
        const isDialog = /^(palette|search|theme|font|keys)\./.test(name ?? '');
        if (isDialog) command(name)?.when?.(page as never);
        if (first)
          expect([first.dialog || [], first.inFields].flat()).to.deep.equal([
            ...dialogs,
            command(name)?.inFields === true,
          ]);
      }
    });
  }
});
