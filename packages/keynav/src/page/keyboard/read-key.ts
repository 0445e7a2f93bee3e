/** Reads keydown events as key presses: by the typed character first, then by the position of the key. */

import { chordOf, isCharacterKey, type Chord } from '../../core/chord.js';
import { keyNamed } from '../../core/names.js';
import { pressOf, type Press } from '../../core/press.js';

/** Names of keys that are not key presses of their own: modifiers, locks, dead keys, keys of input methods. */
const SILENT =
  /^(Shift|Control|Alt|Meta|OS|Super|Hyper|Fn|Symbol|Dead|Process|Unidentified|Compose)$|Lock$|Graph$|Mode$|Convert$/;
/** The characters of keys other than letters on a US keyboard, without and with Shift, each pair after its code. */
const US =
  'Backquote`~Minus-_Equal=+BracketLeft[{BracketRight]}Backslash\\|Semicolon;:Quote\'"Comma,<Period.>Slash/?' +
  'Digit0)Digit1!Digit2@Digit3#Digit4$Digit5%Digit6^Digit7&Digit8*Digit9(';
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
 * Returns a function that reads the keydown events of a platform. It returns null for events that are not key presses of their own:
 * those of modifiers, dead keys and input methods, and those without a key, as autofill sends. Equal presses are the same object, so
 * that reading a key allocates no memory.
 */
export function pressReader(apple: boolean): (event: KeyboardEvent) => Press | null {
  /** The presses that were read before: by modifiers and AltGr, then by position if it matters, then by key. */
  const cache = Array.from({ length: 2 * COMBINATIONS }, () => new Map<string, Map<string, Press | null>>());
  return event => {
    if (!event.key || event.isComposing || event.keyCode === 229) return null;
    const key = withoutCapsLock(event);
    const { ctrlKey, altKey, metaKey, shiftKey } = event;
    const held = (ctrlKey ? 1 : 0) + (altKey ? ALT : 0) + (metaKey ? 4 : 0) + (shiftKey ? SHIFT : 0);
    // A press depends on its position and on AltGr only with Alt, on the numpad, and outside ASCII.
    const isPlain = !(held & ALT) && key <= '\x7f' && !event.code?.startsWith('Num');
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

/** Returns the key of an event as if CapsLock were off. */
function withoutCapsLock(event: KeyboardEvent): string {
  const { key, shiftKey } = event;
  if (key.length > 1) return key;
  const other = shiftKey ? key.toUpperCase() : key.toLowerCase();
  return other !== key && event.getModifierState?.('CapsLock') ? other : key;
}

function read(key: string, code: string, held: number, hasAltGr: boolean, apple: boolean): Press | null {
  const isText = isCharacterKey(key);
  // On a Mac, Option with a dead key is a chord too.
  const isOption = apple && (held & ALT) > 0;
  const isDead = isOption && key === 'Dead';
  if (SILENT.test(key) && !isDead) return null;
  const isAltGr = !apple && isText && hasAltGr;
  // On Windows, AltGr is reported as Ctrl and Alt, but the typed character is read as text only.
  if (isAltGr && held & ALT) held = 0;
  const isTyped = held % SHIFT === (isOption ? ALT : 0);
  const chords: Chord[] = [];
  const add = (name: string, bits: number): unknown => name && chords.push(chordOf(name, lettersOf(bits)));
  const name = isText ? key : (keyNamed(key) ?? key);
  const pad = code.replace(/^Numpad/, '');
  if (pad !== code) add(keyNamed(`k${isText || pad === key ? pad : name}`) ?? '', held);
  if (isOption && (isText || isDead)) add(usCharacter(code, false), held);
  if (!isDead) add(name, isText && isTyped ? 0 : held);
  if (!isOption && !isAltGr && isForeignLetter(key))
    add(usCharacter(code, isTyped && held >= SHIFT), isTyped ? 0 : held);
  return { ...pressOf(chords, isText && isTyped ? key : ''), isDead };
}

/** Returns the letters of the modifiers with these bits. */
function lettersOf(bits: number): string {
  return [...'CADS'].filter((_, i) => (bits >> i) & 1).join('');
}

/**
 * Returns whether a key types a letter, a vowel sign or a digit of another script, so that it is read by its position too. False for
 * Latin letters such as é, and for accents.
 */
function isForeignLetter(key: string): boolean {
  return (
    key > '\x7f' && /^[\p{L}\p{M}\p{Nd}]/u.test(key) && !/[\p{sc=Latn}\p{sc=Zinh}\p{scx=Zyyy}]/u.test(key)
  );
}

/** Returns the character of the key at a position on a US keyboard; empty if that keyboard has no such key. */
function usCharacter(code: string, isShifted: boolean): string {
  if (code === 'Space') return ' ';
  const [, kind, character = ''] = /^(Key|Digit)(.)$/.exec(code) ?? [];
  if (kind && (kind === 'Key' || !isShifted)) return isShifted ? character : character.toLowerCase();
  const at = code ? US.indexOf(code) : -1;
  return at < 0 ? '' : (US[at + code.length + (kind ? 0 : +isShifted)] as string);
}
