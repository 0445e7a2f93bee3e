/** @github/hotkey, which clicks an element for each binding. Its notation: `Shift+G`, `?,Shift+?`, `g g`. */

import { install, SequenceTracker, uninstall } from '@github/hotkey';

const ORDER = ['ctrl', 'alt', 'meta', 'shift'];
const MODIFIERS = { ctrl: 'Control', alt: 'Alt', meta: 'Meta', shift: 'Shift' };

/** Returns chords in the notation of the library. If Shift depends on the layout, includes both ways of typing as aliases. */
export function write(chords) {
  let written = [''];
  for (const chord of chords)
    written = written.flatMap(before => aliasesOf(chord).map(alias => `${before} ${alias}`.trim()));
  return written.join(',');
}

function aliasesOf({ key, kind, held }) {
  const modifiers = ORDER.filter(name => held.includes(name)).map(name => MODIFIERS[name]);
  const named = { ' ': 'Space', '+': 'Plus' }[key] ?? (held.includes('shift') ? capital(key) : key);
  const plain = [...modifiers, named].join('+');
  return kind === 'symbol' ? [plain, [...modifiers, 'Shift', named].join('+')] : [plain];
}

function capital(key) {
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Binds, and returns a function that unbinds. A binding with `inFields` is installed again for the field with the id `field`. */
export function bind(bindings, { timeout } = {}) {
  if (timeout) SequenceTracker.CHORD_TIMEOUT = timeout;
  const buttons = bindings.flatMap(({ keys, run, inFields }) => {
    const scopes = inFields ? [null, 'field'] : [null];
    return scopes.map(scope => {
      const button = document.createElement('button');
      if (scope) button.setAttribute('data-hotkey-scope', scope);
      button.addEventListener('click', run);
      document.body.append(button);
      install(button, keys);
      return button;
    });
  });
  return () => {
    for (const button of buttons) {
      uninstall(button);
      button.remove();
    }
  };
}
