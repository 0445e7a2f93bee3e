/** A reader's own keys as lines of text: `map <C-s> draft.save`, `map gl $`, `unmap zz`. */

import type { BindingRecord, Keymap } from './keymap.js';
import type { KeynavError } from './problems.js';
import { problem } from './sentences.js';

/** The first line of the text that is kept; another number is another form of the lines after it. */
export const HEADER = 'keynav 1';

/** What the lines say. */
export interface ReadLines {
  readonly keymap: Keymap;
  readonly problems: readonly KeynavError[];
}

/**
 * Reads lines. Empty lines, the header and lines that begin with `"` or `#` say nothing; a later line for the same keys wins.
 * What no line can be is left out and named in `problems`: `bad-keys` for text of another version, `bad-line` for a line.
 * @param isCommand Tells names of commands from keys on the right side of `map`.
 */
export function readLines(text: string, isCommand: (name: string) => boolean): ReadLines {
  const [first = '', ...rest] = text.split(/\r?\n/);
  const version = /^keynav (\S+)$/.exec(first.trim());
  if (version && first.trim() !== HEADER)
    return { keymap: {}, problems: [problem('bad-keys', { text: first })] };
  // Without a prototype, so that no name in a text means anything but itself.
  const keymap = Object.create(null) as Record<string, string | BindingRecord | null>;
  const problems: KeynavError[] = [];
  for (const line of version ? rest : [first, ...rest]) {
    const [word, keys, right, ...more] = line.trim().split(/\s+/);
    if (!word || /^["#]/.test(word)) continue;
    const isMap = word === 'map' && keys !== undefined && right !== undefined && more.length === 0;
    const isUnmap = word === 'unmap' && keys !== undefined && right === undefined;
    if (isMap) keymap[keys] = readRight(right, isCommand);
    else if (isUnmap) keymap[keys] = null;
    else problems.push(problem('bad-line', { text: line.slice(0, 200) }));
  }
  return { keymap, problems };
}

/** A colon before a name says that it is a command, where the name alone could be keys. */
function readRight(right: string, isCommand: (name: string) => boolean): string | BindingRecord {
  if (/^:./.test(right)) return right.slice(1);
  return looksLikeCommand(right) || isCommand(right) ? right : { keys: right };
}

/** A name with a dot between words is meant as a command, also while nobody has added it. */
export function looksLikeCommand(right: string): boolean {
  return /^\p{L}[\p{L}\p{N}_-]*(\.[\p{L}\p{N}_-]+)+$/u.test(right);
}

/** A keymap as lines; reading them gives the same keymap. */
export function printLines(keymap: Keymap): string {
  const lines = Object.entries(keymap).map(([keys, what]) => {
    if (what === null) return `unmap ${keys}`;
    const command = typeof what === 'string' ? what : what.command;
    if (command === undefined) return `map ${keys} ${(what as BindingRecord).keys ?? '<Nop>'}`;
    return `map ${keys} ${looksLikeCommand(command) ? command : `:${command}`}`;
  });
  return [HEADER, ...lines, ''].join('\n');
}
