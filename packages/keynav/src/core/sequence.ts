/** Sequences read with a full explanation of what is wrong, and printed. */

import { ANY, isCharacter } from './chord.js';
import { KEYS } from './names.js';
import { readSequence, type Notation, type Sequence } from './notation.js';
import { KeynavError } from './problems.js';
import { nearest, problem } from './sentences.js';

export type { Sequence } from './notation.js';

/**
 * Reads a sequence such as `zz`, `<C-w>h`, `m<Any>`, `Ctrl+Shift+K` or `⌃P`.
 * @throws KeynavError `empty-keys`, `space-in-keys`, `bad-chord` or `misplaced-any`, with the position in `text` and the nearest name.
 */
export function parseSequence(text: string, notation: Notation = {}): Sequence {
  try {
    return readSequence(text, notation);
  } catch (error) {
    if (error instanceof KeynavError) throw explained(error);
    throw error;
  }
}

/** Names that may stand in angle brackets. */
const NAMES = KEYS.filter(name => /^\w+$/.test(name));

function explained({ code, text, position }: KeynavError): KeynavError {
  const name = /^<((?:(?:[csamtd]|mod)-)*)(\w*)/i.exec(text.slice(position));
  const isOpen = !text.slice(position).includes('>');
  const close = name ? nearest(name[2] as string, NAMES) : undefined;
  const meant = isOpen ? '<lt>' : close && `<${name?.[1]}${close}>`;
  return problem(code, {
    text,
    position: code === 'empty-keys' ? undefined : position,
    nearest: code === 'bad-chord' ? meant : undefined,
  });
}

/** The sequence in Vim's notation, such that reading it again gives the same sequence. */
export function printSequence(sequence: Sequence): string {
  return sequence.join('');
}

/** Whether every chord is a bare character, so that WCAG 2.1.4 asks for a way to switch the binding off. */
export function isOnlyCharacters(sequence: Sequence): boolean {
  return sequence.every(chord => chord === ANY || isCharacter(chord));
}
