/** keyux, which clicks the element with a matching `aria-keyshortcuts` and has no sequences. */

import { hotkeyKeyUX, startKeyUX } from 'keyux';

const ORDER = ['meta', 'ctrl', 'alt', 'shift'];

/** Whether keyux has been started, which happens only once. */
let isStarted = false;

/** Returns the values of `aria-keyshortcuts` for a chord, two if Shift depends on the layout, or `null` for a sequence. */
export function write([{ key, kind, held }, ...more]) {
  if (more.length > 0) return null;
  const name = { ' ': 'space', '+': 'plus' }[key] ?? key.toLowerCase();
  const alternatives = kind === 'symbol' ? [held, [...held, 'shift']] : [held];
  return alternatives.map(modifiers =>
    [...ORDER.filter(modifier => modifiers.includes(modifier)), name].join('+'),
  );
}

/** Returns what is bound instead of a sequence: a Chinese character with each set of modifiers. */
export function inPlaceOf(index) {
  const modifiers = ORDER.filter((_, bit) => (index >> bit) & 1);
  return [[...modifiers, String.fromCharCode(0x4e00 + (index >> 4))].join('+')];
}

/** Binds by adding a button for each value, and returns a function that removes them. */
export function bind(bindings) {
  const buttons = bindings.flatMap(({ keys, run }) =>
    keys.map(written => {
      const button = document.createElement('button');
      button.setAttribute('aria-keyshortcuts', written);
      button.addEventListener('click', run);
      document.body.append(button);
      return button;
    }),
  );
  isStarted ||= startKeyUX(window, [hotkeyKeyUX()]) !== undefined;
  return () => buttons.forEach(button => button.remove());
}
