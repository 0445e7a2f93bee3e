/** tinykeys. Its notation: `Shift+G`, `[Shift]+?`, `g g`; letters with Alt are written as codes, as its documentation recommends. */

import { defaultKeybindingsHandlerIgnore, tinykeys } from 'tinykeys';

const MODIFIERS = { ctrl: 'Control', alt: 'Alt', meta: 'Meta', shift: 'Shift' };

/** Returns chords in the notation of the library. */
export function write(chords) {
  return chords
    .map(({ key, kind, held }) => {
      const modifiers = held.map(name => MODIFIERS[name]);
      if (kind === 'symbol') modifiers.push('[Shift]');
      const isByCode = kind === 'letter' && held.includes('alt');
      const name = isByCode ? `Key${key.toUpperCase()}` : key === ' ' ? 'Space' : key;
      return [...modifiers, name].join('+');
    })
    .join(' ');
}

/**
 * Binds, and returns a function that unbinds. Bindings in fields and repeating bindings need different `ignore` options, so each kind
 * is bound separately.
 */
export function bind(bindings, { timeout } = {}) {
  const groups = Map.groupBy(bindings, ({ inFields, repeats }) => `${Boolean(inFields)} ${Boolean(repeats)}`);
  const undo = [...groups.values()].map(group => {
    const map = Object.fromEntries(group.map(({ keys, run }) => [keys, event => preventAndRun(event, run)]));
    return tinykeys(window, map, { ...ignoreOption(group[0]), ...(timeout && { timeout }) });
  });
  return () => undo.forEach(stop => stop());
}

function preventAndRun(event, run) {
  event.preventDefault();
  run();
}

function ignoreOption({ inFields, repeats }) {
  if (inFields) return { ignore: event => event.isComposing || (!repeats && event.repeat) };
  if (!repeats) return {};
  const withoutRepeat = event => ({
    target: event.target,
    currentTarget: event.currentTarget,
    isComposing: event.isComposing,
  });
  return { ignore: event => defaultKeybindingsHandlerIgnore(withoutRepeat(event)) };
}
