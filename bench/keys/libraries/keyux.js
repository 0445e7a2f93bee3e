/** keyux, which clicks the element with a matching `aria-keyshortcuts`; it has no sequences. */

import { hotkeyKeyUX, startKeyUX } from 'keyux';

const ORDER = ['meta', 'ctrl', 'alt', 'shift'];

/** It is started once, however many times something is bound. */
let isStarted = false;

/** Where Shift depends on the layout, each way of typing gets an element. */
export function write([{ key, kind, held }, ...more]) {
  if (more.length > 0) return null;
  const name = { ' ': 'space', '+': 'plus' }[key] ?? key.toLowerCase();
  const ways = kind === 'symbol' ? [held, [...held, 'shift']] : [held];
  return ways.map(way => [...ORDER.filter(modifier => way.includes(modifier)), name].join('+'));
}

/** In place of a sequence: a Chinese character beside each set of modifiers in turn. */
export function inPlaceOf(index) {
  const modifiers = ORDER.filter((_, bit) => (index >> bit) & 1);
  return [[...modifiers, String.fromCharCode(0x4e00 + (index >> 4))].join('+')];
}

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
