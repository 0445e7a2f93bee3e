/** The rule for which bindings are active at a place, for keys that are pressed and for lists of keys. */

import type { Command, CommandTable } from '../core/command.js';
import type { Binding, BindingMode } from '../core/keymap.js';
import { dom } from '../page/dom/members.js';

/** A place where keys are pressed. Each fact is looked up only when it is needed, because most keys need few. */
export interface KeyPlace {
  /** The element that has the focus, inside open shadow roots too. */
  readonly origin: Element | null;
  isTyping(): boolean;
  /** Whether no count and no keys are pending. */
  isIdle(): boolean;
  /** Whether a modal dialog of the page is open. */
  isModal(): boolean;
  /** Whether one of the dialogs offered to the engine is open. */
  hasDialog(): boolean;
  /** The name of the active region. */
  region(): string | undefined;
  /** Whether the page itself has acted on the key, or its field gets it, so that a command must not act on it too. */
  hasPageActed(command: Command): boolean;
  /** Whether the condition of a command holds. */
  isAvailable(command: Command): boolean;
}

/** Where the reader was when the snapshot was taken, and which bindings are active there. */
export interface KeyContext {
  /** The name of the active region; empty if there is none. */
  readonly region: string;
  readonly mode: BindingMode;
  /** Returns whether a binding would run if its keys were pressed there. */
  isActive(binding: Binding): boolean;
}

/** Returns whether a binding is active at a place: in its mode, region and element, and if its command can run there. */
export function isActiveAt(place: KeyPlace, binding: Binding, commands: CommandTable): boolean {
  const { scope, region, mode, maps, command: name } = binding;
  if (scope && !(place.origin && dom(scope as Element).contains(place.origin))) return false;
  if (region !== undefined && place.region() !== region) return false;
  if (mode !== undefined && mode !== modeAt(place)) return false;
  if (name === null) return !binding.isPassed || place.isIdle();
  const command = maps ? undefined : commands.get(name);
  if (!maps && !command) return false;
  if (command && place.hasPageActed(command)) return false;
  if (place.isTyping()) {
    if (!(binding.inFields ?? (mode === 'insert' || command?.inFields === true))) return false;
  } else if (!maps && !scope && !command?.inModals && place.isModal()) return false;
  return !command?.when || place.isAvailable(command);
}

/** Returns the mode of a place. */
export function modeAt(place: KeyPlace): BindingMode {
  if (place.isTyping()) return 'insert';
  return place.isModal() || place.hasDialog() ? 'dialog' : 'normal';
}

/** Returns a snapshot of a place, including which conditions of commands hold. */
export function keyContext(place: KeyPlace, commands: CommandTable): KeyContext {
  const [isTyping, isModal, hasDialog] = [place.isTyping(), place.isModal(), place.hasDialog()];
  const region = place.region();
  const unmet = new Set(commands.list().filter(command => !place.isAvailable(command)));
  const taken: KeyPlace = {
    origin: place.origin,
    isTyping: () => isTyping,
    isIdle: () => true,
    isModal: () => isModal,
    hasDialog: () => hasDialog,
    region: () => region,
    hasPageActed: () => false,
    isAvailable: command => !unmet.has(command),
  };
  return {
    region: region ?? '',
    mode: modeAt(taken),
    isActive: binding => isActiveAt(taken, binding, commands),
  };
}
