/** Key text read as chords: Vim's notation, and the chords of others (`Ctrl+Shift+K`, `⌃P`). */

import { ANY, chordOf, type Chord } from './chord.js';
import { KeynavError, type ProblemCode } from './problems.js';

/** What decides how text becomes chords. */
export interface Notation {
  /** Whether `<Mod-…>` means Command (on Apple's platforms) or Control. */
  readonly apple?: boolean | undefined;
  /** The keys that `<leader>` stands for; a backslash unless told, as in Vim. */
  readonly leader?: string | undefined;
}

/** Chords typed in order; never empty, `<Any>` only last. */
export type Sequence = readonly Chord[];

/** Keys with a name, as we print them. */
const NAMES = 'Esc Tab Space BS Del CR Insert Home End PageUp PageDown Up Down Left Right Any'.split(' ');
/** What stands on the numpad besides, after a `k`. */
const PAD = 'Plus Minus Multiply Divide Point Comma Equal Enter 0 1 2 3 4 5 6 7 8 9'.split(' ');
const ALIASES: Readonly<Record<string, string>> = {
  return: 'CR',
  enter: 'CR',
  escape: 'Esc',
  delete: 'Del',
  backspace: 'BS',
  ins: 'Insert',
  lt: '<',
  bar: '|',
  bslash: '\\',
};
/** Arrows as others draw them. */
const ARROWS: Readonly<Record<string, string>> = { '↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right' };
/** Every name that may stand in angle brackets. */
export const keyNames = (): readonly string[] => [...NAMES, ...Object.keys(ALIASES)];
/** Modifiers as Vim writes them, as others do, as Apple draws them. */
const MODIFIERS: Readonly<Record<string, string>> = {
  ...{ c: 'C', ctrl: 'C', control: 'C', '⌃': 'C' },
  ...{ a: 'A', m: 'A', t: 'A', alt: 'A', option: 'A', '⌥': 'A' },
  ...{ d: 'D', meta: 'D', cmd: 'D', command: 'D', '⌘': 'D' },
  ...{ s: 'S', shift: 'S', '⇧': 'S' },
};
const VIM = /<(?=[a-z⌃⌥⌘⇧])((?:\w+-|[⌃⌥⌘⇧])*)(\w+|.)>|<(?![a-z])|[^<\s]/isuy;
/** How nobody writes a chord in Vim's notation. */
const OTHERS = /(^|\s)((ctrl|control|alt|option|shift|meta|cmd|command|mod)\+|[⌃⌥⌘⇧])\S/i;

/**
 * Reads a sequence such as `zz`, `<C-w>h` or `m<Any>`. Where a chord is written `Ctrl+K` or `⌃K`, white space stands between chords.
 * @throws KeynavError `empty-keys`, `space-in-keys`, `bad-chord` or `misplaced-any`, with the position in `text`.
 */
export function readSequence(text: string, { apple, leader = '\\' }: Notation): Sequence {
  // Most are plain characters, and a keymap of thousands is read at once.
  if (/^[!-*,-;=-~]+$/.test(text)) return [...text] as string[] as Chord[];
  const written = inVim(text.replace(/<(local)?leader>/gi, () => leader));
  const chords: Chord[] = [];
  let at = 0;
  const fail = (code: ProblemCode): never => {
    throw new KeynavError(code, { text: written, position: at });
  };
  for (; at < written.length; at = VIM.lastIndex) {
    VIM.lastIndex = at;
    const match = VIM.exec(written) ?? fail(/\s/.test(written[at] as string) ? 'space-in-keys' : 'bad-chord');
    const [all, modifiers = '', name = all] = match;
    if (chords.at(-1) === ANY) fail('misplaced-any');
    let held = '';
    for (const word of modifiers.toLowerCase().match(/\w+|[^-]/g) ?? [])
      held += word === 'mod' ? (apple ? 'D' : 'C') : (MODIFIERS[word] ?? fail('bad-chord'));
    chords.push(chordOf(keyNamed(name) ?? fail('bad-chord'), held));
  }
  return written ? chords : fail('empty-keys');
}

/** The same keys in Vim's notation. */
function inVim(text: string): string {
  if (!OTHERS.test(text)) return text;
  const chord = (token: string): string =>
    `<${token.replace(/\+(?=.)/g, '-').replace(/[↑↓←→]$/, sign => ARROWS[sign] as string)}>`;
  return text.replace(/\S+\s*/g, token => (/^.\s*$/su.test(token) ? token.trim() : chord(token.trim())));
}

/** Our name of a key, or the character. */
function keyNamed(name: string): string | undefined {
  const small = name.toLowerCase();
  if ([...name].length === 1) return name;
  const among = (names: readonly string[], wanted: string) =>
    names.find(known => known.toLowerCase() === wanted);
  if (/^f([1-9]|[12]\d|3[0-5])$/.test(small)) return small.toUpperCase();
  const pad = small[0] === 'k' && among([...PAD, ...NAMES], small.slice(1));
  return pad ? `k${pad}` : (ALIASES[small] ?? among(NAMES, small));
}
