/** Reads and prints the reader's keys as lines of text: `map <C-s> draft.save`, `map gl $`, `unmap zz`, `pass p`. */

import type { BindingRecord, Keymap } from './keymap.js';
import type { KeynavError } from './problems.js';
import { problem } from './sentences.js';

/** The first line of a stored text. Its number is the version of the format. */
export const HEADER = 'keynav 1';

/** The result of reading lines. */
export interface ReadLines {
  readonly keymap: Keymap;
  readonly problems: readonly KeynavError[];
}

/**
 * Reads lines. Empty lines, the header and comments, which begin with `"` or `#`, are ignored; a later line for the
 * same keys replaces an earlier one. Invalid input is left out and reported in `problems`: `bad-keys` for text of
 * another version, `bad-line` for a line.
 * @param isCommand Returns whether the right side of `map` is the name of a command rather than keys.
 */
export function readLines(text: string, isCommand: (name: string) => boolean): ReadLines {
  const [first = '', ...rest] = text.split(/\r?\n/);
  const version = /^keynav (\S+)$/.exec(first.trim());
  if (version && first.trim() !== HEADER)
    return { keymap: {}, problems: [problem('bad-keys', { text: first })] };
  // Without a prototype, so that a line for `__proto__` is harmless.
  const keymap = Object.create(null) as Record<string, string | BindingRecord | null>;
  const problems: KeynavError[] = [];
  for (const line of version ? rest : [first, ...rest]) {
    const [word, keys, right, ...more] = line.trim().split(/\s+/);
    if (!word || /^["#]/.test(word)) continue;
    const isMap = word === 'map' && keys !== undefined && right !== undefined && more.length === 0;
    const isAlone = keys !== undefined && right === undefined;
    if (isMap) keymap[keys] = readRight(right, isCommand);
    else if (word === 'unmap' && isAlone) keymap[keys] = null;
    else if (word === 'pass' && isAlone) keymap[keys] = { pass: true };
    else problems.push(problem('bad-line', { text: line.slice(0, 200) }));
  }
  return { keymap, problems };
}

/** A colon marks a command, for names that could also be keys. */
function readRight(right: string, isCommand: (name: string) => boolean): string | BindingRecord {
  if (/^:./.test(right)) return right.slice(1);
  return looksLikeCommand(right) || isCommand(right) ? right : { keys: right };
}

/** Returns whether a text is a name with a dot between words, which is a command even if it does not exist yet. */
export function looksLikeCommand(right: string): boolean {
  return /^\p{L}[\p{L}\p{N}_-]*(\.[\p{L}\p{N}_-]+)+$/u.test(right);
}

/** Returns a keymap as lines; reading them returns an equivalent keymap. */
export function printLines(keymap: Keymap): string {
  const lines = Object.entries(keymap).map(([keys, what]) => {
    if (what === null) return `unmap ${keys}`;
    if (typeof what !== 'string' && what.pass) return `pass ${keys}`;
    const command = typeof what === 'string' ? what : what.command;
    if (command === undefined) return `map ${keys} ${(what as BindingRecord).keys ?? '<Nop>'}`;
    return `map ${keys} ${looksLikeCommand(command) ? command : `:${command}`}`;
  });
  return [HEADER, ...lines, ''].join('\n');
}
