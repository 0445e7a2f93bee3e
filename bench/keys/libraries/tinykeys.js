/** tinykeys: `Shift+G`, `[Shift]+?`, `g g`; beside Alt letters by their code, as its documentation advises. */

import { defaultKeybindingsHandlerIgnore, tinykeys } from 'tinykeys';

const MODIFIERS = { ctrl: 'Control', alt: 'Alt', meta: 'Meta', shift: 'Shift' };

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

/** What acts in fields, or at repeats, asks for an `ignore` of its own, so that each such kind is bound by itself. */
export function bind(bindings, { timeout } = {}) {
  const groups = Map.groupBy(bindings, ({ inFields, repeats }) => `${Boolean(inFields)} ${Boolean(repeats)}`);
  const undo = [...groups.values()].map(group => {
    const map = Object.fromEntries(group.map(({ keys, run }) => [keys, event => preventing(event, run)]));
    return tinykeys(window, map, { ...ignoring(group[0]), ...(timeout && { timeout }) });
  });
  return () => undo.forEach(stop => stop());
}

function preventing(event, run) {
  event.preventDefault();
  run();
}

function ignoring({ inFields, repeats }) {
  if (inFields) return { ignore: event => event.isComposing || (!repeats && event.repeat) };
  if (!repeats) return {};
  const unrepeated = event => ({
    target: event.target,
    currentTarget: event.currentTarget,
    isComposing: event.isComposing,
  });
  return { ignore: event => defaultKeybindingsHandlerIgnore(unrepeated(event)) };
}
