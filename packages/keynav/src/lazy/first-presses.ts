/** The keys that can be the first of a binding, computed without the engine. */

import type { Chord } from '../core/chord.js';
import type { Keymap } from '../core/keymap.js';

/** Commands whose condition cannot hold yet, because no item is current and no dialog is open. */
const NOT_YET = /^(dialog\.|item\.follow|move\..+-from-current)/;
/** Commands that need a dialog; the first group is its name. */
const NEEDS_DIALOG = /^(palette|search|theme|font|keys)\.(show|ex)/;
/** Commands that run in fields too. */
const IN_FIELDS = /^(palette\.show-anywhere|region\.(next|previous))$/;

/** The conditions under which a first key is handled. */
export interface FirstPress {
  /** The dialog that the page must have; empty for none. */
  readonly dialog: string;
  /** Whether it is handled in fields too. */
  readonly inFields: boolean;
}

/**
 * Returns the chords that begin a binding of a keymap of keynav itself, which contains only names of commands.
 * @param apple Whether `<Mod>` is Command.
 */
export function firstPresses(keymap: Keymap, apple: boolean): ReadonlyMap<Chord, FirstPress> {
  const found = new Map<Chord, FirstPress>();
  for (const [keys, command] of Object.entries(keymap) as [string, string][]) {
    const [chord = ''] = /^<[^>]+>|^./.exec(keys.replace('<Mod-', apple ? '<D-' : '<C-')) ?? [];
    // A key that begins a longer sequence becomes pending whatever the condition of its command.
    const isWhole = /^(<[^>]+>|.)$/.test(keys);
    const [, family = '', verb = ''] = (isWhole && NEEDS_DIALOG.exec(command)) || [];
    const dialog = verb === 'ex' ? verb : family;
    if (!isWhole || !NOT_YET.test(command))
      found.set(chord as Chord, { dialog, inFields: IN_FIELDS.test(command) });
  }
  return found;
}
