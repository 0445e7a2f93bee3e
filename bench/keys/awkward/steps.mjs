/** The steps of a case: typing on a US keyboard, single key presses as other keyboards report them, and waiting. */

import { chordsOf } from '../notation.mjs';

/** The code of each key and whether Shift is held, by the characters that it types on a US keyboard without and with Shift. */
const KEYS = new Map(
  [
    ...[...'abcdefghijklmnopqrstuvwxyz'].map(key => [key, key.toUpperCase(), `Key${key.toUpperCase()}`]),
    ...[...'1!2@3#4$5%6^7&8*9(0)'.matchAll(/(.)(.)/g)].map(([, key, shifted]) => [
      key,
      shifted,
      `Digit${key}`,
    ]),
    ...['`~Backquote', '-_Minus', '=+Equal', '[{BracketLeft', ']}BracketRight', '\\|Backslash'],
    ...[';:Semicolon', '\'"Quote', ',<Comma', '.>Period', '/?Slash'],
  ].flatMap(([key, shifted, ...code]) => [
    [key, { code: code.join(''), held: [] }],
    [shifted, { code: code.join(''), held: ['shift'] }],
  ]),
);
/** The deprecated `keyCode` of each key that is neither a letter nor a digit. */
const NUMBERS = {
  ...{ Backquote: 192, Minus: 189, Equal: 187, BracketLeft: 219, BracketRight: 221, Backslash: 220 },
  ...{ Semicolon: 186, Quote: 222, Comma: 188, Period: 190, Slash: 191, Space: 32, Enter: 13, Escape: 27 },
  ...{ ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, F2: 113, F5: 116, Tab: 9 },
};

/** Returns a press of one key with the given properties of its events; `keyCode` defaults to that of a US keyboard. */
export function press({ key, code, held = [], ...more }) {
  return { type: 'press', key, code, held, keyCode: numberOf(code), ...more };
}

/** Returns presses of keys in Vim's notation, one after another, on a US keyboard. */
export function type(text) {
  return chordsOf(text).map(({ key, held }) => press(onUs(key, held)));
}

/** Returns a press of a key that is held until it has repeated a number of times. */
export function hold(text, repeats) {
  return type(text).map(step => ({ ...step, repeats }));
}

/** Returns steps in which keys go down and stay down. */
export const down = text => type(text).map(step => ({ ...step, type: 'down' }));
/** Returns steps in which keys come up. */
export const up = text => type(text).map(step => ({ ...step, type: 'up' }));

/** Returns a step in which a modifier is pressed and released on its own. */
export const tap = modifier => ({ type: 'tap', modifier });

/** Returns a step in which time passes, in milliseconds. */
export const wait = ms => ({ type: 'wait', ms });

/** Returns a step in which the window loses the focus. */
export const blur = () => ({ type: 'blur' });

/** Returns a step that removes the bindings of the keymap with this index. */
export const unbind = index => ({ type: 'unbind', index });

/** Returns a step with a `keydown` that is not a `KeyboardEvent`, as autofill can send it. */
export const plainEvent = () => ({ type: 'plain' });
/** Returns a step with a `keydown` whose `key` is undefined, as autofill can send it. */
export const withoutKey = () => ({ type: 'without key' });

function onUs(key, held) {
  const usKey = KEYS.get(key);
  if (!usKey) return { key, code: key === ' ' ? 'Space' : key, held };
  return { key, code: usKey.code, held: [...new Set([...held, ...usKey.held])] };
}

function numberOf(code) {
  const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  const pad = /^Numpad(\d)$/.exec(code)?.[1];
  return letter ? letter.charCodeAt(0) : pad ? 96 + Number(pad) : (NUMBERS[code] ?? 0);
}
