/** Which keys a keymap may take as the first on a page, told without the engine. */

import type { Chord } from '../core/chord.js';
import type { Keymap } from '../core/keymap.js';

/** Commands whose condition cannot hold before anything was done on a page: nothing is current, and no dialog of ours is open. */
const NOT_YET = /^(dialog\.|item\.follow|move\..+-from-current)/;
/** Commands that need a dialog, each after the dialog's name. */
const NEEDS_DIALOG = /^(palette|search|theme|font|keys)\.(show|ex)/;
const IN_FIELDS = 'palette.show-anywhere';

/** What a first press needs to be taken. */
export interface FirstPress {
  /** The dialog that the page must have, empty for none. */
  readonly dialog: string;
  /** Whether it is taken from a field too. */
  readonly inFields: boolean;
}

/**
 * The presses that begin a binding of one of our own keymaps, which name commands and nothing else.
 * @param apple Whether `<Mod>` is Command.
 */
export function firstPresses(keymap: Keymap, apple: boolean): ReadonlyMap<Chord, FirstPress> {
  const found = new Map<Chord, FirstPress>();
  for (const [keys, command] of Object.entries(keymap) as [string, string][]) {
    const [chord = ''] = /^<[^>]+>|^./.exec(keys.replace('<Mod-', apple ? '<D-' : '<C-')) ?? [];
    // What begins a longer sequence is pending in any case.
    const isWhole = /^(<[^>]+>|.)$/.test(keys);
    const [, family = '', verb = ''] = (isWhole && NEEDS_DIALOG.exec(command)) || [];
    const dialog = verb === 'ex' ? verb : family;
    if (!isWhole || !NOT_YET.test(command))
      found.set(chord as Chord, { dialog, inFields: command === IN_FIELDS });
  }
  return found;
}
