/** The switch for single-character keys that WCAG 2.1.4 requires; the choice is remembered. */

import type { Layers } from './layers.js';
import type { Command } from '../core/command.js';
import { STORED, type Shelf } from '../page/dom/storage.js';

/** Turns bindings that consist only of characters on and off. */
export interface CharacterKeys {
  /** The command for readers who use a pointer or their voice. */
  readonly command: Command;
  set(isOn: boolean): void;
  /** Restores the choice of an earlier visit. */
  restore(): void;
}

/** Returns the switch for these bindings; `say` shows a notice to the reader. */
export function characterKeys(bindings: Layers, shelf: Shelf, say: (text: string) => void): CharacterKeys {
  function set(isOn: boolean): void {
    shelf.write(STORED.characters, isOn ? 'on' : 'off');
    bindings.setCharacters(isOn);
    say(`Single-character keys are ${isOn ? 'on' : 'off'}`);
  }
  return {
    command: {
      name: 'keys.toggle-characters',
      title: 'Switch single-character keys on or off',
      group: 'Dialogs',
      run: () => set(!bindings.hasCharacters()),
    },
    set,
    restore: () => bindings.setCharacters(shelf.read(STORED.characters) !== 'off'),
  };
}
