/** Parses sequences with helpful errors, and prints them. */

import { ANY, isCharacter } from './chord.js';
import { KEYS, keyNamed, MODIFIERS, named } from './names.js';
import { readSequence, type Notation, type Sequence } from './notation.js';
import { KeynavError } from './problems.js';
import { nearest, problem } from './sentences.js';

export type { Sequence } from './notation.js';

/**
 * Parses a sequence such as `zz`, `<C-w>h`, `m<Any>`, `Ctrl+Shift+K` or `⌃P`.
 * @throws KeynavError `empty-keys`, `space-in-keys`, `bad-chord` or `misplaced-any`, with the position in `text` and
 * the nearest name.
 */
export function parseSequence(text: string, notation: Notation = {}): Sequence {
  try {
    return readSequence(text, notation);
  } catch (error) {
    if (error instanceof KeynavError) throw explained(error);
    throw error;
  }
}

/** The names that are allowed in angle brackets. */
const NAMES = KEYS.filter(name => /^\w+$/.test(name));
const WORDS = [...MODIFIERS, 'mod'].filter(word => /^\w+$/.test(word));

function explained({ code, text, position }: KeynavError): KeynavError {
  return problem(code, {
    text,
    position: code === 'empty-keys' ? undefined : position,
    nearest: code === 'bad-chord' ? suggestion(text.slice(position)) : undefined,
  });
}

/** Returns the chord that was probably meant by a text that does not begin with a valid one. */
function suggestion(text: string): string | undefined {
  const [all, open = '', words = '', name = ''] = /^(<?)((?:\w+[-+])*)(\w*)/.exec(text) ?? [];
  if (open && text[all?.length ?? 0] !== '>') return '<lt>';
  const modifiers = words.replace(/\w+/g, word =>
    named(MODIFIERS, word) || /^mod$/i.test(word) ? word : (nearest(word, WORDS) ?? '?'),
  );
  const key = name.length === 1 || keyNamed(name) ? name : nearest(name, NAMES);
  if (!key || modifiers.includes('?')) return undefined;
  const isPlain = modifiers === '' && key.length === 1;
  const meant = open && !isPlain ? `<${modifiers}${key}>` : modifiers + key;
  return text.startsWith(meant) ? undefined : meant;
}

/** Returns the sequence in Vim's notation; parsing it returns the same sequence. */
export function printSequence(sequence: Sequence): string {
  return sequence.join('');
}

/** Returns whether all chords are plain characters, so that WCAG 2.1.4 requires a way to turn the binding off. */
export function isOnlyCharacters(sequence: Sequence): boolean {
  return sequence.every(chord => chord === ANY || isCharacter(chord));
}
