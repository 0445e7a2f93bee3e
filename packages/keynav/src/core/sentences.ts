/** The messages of all errors, and suggestions for misspelled names. */

import { KeynavError, type ProblemCode, type ProblemPlace } from './problems.js';

const SENTENCES: Readonly<Record<ProblemCode, string>> = {
  'bad-chord': 'not a valid key',
  'empty-keys': 'a binding needs at least one key',
  'space-in-keys': 'white space is not a key; write <Space> for the space bar',
  'misplaced-any': '<Any> is allowed only at the end of a sequence',
  conflict: 'the sequence is bound twice; the later binding is used',
  reserved: 'the browser reserves this key',
  'bad-line': 'expected "map KEYS COMMAND", "unmap KEYS" or "pass KEY"',
  'bad-keys': 'the saved keys are from another version',
  'unknown-command': 'unknown command',
  'duplicate-command': 'a command with this name already exists',
  'unknown-region': 'no element matches this region',
};

/** Creates an error with the message for its code. */
export function problem(code: ProblemCode, place: ProblemPlace): KeynavError {
  return new KeynavError(code, { sentence: SENTENCES[code], ...place });
}

/**
 * Returns the known name with the smallest Levenshtein distance from `name`, ignoring case. Returns undefined if all
 * are more than two edits and more than a third of its length away.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [least, best] = [distance, candidate];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
