/** A keydown event read as a press: typed character first, physical position second. */

import { chordOf, type Chord, type Modifiers } from '../core/chord.js';
import type { Press } from '../core/engine.js';

/** Browsers' names of keys, where ours differ. */
const NAMED: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Enter: 'CR',
  Backspace: 'BS',
  Delete: 'Del',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
const IGNORED =
  /^(Shift|Control|Alt|AltGraph|Meta|OS|Super|Hyper|Fn|FnLock|Symbol|SymbolLock|CapsLock|NumLock|ScrollLock|Dead|Process|Unidentified|Compose)$/;
const NUMPAD: Readonly<Record<string, string>> = {
  Add: 'kPlus',
  Subtract: 'kMinus',
  Multiply: 'kMultiply',
  Divide: 'kDivide',
  Decimal: 'kPoint',
  Comma: 'kComma',
  Equal: 'kEqual',
  Enter: 'kEnter',
};
/** What the keys beside the letters and digits type on a US keyboard, without and with Shift. */
const US: Readonly<Record<string, string>> = {
  Backquote: '`~',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Digit1: '1!',
  Digit2: '2@',
  Digit3: '3#',
  Digit4: '4$',
  Digit5: '5%',
  Digit6: '6^',
  Digit7: '7&',
  Digit8: '8*',
  Digit9: '9(',
  Digit0: '0)',
};

/** Whether this is one of Apple's platforms, where Option types characters and Command is the main modifier. */
export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP/.test(navigator.platform);
}

/**
 * The press that an event stands for, or null for what is no key of its own: modifiers, dead keys, an input method at work, the
 * events without a key that autofill sends.
 */
export function pressOf(event: KeyboardEvent, apple: boolean): Press | null {
  const { key, code } = event;
  if (!key || event.isComposing || event.keyCode === 229 || IGNORED.test(key)) return null;
  const chords = [...chordsOf(event, key, code ?? '', apple)];
  const isHeld = event.ctrlKey || event.metaKey || (event.altKey && !apple);
  const isTyped = !isHeld || typesByAltGr(event, apple);
  const character = [...key].length === 1 && isTyped ? key : '';
  return { chords, character, isRepeat: event.repeat };
}

function* chordsOf(event: KeyboardEvent, key: string, code: string, apple: boolean): Generator<Chord> {
  const held = { ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey, shift: event.shiftKey };
  const isText = [...key].length === 1 && key !== ' ';
  if (code.startsWith('Numpad') && (isText || key === 'Enter')) {
    const rest = code.slice(6);
    yield chordOf(NUMPAD[rest] ?? `k${rest}`, held);
  }
  if (!isText) return yield chordOf(NAMED[key] ?? key, held);
  // On Windows AltGr comes as Ctrl and Alt; what it types is text and nothing else. On a Mac the flag may mean Option.
  if (typesByAltGr(event, apple)) return yield* textChords(event, key, code);
  if (apple && held.alt && !held.ctrl && !held.meta) {
    const position = usCharacter(code, false);
    if (position) yield chordOf(position, held);
    return yield* textChords(event, key, code);
  }
  if (held.ctrl || held.alt || held.meta) return yield* heldChords(key, code, held);
  yield* textChords(event, key, code);
}

function typesByAltGr(event: KeyboardEvent, apple: boolean): boolean {
  return !apple && event.getModifierState('AltGraph');
}

/** What is typed without Ctrl, Alt or Meta. CapsLock changes no letter. */
function* textChords(event: KeyboardEvent, key: string, code: string): Generator<Chord> {
  const isCased = key.toLowerCase() !== key.toUpperCase();
  const letter = event.shiftKey ? key.toUpperCase() : key.toLowerCase();
  yield chordOf(isCased && event.getModifierState('CapsLock') ? letter : key, {});
  const position = isForeignLetter(key) && usCharacter(code, event.shiftKey);
  if (position) yield chordOf(position, {});
}

function* heldChords(key: string, code: string, held: Modifiers): Generator<Chord> {
  if (key.charCodeAt(0) < 128) return yield chordOf(key, held);
  yield chordOf(key, held);
  const position = isForeignLetter(key) && usCharacter(code, false);
  if (position) yield chordOf(position, held);
}

/**
 * A letter, a vowel sign or a digit of another script: its key types no ASCII, so that its position counts. A Latin letter such as é
 * never does, nor does an accent.
 */
function isForeignLetter(key: string): boolean {
  return (
    key.charCodeAt(0) > 127 &&
    /^[\p{L}\p{M}\p{Nd}]/u.test(key) &&
    !/[\p{Script=Latin}\p{Script=Inherited}]/u.test(key)
  );
}

function usCharacter(code: string, isShifted: boolean): string | undefined {
  if (/^Key[A-Z]$/.test(code)) return isShifted ? code[3] : code[3]?.toLowerCase();
  return US[code]?.[isShifted ? 1 : 0];
}
