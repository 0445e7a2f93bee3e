/** One key with the modifiers held: its notation read, and its normal form. */

import { KeynavError, nearest } from './problems.js';

declare const chordBrand: unique symbol;

/**
 * A chord in its one normal form, so that equal chords are equal strings: a printable character stands for itself
 * (`G`, `?`), everything else is written `<C-p>`, `<S-Tab>`, `<Space>`, `<lt>`. Only `parseChord` and `chordOf` make one.
 */
export type Chord = string & { readonly [chordBrand]: true };

/** The chord that stands for any one printable character; last in a sequence only. */
export const ANY = '<Any>' as Chord;

/** The modifiers of a chord. `alt` is Vim's `A` and `M`, `meta` is Command, written `D`. */
export interface Modifiers {
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
}

/** What decides how text becomes a chord. */
export interface Notation {
  /** Whether `<Mod-…>` means Command (on Apple's platforms) or Control. */
  readonly apple?: boolean;
  /** The keys that `<leader>` stands for; a backslash unless told, as in Vim. */
  readonly leader?: string;
}

/** Names as written by us, under their spelling in lower case. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'Esc Tab Space BS Del Insert Home End PageUp PageDown Up Down Left Right Any'.split(' '),
    ...'kPlus kMinus kMultiply kDivide kPoint kComma kEqual kEnter'.split(' '),
    ...Array.from({ length: 10 }, (_, i) => `k${i}`),
    ...Array.from({ length: 24 }, (_, i) => `F${i + 1}`),
  ].map(name => [name.toLowerCase(), name]),
);
const ALIASES: Readonly<Record<string, string>> = {
  cr: 'CR',
  return: 'CR',
  enter: 'CR',
  escape: 'Esc',
  delete: 'Del',
  backspace: 'BS',
  lt: '<',
  bar: '|',
  bslash: '\\',
};
/** Characters that cannot stand bare inside the angle brackets or a binding, with their names. */
const CHARACTER_NAMES: Readonly<Record<string, string>> = { '<': 'lt', ' ': 'Space' };

/**
 * The normal form of a key with modifiers. A letter beside Ctrl, Alt or Meta is folded to lower case and keeps its Shift; any
 * other character carries its own Shift, so that Shift is dropped. `key` is a character or one of our names.
 */
export function chordOf(key: string, held: Modifiers): Chord {
  const isCharacter = [...key].length === 1 && key !== ' ';
  const isLetter = isCharacter && key.toLowerCase() !== key.toUpperCase();
  const isHeld = held.ctrl || held.alt || held.meta;
  if (isCharacter && !isHeld) return plain(held.shift && isLetter ? key.toUpperCase() : key);
  if (held.ctrl && !held.alt && !held.meta && !held.shift && key === '[') return '<Esc>' as Chord;
  const isShifted = held.shift && (isLetter || !isCharacter);
  const name = isLetter ? key.toLowerCase() : (CHARACTER_NAMES[key] ?? key);
  const prefix = `${held.ctrl ? 'C-' : ''}${held.alt ? 'A-' : ''}${held.meta ? 'D-' : ''}${isShifted ? 'S-' : ''}`;
  return `<${prefix}${name}>` as Chord;
}

function plain(character: string): Chord {
  return (character === '<' ? '<lt>' : character) as Chord;
}

/**
 * Reads the one chord that begins at `position` of `text`, in Vim's notation. Names are case-insensitive.
 * @throws KeynavError `bad-chord` with the position, for an unknown name or modifier and for an angle bracket never closed.
 */
export function parseChord(
  text: string,
  position: number,
  notation: Notation,
): { chord: Chord; end: number } {
  const isBare = text[position] !== '<' || !/[a-z]/i.test(text[position + 1] ?? '');
  if (isBare) {
    const character = String.fromCodePoint(text.codePointAt(position) as number);
    return { chord: plain(character), end: position + character.length };
  }
  // The name may itself be a bracket: <C->> ends at the second one.
  const bracket = /^<(?:(?:[csamtd]|mod)-)+[<>]>/i.exec(text.slice(position));
  const close = bracket ? position + bracket[0].length - 1 : text.indexOf('>', position + 1);
  if (close < 0) throw new KeynavError('bad-chord', { text, position, nearest: '<lt>' });
  const inside = text.slice(position + 1, close);
  return { chord: parseName(inside, text, position, notation), end: close + 1 };
}

function parseName(inside: string, text: string, position: number, notation: Notation): Chord {
  const held = { ctrl: false, alt: false, meta: false, shift: false };
  let name = inside;
  for (let match; (match = /^(c|s|a|m|t|d|mod)-(?=.)/i.exec(name)); name = name.slice(match[0].length)) {
    held[modifier((match[1] as string).toLowerCase(), notation)] = true;
  }
  const key = keyNamed(name);
  if (key === undefined) {
    const close = nearest(name, [...Object.values(NAMES), ...Object.keys(ALIASES)]);
    throw new KeynavError('bad-chord', { text, position, nearest: close && `<${close}>` });
  }
  return chordOf(key, held);
}

function modifier(letter: string, notation: Notation): 'ctrl' | 'alt' | 'meta' | 'shift' {
  if (letter === 'mod') return notation.apple ? 'meta' : 'ctrl';
  if (letter === 'c') return 'ctrl';
  if (letter === 's') return 'shift';
  return letter === 'd' ? 'meta' : 'alt';
}

function keyNamed(name: string): string | undefined {
  if ([...name].length === 1) return name === ' ' ? undefined : name;
  const lower = name.toLowerCase();
  const known = ALIASES[lower] ?? NAMES[lower];
  return known === 'Space' ? ' ' : known;
}

/** Whether a chord is one printable character without modifiers: what a person could be typing. */
export function isCharacter(chord: Chord): boolean {
  return chord[0] !== '<' || chord === '<lt>' || chord === '<Space>';
}
