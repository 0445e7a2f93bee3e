/** Keys for readers: as their platform writes them, and as words for ears. */

import { ANY, capitalOf, isCharacterKey, type Chord } from './chord.js';
import type { Sequence } from './notation.js';

const SIGNS: Readonly<Record<string, string>> = { C: '⌃', A: '⌥', D: '⌘', S: '⇧' };
const WORDS: Readonly<Record<string, string>> = { C: 'Ctrl', A: 'Alt', D: 'Meta', S: 'Shift' };
const SPOKEN: Readonly<Record<string, string>> = { C: 'Control', A: 'Alt', D: 'Command', S: 'Shift' };
/** The order of Apple's menus. */
const SIGN_ORDER = 'CASD';
/** Named keys for eyes, where ours differ. */
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
/** Signs for ears. */
const NAMES: Readonly<Record<string, string>> = {
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

/** How keys are written: as Vim does, as on Apple's platforms (`⌃P`), as on others (`Ctrl+P`). */
export type Writing = 'vim' | 'apple' | 'other';

/** One text for each chord; `any character` for the wildcard, but in Vim's notation. */
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

/** The keys as words for ears: `Control p`, `z then h`, `Shift g`. */
export function speakKeys(sequence: Sequence): string {
  return sequence.map(speakChord).join(' then ');
}

function speakChord(chord: Chord): string {
  if (chord === ANY) return 'any character';
  const { held, key } = partsOf(chord);
  const words = held.map(letter => SPOKEN[letter]);
  if (held.length === 0 && isCharacterKey(key) && key !== key.toLowerCase())
    return `Shift ${key.toLowerCase()}`;
  return [...words, NAMES[key] ?? SPOKEN_KEYS[key] ?? SHOWN[key] ?? padOf(key, 'numpad ') ?? key].join(' ');
}

/** The modifiers of a chord and its key: a character, or one of our names. */
export function partsOf(chord: Chord): { readonly held: readonly string[]; readonly key: string } {
  if (chord[0] !== '<') return { held: [], key: chord };
  const parts = chord.slice(1, -1).split(/-(?=.)/);
  const key = parts.pop() as string;
  return { held: parts, key: key === 'lt' ? '<' : key };
}

/** A key of the numpad after some words; undefined for any other. */
function padOf(key: string, words: string): string | undefined {
  const name = /^k(.+)$/.exec(key)?.[1];
  return name && words + name;
}
