/** Parses key notation: Vim's, and that of other programs (`Ctrl+Shift+K`, `⌃P`). */

import { ANY, chordOf, isCharacterKey, type Chord } from './chord.js';
import { keyNamed, MODIFIERS, named } from './names.js';
import { KeynavError, type ProblemCode } from './problems.js';

/** Options for parsing keys. */
export interface Notation {
  /** Whether `<Mod-…>` is Command, as on Apple's platforms, rather than Control. Defaults to false. */
  readonly apple?: boolean | undefined;
  /** The keys that `<leader>` stands for. Defaults to a backslash, as in Vim. */
  readonly leader?: string | undefined;
}

/** Chords typed in order. It is never empty, and `<Any>` is only at its end. */
export type Sequence = readonly Chord[];

const VIM = /<(?=[a-z⌃⌥⌘⇧])((?:\w+-|[⌃⌥⌘⇧])*)(\w+|.)>|<(?!\p{L})|[^<\s]/isuy;
/** A chord in another notation. */
const OTHER = /^(\w+\+|[⌃⌥⌘⇧])*(\w+|.)$/su;
/** Text that cannot be Vim's notation. */
const OTHERS = /(^|\s)((ctrl|control|alt|option|shift|meta|cmd|command|mod)\+|[⌃⌥⌘⇧])\S/i;

/**
 * Parses a sequence such as `zz`, `<C-w>h` or `m<Any>`. If a chord is written as `Ctrl+K` or `⌃K`, white space
 * separates the chords.
 * @throws KeynavError `empty-keys`, `space-in-keys`, `bad-chord` or `misplaced-any`, with the position in `text`.
 */
export function readSequence(text: string, { apple, leader = '\\' }: Notation): Sequence {
  // A fast path, because most sequences are plain characters and a keymap may have thousands.
  if (/^[!-*,-;=-~]+$/.test(text)) return [...text] as string[] as Chord[];
  const written = inVim(text.replace(/<(local)?leader>/gi, () => leader));
  const chords: Chord[] = [];
  let at = 0;
  const fail = (code: ProblemCode): never => {
    // For text in another notation, or with a leader, the position is unknown.
    throw new KeynavError(code, { text, position: written === text ? at : 0 });
  };
  for (; at < written.length; at = VIM.lastIndex) {
    VIM.lastIndex = at;
    const match = VIM.exec(written) ?? fail(/\s/.test(written[at] as string) ? 'space-in-keys' : 'bad-chord');
    const [all, modifiers = '', name = all] = match;
    if (chords.at(-1) === ANY) fail('misplaced-any');
    let held = '';
    for (const word of modifiers.match(/\w+|[^-]/g) ?? [])
      held += /^mod$/i.test(word) ? (apple ? 'D' : 'C') : (named(MODIFIERS, word) ?? fail('bad-chord'));
    const isDrawn = held !== '' && /[↑↓←→]/.test(name);
    // Without a modifier, a character in brackets is no name.
    const isAsTyped = isCharacterKey(name) && !isDrawn && (held !== '' || name === all);
    const key = isAsTyped ? name : keyNamed(name);
    if (!key || (key === 'Any' && held)) fail('bad-chord');
    chords.push(chordOf(key as string, held));
  }
  return written ? chords : fail('empty-keys');
}

/** Converts keys to Vim's notation. An invalid chord becomes an unclosed bracket, which is an error there. */
function inVim(text: string): string {
  if (!OTHERS.test(text)) return text;
  return text.replace(/(\S+)\s*/g, (_, chord: string) => {
    if (isCharacterKey(chord)) return chord;
    return OTHER.test(chord) ? `<${chord.replace(/\+(?=.)/g, '-')}>` : '<no';
  });
}
