/** Reads keydown events as key presses: by the typed character first, then by the position of the key. */

import { chordOf, isCharacterKey, type Chord } from '../../core/chord.js';
import { keyNamed } from '../../core/names.js';
import { pressOf, type Press } from '../../core/press.js';
import { isTypingIn, originOf } from '../dom/typing.js';

/** The characters of keys other than letters on a US keyboard, without and with Shift, each pair after its code. */
const US =
  'Backquote`~Minus-_Equal=+BracketLeft[{BracketRight]}Backslash\\|Semicolon;:Quote\'"Comma,<Period.>Slash/?' +
  'Digit0)Digit1!Digit2@Digit3#Digit4$Digit5%Digit6^Digit7&Digit8*Digit9(';
/** The capital of i in Turkish. */
const DOTTED_CAPITAL = 'İ';
/** Bits of the modifiers; the others are 1 for Ctrl and 4 for Meta. */
const ALT = 2;
const SHIFT = 8;
/** The number of combinations of these modifiers. */
const COMBINATIONS = 16;

/** Returns whether the platform is one of Apple's, where Option types characters and Command is the main modifier. */
export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP/.test(navigator.platform);
}

/**
 * Returns a function that reads the keydown events of a platform. It returns null for events that are not key presses of their own: those
 * without a key, as autofill sends, those of input methods, and those of keys that no binding can name, such as modifiers, dead keys, and
 * keys that switch the layout or the volume. Equal presses are the same object, so that reading a key allocates no memory.
 */
export function pressReader(apple: boolean): (event: KeyboardEvent) => Press | null {
  /** The presses that were read before: by modifiers and AltGr, then by position if it matters, then by key. */
  const cache = Array.from({ length: 2 * COMBINATIONS }, () => new Map<string, Map<string, Press | null>>());
  return event => {
    if (!event.key || isForInputMethod(event)) return null;
    const key = functionKeyOf(event) || withoutCapsLock(event);
    const { ctrlKey, altKey, metaKey, shiftKey } = event;
    const held = (ctrlKey ? 1 : 0) + (altKey ? ALT : 0) + (metaKey ? 4 : 0) + (shiftKey ? SHIFT : 0);
    // A press depends on its position and on AltGr only with Alt, on the numpad, outside ASCII, and for dead keys.
    const isPlain = !(held & ALT) && key <= '\x7f' && key !== 'Dead' && !event.code?.startsWith('Num');
    const isAltGr = !isPlain && event.getModifierState?.('AltGraph') === true;
    const code = isPlain ? '' : event.code || '';
    const byCode = cache[held + (isAltGr ? COMBINATIONS : 0)] as Map<string, Map<string, Press | null>>;
    let byKey = byCode.get(code);
    if (!byKey) byCode.set(code, (byKey = new Map()));
    let press = byKey.get(key);
    if (press === undefined) byKey.set(key, (press = read(key, event.code || '', held, isAltGr, apple)));
    return press;
  };
}

/**
 * Returns whether an input method uses the key. In Firefox and WebKitGTK, each later key is marked as a part of the composition if a script
 * removes or hides a field during one, so the mark counts only where text is typed.
 */
function isForInputMethod(event: KeyboardEvent): boolean {
  return event.keyCode === 229 || (event.isComposing && isTypingIn(originOf(event)));
}

/** Returns the name of a function key above F12, which Firefox and WebKitGTK do not name, and Chromium only up to F18; empty for other keys. */
function functionKeyOf({ code }: KeyboardEvent): string {
  return code && code[0] === 'F' && /^F(1[3-9]|2[0-4])$/.test(code) ? code : '';
}

/** Returns the key of an event as if CapsLock were off. */
function withoutCapsLock(event: KeyboardEvent): string {
  const { key, shiftKey } = event;
  if (key.length > 1) return key;
  // The small letter of the Turkish İ would be an i with a second dot above.
  const other = shiftKey ? key.toUpperCase() : key === DOTTED_CAPITAL ? 'i' : key.toLowerCase();
  return other !== key && event.getModifierState?.('CapsLock') ? other : key;
}

function read(key: string, code: string, held: number, hasAltGr: boolean, apple: boolean): Press | null {
  const isText = isCharacterKey(key);
  // On a Mac, Option with a dead key is a chord too. Where the apostrophe of a US keyboard is dead, it is an accent and an apostrophe.
  const isOption = apple && (held & ALT) > 0;
  const isDead = key === 'Dead' && (isOption || (!held && !hasAltGr && code === 'Quote'));
  const name = isText || key === ' ' ? key : keyNamed(key);
  if (!name && !isDead) return null;
  const isAltGr = !apple && isText && hasAltGr;
  // On Windows, AltGr is reported as Ctrl and Alt, but the typed character is read as text only.
  if (isAltGr && held & ALT) held = 0;
  const isTyped = held % SHIFT === (isOption ? ALT : 0);
  const chords: Chord[] = [];
  const add = (name: string, bits: number): unknown => name && chords.push(chordOf(name, lettersOf(bits)));
  const pad = code.replace(/^Numpad/, '');
  if (pad !== code) add(keyNamed(`k${isText || pad === key ? pad : name}`) ?? '', held);
  if (isDead || (isOption && isText)) add(usCharacter(code, false), held);
  const bits = isText && isTyped ? 0 : held;
  if (name) add(name, bits);
  if (key === DOTTED_CAPITAL) add('I', bits);
  if (isText && !isOption && key > '\x7f') {
    const digit = digitOf(key);
    if (digit) add(digit, bits);
    else if (!isAltGr && isForeign(key)) add(usCharacter(code, isTyped && held >= SHIFT), bits);
  }
  return { ...pressOf(chords, isText && isTyped ? key : ''), isDead };
}

/** Returns the letters of the modifiers with these bits. */
function lettersOf(bits: number): string {
  return [...'CADS'].filter((_, i) => (bits >> i) & 1).join('');
}

/** Returns the value of a digit of any script as a digit of ASCII; empty for other characters. */
function digitOf(key: string): string {
  const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));
  const code = key.codePointAt(0) as number;
  if (!isDigit(code)) return '';
  // Unicode encodes the digits of a script in a row from zero, and some such rows follow each other.
  let first = code;
  while (isDigit(first - 1)) first--;
  return String((code - first) % 10);
}

/**
 * Returns whether a key types a letter, a mark or a punctuation character that only other scripts use, so that it is read by its position
 * too. False for Latin letters such as é, for accents, and for characters of many scripts, such as « and ¿.
 */
function isForeign(key: string): boolean {
  return /^[\p{L}\p{M}\p{P}]/u.test(key) && !/[\p{scx=Latn}\p{scx=Zinh}\p{scx=Zyyy}]/u.test(key);
}

/** Returns the character of the key at a position on a US keyboard; empty if that keyboard has no such key. */
function usCharacter(code: string, isShifted: boolean): string {
  if (code === 'Space') return ' ';
  const [, kind, character = ''] = /^(Key|Digit)(.)$/.exec(code) ?? [];
  if (kind && (kind === 'Key' || !isShifted)) return isShifted ? character : character.toLowerCase();
  const at = code ? US.indexOf(code) : -1;
  return at < 0 ? '' : (US[at + code.length + (kind ? 0 : +isShifted)] as string);
}
