/** A keydown event read as a press: typed character first, physical position second. */

import { chordOf, isCharacterKey, type Chord } from '../../core/chord.js';
import { keyNamed } from '../../core/names.js';
import { pressOf, type Press } from '../../core/press.js';

/** Keys that mean nothing by themselves: modifiers, locks, dead keys, input methods at work. */
const SILENT =
  /^(Shift|Control|Alt|Meta|OS|Super|Hyper|Fn|Symbol|Dead|Process|Unidentified|Compose)$|Lock$|Graph$|Mode$|Convert$/;
/** What the keys beside the letters type on a US keyboard, without and with Shift, each after its code. */
const US =
  'Backquote`~Minus-_Equal=+BracketLeft[{BracketRight]}Backslash\\|Semicolon;:Quote\'"Comma,<Period.>Slash/?' +
  'Digit0)Digit1!Digit2@Digit3#Digit4$Digit5%Digit6^Digit7&Digit8*Digit9(';
/** Beside these modifiers, by their bits: 1 Ctrl, 2 Alt, 4 Meta, 8 Shift. */
const ALT = 2;
const SHIFT = 8;
/** How many ways there are to hold these. */
const PLAIN = 16;

/** Whether this is one of Apple's platforms, where Option types characters and Command is the main modifier. */
export function isApple(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iP/.test(navigator.platform);
}

/**
 * Returns a reader of events on one platform. It returns null for what is no key of its own: modifiers, dead keys, an input method
 * at work, the events without a key that autofill sends. Equal presses are one object, so that a key costs no memory.
 */
export function pressReader(apple: boolean): (event: KeyboardEvent) => Press | null {
  /** By modifiers and AltGr, then by position where that counts, then by key. */
  const known = Array.from({ length: 2 * PLAIN }, () => new Map<string, Map<string, Press | null>>());
  return event => {
    if (!event.key || event.isComposing || event.keyCode === 229) return null;
    const key = withoutCapsLock(event);
    const { ctrlKey, altKey, metaKey, shiftKey } = event;
    const held = (ctrlKey ? 1 : 0) + (altKey ? ALT : 0) + (metaKey ? 4 : 0) + (shiftKey ? SHIFT : 0);
    // Only beside Alt, on the numpad and outside of ASCII the press depends on its position and on AltGr.
    const isPlain = !(held & ALT) && key <= '\x7f' && !event.code?.startsWith('Num');
    const isAltGr = !isPlain && event.getModifierState?.('AltGraph') === true;
    const code = isPlain ? '' : event.code || '';
    const byCode = known[held + (isAltGr ? PLAIN : 0)] as Map<string, Map<string, Press | null>>;
    let kept = byCode.get(code);
    if (!kept) byCode.set(code, (kept = new Map()));
    let press = kept.get(key);
    if (press === undefined) kept.set(key, (press = read(key, event.code || '', held, isAltGr, apple)));
    return press;
  };
}

/** The key that is typed; CapsLock changes no letter. */
function withoutCapsLock(event: KeyboardEvent): string {
  const { key, shiftKey } = event;
  if (key.length > 1) return key;
  const other = shiftKey ? key.toUpperCase() : key.toLowerCase();
  return other !== key && event.getModifierState?.('CapsLock') ? other : key;
}

function read(key: string, code: string, held: number, hasAltGr: boolean, apple: boolean): Press | null {
  const isText = isCharacterKey(key);
  // On a Mac Option with the key of an accent is a chord all the same.
  const isOption = apple && (held & ALT) > 0;
  const isDead = isOption && key === 'Dead';
  if (SILENT.test(key) && !isDead) return null;
  const isAltGr = !apple && isText && hasAltGr;
  // On Windows AltGr comes as Ctrl and Alt; what it types is text and nothing else.
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

/** The modifiers of these bits. */
function lettersOf(bits: number): string {
  return [...'CADS'].filter((_, i) => (bits >> i) & 1).join('');
}

/**
 * A letter, a vowel sign or a digit of another script: its key types no ASCII, so that its position counts. A Latin letter such as é
 * never does, nor does an accent.
 */
function isForeignLetter(key: string): boolean {
  return (
    key > '\x7f' && /^[\p{L}\p{M}\p{Nd}]/u.test(key) && !/[\p{sc=Latn}\p{sc=Zinh}\p{scx=Zyyy}]/u.test(key)
  );
}

/** What the key at a position types on a US keyboard; nothing where it has no such key. */
function usCharacter(code: string, isShifted: boolean): string {
  if (code === 'Space') return ' ';
  const [, kind, character = ''] = /^(Key|Digit)(.)$/.exec(code) ?? [];
  if (kind && (kind === 'Key' || !isShifted)) return isShifted ? character : character.toLowerCase();
  const at = code ? US.indexOf(code) : -1;
  return at < 0 ? '' : (US[at + code.length + (kind ? 0 : +isShifted)] as string);
}
