/** Formats keys for readers: as their platform writes them, and as words for screen readers. */

import { ANY, capitalOf, isCharacterKey, type Chord } from './chord.js';
import type { Sequence } from './notation.js';

const SIGNS: Readonly<Record<string, string>> = { C: '⌃', A: '⌥', D: '⌘', S: '⇧' };
const WORDS: Readonly<Record<string, string>> = { C: 'Ctrl', A: 'Alt', D: 'Meta', S: 'Shift' };
const SPOKEN: Readonly<Record<string, string>> = { C: 'Control', A: 'Alt', D: 'Command', S: 'Shift' };
/** The order of modifiers in the menus of macOS. */
const SIGN_ORDER = 'CASD';
/** How named keys are shown, if not by our name. */
const SHOWN: Readonly<Record<string, string>> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  CR: 'Enter',
  BS: 'Backspace',
  Del: 'Delete',
};
const SPOKEN_KEYS: Readonly<Record<string, string>> = {
  Up: 'Up arrow',
  Down: 'Down arrow',
  Left: 'Left arrow',
  Right: 'Right arrow',
  Esc: 'Escape',
  PageUp: 'Page up',
  PageDown: 'Page down',
};
/** How signs are spoken. */
const SPOKEN_SIGNS: Readonly<Record<string, string>> = {
  '?': 'question mark',
  '/': 'slash',
  ':': 'colon',
  '.': 'full stop',
  ',': 'comma',
  ';': 'semicolon',
  '-': 'hyphen',
  _: 'underscore',
  "'": 'apostrophe',
  '"': 'quote',
  '`': 'backtick',
  '[': 'left bracket',
  ']': 'right bracket',
  '{': 'left brace',
  '}': 'right brace',
  '(': 'left parenthesis',
  ')': 'right parenthesis',
  '<': 'less than',
  '>': 'greater than',
  '|': 'bar',
  '\\': 'backslash',
  '!': 'exclamation mark',
  '@': 'at',
  '#': 'hash',
  $: 'dollar',
  '%': 'percent',
  '^': 'caret',
  '&': 'ampersand',
  '*': 'asterisk',
  '+': 'plus',
  '=': 'equals',
  '~': 'tilde',
};

/** A style of writing keys: Vim's notation, that of Apple's platforms (`⌃P`), or that of others (`Ctrl+P`). */
export type Writing = 'vim' | 'apple' | 'other';

/** Returns one text for each chord. The wildcard is `any character`, except in Vim's notation. */
export function printKeys(sequence: Sequence, writing: Writing): readonly string[] {
  if (writing === 'vim') return sequence;
  return sequence.map(chord => {
    if (chord === ANY) return 'any character';
    const { held, key } = partsOf(chord);
    const name = SHOWN[key] ?? padOf(key, 'Num') ?? key;
    if (held.length === 0) return name;
    const shown = isCharacterKey(name) ? capitalOf(name) : name;
    return writing === 'apple'
      ? [...SIGN_ORDER]
          .filter(letter => held.includes(letter))
          .map(letter => SIGNS[letter])
          .join('') + shown
      : [...held.map(letter => WORDS[letter]), shown].join('+');
  });
}

/** Returns a sequence as words for screen readers: `Control p`, `z then h`, `Shift g`. */
export function speakKeys(sequence: Sequence): string {
  return sequence.map(speakChord).join(' then ');
}

function speakChord(chord: Chord): string {
  if (chord === ANY) return 'any character';
  const { held, key } = partsOf(chord);
  const words = held.map(letter => SPOKEN[letter]);
  if (held.length === 0 && isCharacterKey(key) && key !== key.toLowerCase())
    return `Shift ${key.toLowerCase()}`;
  return [...words, SPOKEN_SIGNS[key] ?? SPOKEN_KEYS[key] ?? SHOWN[key] ?? padOf(key, 'numpad ') ?? key].join(
    ' ',
  );
}

/** Returns the modifiers of a chord, as letters, and its key: a character, or one of our names. */
export function partsOf(chord: Chord): { readonly held: readonly string[]; readonly key: string } {
  if (chord[0] !== '<') return { held: [], key: chord };
  const parts = chord.slice(1, -1).split(/-(?=.)/);
  const key = parts.pop() as string;
  return { held: parts, key: key === 'lt' ? '<' : key };
}

/** Returns the name of a numpad key with a prefix; undefined for any other key. */
function padOf(key: string, prefix: string): string | undefined {
  const name = /^k(.+)$/.exec(key)?.[1];
  return name && prefix + name;
}
