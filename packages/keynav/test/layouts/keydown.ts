/** Creates `keydown` events with the properties that browsers report. */

import type { Level, Stroke } from './layout.js';

/** The properties of an event other than `key` and `code`. */
export interface Fields extends KeyboardEventInit {
  readonly keyCode?: number;
}

/** The properties that are reported while the modifiers of a level are held: more than one set if browsers differ. */
export const HELD: Readonly<Record<Level, readonly Fields[]>> = {
  plain: [{}],
  shift: [{ shiftKey: true }],
  altGr: [{ modifierAltGraph: true }],
  altGrShift: [{ modifierAltGraph: true, shiftKey: true }],
  windowsAltGr: [{ ctrlKey: true, altKey: true, modifierAltGraph: true }, { modifierAltGraph: true }],
  option: [{ altKey: true }, { altKey: true, modifierAltGraph: true }],
  optionShift: [
    { altKey: true, shiftKey: true },
    { altKey: true, shiftKey: true, modifierAltGraph: true },
  ],
};

/**
 * Returns a `keydown` event. Defines `keyCode`, which the constructor does not accept, and `getModifierState`, because not all engines
 * support the modifier states of the constructor. `key` may be `undefined`, as autofill reports it.
 */
export function keydown(key: string | undefined, code: string, fields: Fields = {}): KeyboardEvent {
  const { keyCode, ...init } = fields;
  const event = new KeyboardEvent('keydown', {
    key: key ?? '',
    code,
    ...init,
    bubbles: true,
    cancelable: true,
  });
  if (key === undefined) Object.defineProperty(event, 'key', { value: undefined });
  if (keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: keyCode });
  const states: Readonly<Record<string, boolean | undefined>> = {
    AltGraph: fields.modifierAltGraph,
    CapsLock: fields.modifierCapsLock,
    Control: fields.ctrlKey,
    Alt: fields.altKey,
    Shift: fields.shiftKey,
    Meta: fields.metaKey,
  };
  Object.defineProperty(event, 'getModifierState', { value: (name: string) => states[name] ?? false });
  return event;
}

/** Returns the `keydown` events of a stroke, one for each way in which browsers report it. `fields` override their properties. */
export function keydownsOf({ key, code, level }: Stroke, fields: Fields = {}): readonly KeyboardEvent[] {
  return HELD[level].map(held => keydown(key, code, { ...held, ...fields }));
}
