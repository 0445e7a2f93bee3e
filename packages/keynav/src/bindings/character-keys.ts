/** The switch for single-character keys that WCAG 2.1.4 asks for, remembered. */

import type { Layers } from './layers.js';
import type { Command } from '../core/command.js';
import { KEPT, type Shelf } from '../page/dom/storage.js';

/** Switches bindings made only of characters on and off. */
export interface CharacterKeys {
  /** A way to the switch for pointers and voices. */
  readonly command: Command;
  set(isOn: boolean): void;
  /** Takes up what the reader chose on an earlier visit. */
  restore(): void;
}

/** A switch over these bindings; `say` tells the reader. */
export function characterKeys(bindings: Layers, shelf: Shelf, say: (text: string) => void): CharacterKeys {
  function set(isOn: boolean): void {
    shelf.write(KEPT.characters, isOn ? 'on' : 'off');
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
    restore: () => bindings.setCharacters(shelf.read(KEPT.characters) !== 'off'),
  };
}
