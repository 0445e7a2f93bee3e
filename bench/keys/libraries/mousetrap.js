/** mousetrap, whose timeout is fixed and whose handlers prevent a key by returning `false`. Its notation: `G`, `?`, `ctrl+alt+e`, `g g`. */

import 'mousetrap';

const { Mousetrap } = globalThis;
const NAMES = { ' ': 'space', Escape: 'esc' };

/** Returns chords in the notation of the library. */
export function write(chords) {
  return chords
    .map(({ key, kind, held }) => {
      const modifiers = held.filter(name => name !== 'shift' || kind === 'named' || held.length > 1);
      const character = modifiers.length > 0 ? key.toLowerCase() : key;
      const name = kind === 'named' ? (NAMES[key] ?? key.toLowerCase().replace('arrow', '')) : character;
      return [...modifiers, name].join('+');
    })
    .join(' ');
}

/** Binds, and returns a function that unbinds. */
export function bind(bindings) {
  for (const { keys, run } of bindings) Mousetrap.bind(keys, () => (run(), false));
  const inFields = new Set(bindings.filter(binding => binding.inFields).map(({ keys }) => keys));
  if (inFields.size > 0) {
    const { stopCallback } = Mousetrap.prototype;
    Mousetrap.prototype.stopCallback = function (event, element, combo, sequence) {
      return !inFields.has(sequence ?? combo) && stopCallback.call(this, event, element, combo, sequence);
    };
  }
  return () => bindings.forEach(({ keys }) => Mousetrap.unbind(keys));
}
