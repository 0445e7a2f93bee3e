/** Keys for readers: as their platform writes them, and as words for ears. */

import { ANY, isCharacter, type Chord } from './chord.js';
import type { Sequence } from './sequence.js';

const SIGNS: Readonly<Record<string, string>> = { C: '⌃', A: '⌥', D: '⌘', S: '⇧' };
const WORDS: Readonly<Record<string, string>> = { C: 'Ctrl', A: 'Alt', D: 'Meta', S: 'Shift' };
const SPOKEN: Readonly<Record<string, string>> = { C: 'Control', A: 'Alt', D: 'Command', S: 'Shift' };
const ARROWS: Readonly<Record<string, string>> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  CR: 'Enter',
  BS: 'Backspace',
  Del: 'Delete',
  lt: '<',
  Bar: '|',
};
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

/** One text for each chord: `⌃P` on Apple's platforms, `Ctrl+P` elsewhere; `any letter` for the wildcard. */
export function printKeys(sequence: Sequence, apple: boolean): readonly string[] {
  return sequence.map(chord => {
    const { held, key } = partsOf(chord);
    const name = ARROWS[key] ?? key;
    if (chord === ANY) return 'any letter';
    if (held.length === 0) return name;
    const upper = name.toUpperCase();
    return apple
      ? held.map(letter => SIGNS[letter]).join('') + upper
      : [...held.map(letter => WORDS[letter]), upper].join('+');
  });
}

/** The keys as words: `Control p`, `z then h`, `Shift g`. */
export function speakKeys(sequence: Sequence): string {
  return sequence
    .map(chord => {
      if (chord === ANY) return 'any letter';
      const { held, key } = partsOf(chord);
      const isCapital = held.length === 0 && key.length === 1 && key !== key.toLowerCase();
      const name = isCapital
        ? `Shift ${key.toLowerCase()}`
        : (NAMES[ARROWS[key] ?? key] ?? (ARROWS[key]?.length === 1 ? `${key} arrow` : (ARROWS[key] ?? key)));
      return [...held.map(letter => SPOKEN[letter]), name].join(' ');
    })
    .join(' then ');
}

function partsOf(chord: Chord): { held: readonly string[]; key: string } {
  if (isCharacter(chord) || chord === ANY)
    return { held: [], key: chord === '<lt>' ? '<' : chord.replace(/^<(\w+)>$/, '$1') };
  const parts = chord.slice(1, -1).split(/-(?=.)/);
  return { held: parts.slice(0, -1), key: parts.at(-1) as string };
}
