/** Keydown events with the fields that browsers report. */

import type { Level, Stroke } from './layout.js';

/** What an event says besides `key` and `code`. */
export interface Fields extends KeyboardEventInit {
  readonly keyCode?: number;
}

/** What is reported while a level's modifiers are held; more than one set where browsers do not agree. */
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

/** A keydown; `keyCode` cannot be set from outside, and not every engine takes the modifier states. */
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

/** The keydown of a stroke in each shape that browsers give it, with what else is said of it. */
export function keydownsOf({ key, code, level }: Stroke, more: Fields = {}): readonly KeyboardEvent[] {
  return HELD[level].map(held => keydown(key, code, { ...held, ...more }));
}
