/** Key text read as chords: Vim's notation, and the chords of others (`Ctrl+Shift+K`, `⌃P`). */

import { ANY, chordOf, isCharacterKey, type Chord } from './chord.js';
import { keyNamed, MODIFIERS, named } from './names.js';
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

const VIM = /<(?=[a-z⌃⌥⌘⇧])((?:\w+-|[⌃⌥⌘⇧])*)(\w+|.)>|<(?![a-z])|[^<\s]/isuy;
/** A chord as others write it. */
const OTHER = /^(\w+\+|[⌃⌥⌘⇧])*(\w+|.)$/su;
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
    // Of what was written in another notation the place is not known.
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
    const key = isCharacterKey(name) && !isDrawn ? name : keyNamed(name);
    if (!key || (key === 'Any' && held)) fail('bad-chord');
    chords.push(chordOf(key as string, held));
  }
  return written ? chords : fail('empty-keys');
}

/** The same keys in Vim's notation; what is no chord becomes a bracket that is never closed. */
function inVim(text: string): string {
  if (!OTHERS.test(text)) return text;
  return text.replace(/(\S+)\s*/g, (_, chord: string) => {
    if (isCharacterKey(chord)) return chord;
    return OTHER.test(chord) ? `<${chord.replace(/\+(?=.)/g, '-')}>` : '<no';
  });
}
