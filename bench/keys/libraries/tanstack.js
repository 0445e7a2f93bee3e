/** TanStack Hotkeys without a framework: single keys with its hotkey manager, sequences with its sequence manager. */

import { HotkeyManager, SequenceManager } from '@tanstack/hotkeys';

const MODIFIERS = { ctrl: 'Control', alt: 'Alt', meta: 'Meta', shift: 'Shift' };

/** Returns the chords as a list in the notation of the library. */
export function write(chords) {
  return chords.map(({ key, held }) => {
    const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
    return [...held.map(modifier => MODIFIERS[modifier]), name].join('+');
  });
}

/** Binds, and returns a function that unbinds. Throws an error with the message `late` if `isLate` returns true in the meantime. */
export function bind(bindings, { timeout, lastWins, isLate } = {}) {
  const shared = {
    ...(lastWins && { conflictBehavior: 'replace' }),
    ...(timeout && { timeout }),
  };
  const handles = bindings.map(({ keys, run, inFields, repeats }) => {
    if (isLate?.()) throw new Error('late');
    const options = { ...shared, ...(inFields !== undefined && { ignoreInputs: !inFields }) };
    if (keys.length > 1) return SequenceManager.getInstance().register(keys, run, options);
    return HotkeyManager.getInstance().register(keys[0], run, {
      ...options,
      requireReset: repeats === false,
    });
  });
  return () => handles.forEach(handle => handle.unregister());
}
