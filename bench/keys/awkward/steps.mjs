/** What a person does at a keyboard, as steps of a case: typing on a US keyboard, single presses as other keyboards report them, waiting. */

import { chordsOf } from '../notation.mjs';

/** Code and the old number of each key, by what it types on a US keyboard without and with Shift. */
const KEYS = new Map(
  [
    ...[...'abcdefghijklmnopqrstuvwxyz'].map(key => [key, key.toUpperCase(), `Key${key.toUpperCase()}`]),
    ...[...'1!2@3#4$5%6^7&8*9(0)'.matchAll(/(.)(.)/g)].map(([, key, big]) => [key, big, `Digit${key}`]),
    ...['`~Backquote', '-_Minus', '=+Equal', '[{BracketLeft', ']}BracketRight', '\\|Backslash'],
    ...[';:Semicolon', '\'"Quote', ',<Comma', '.>Period', '/?Slash'],
  ].flatMap(([key, big, ...code]) => [
    [key, { code: code.join(''), held: [] }],
    [big, { code: code.join(''), held: ['shift'] }],
  ]),
);
const NUMBERS = {
  ...{ Backquote: 192, Minus: 189, Equal: 187, BracketLeft: 219, BracketRight: 221, Backslash: 220 },
  ...{ Semicolon: 186, Quote: 222, Comma: 188, Period: 190, Slash: 191, Space: 32, Enter: 13, Escape: 27 },
  ...{ ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, F2: 113, F5: 116, Tab: 9 },
};

/** A press of one key: what a browser reports, where that differs from a US keyboard. */
export function press({ key, code, held = [], ...more }) {
  return { type: 'press', key, code, held, keyCode: numberOf(code), ...more };
}

/** Keys typed one after the other on a US keyboard, in Vim's notation. */
export function type(text) {
  return chordsOf(text).map(({ key, held }) => press(onUs(key, held)));
}

/** A key held down until the keyboard has repeated it a number of times. */
export function hold(text, repeats) {
  return type(text).map(step => ({ ...step, repeats }));
}

/** A key that goes down and stays there, and one that comes up. */
export const down = text => type(text).map(step => ({ ...step, type: 'down' }));
export const up = text => type(text).map(step => ({ ...step, type: 'up' }));

/** A modifier pressed and let go by itself. */
export const tap = modifier => ({ type: 'tap', modifier });

export const wait = ms => ({ type: 'wait', ms });

/** The window loses the focus. */
export const blur = () => ({ type: 'blur' });

/** One of the keymaps is unbound. */
export const unbind = index => ({ type: 'unbind', index });

/** A keydown that is no KeyboardEvent, and one whose `key` is undefined: what autofill sends. */
export const plainEvent = () => ({ type: 'plain' });
export const withoutKey = () => ({ type: 'without key' });

function onUs(key, held) {
  const at = KEYS.get(key);
  if (!at) return { key, code: key === ' ' ? 'Space' : key, held };
  // Beside Ctrl and the like a letter is small unless Shift is held too.
  return { key, code: at.code, held: [...new Set([...held, ...at.held])] };
}

function numberOf(code) {
  const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  const pad = /^Numpad(\d)$/.exec(code)?.[1];
  return letter ? letter.charCodeAt(0) : pad ? 96 + Number(pad) : (NUMBERS[code] ?? 0);
}
