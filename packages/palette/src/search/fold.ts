/** Text made comparable: accents, case and typographic quotes folded away, with the way back to the original letters. */

declare const foldedBrand: unique symbol;

/** Text that went through `fold`; raw text cannot be passed where this is asked for. */
export type Folded = string & { readonly [foldedBrand]: true };

/** Folded text with, for each of its letters, where that letter stands in the original. */
export interface FoldedText {
  readonly text: Folded;
  /** For each letter the one it was made of, in its original case. */
  readonly cased: string;
  /** Index into the original, one more than the letters, for the end; null where letter stands for letter. */
  readonly origins: readonly number[] | null;
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
};
/** A letter; Korean letters written apart and Japanese voice marks are one with what they belong to. */
const LETTER = /[\u1100-\u11ff]+|[^][\u3099\u309a]?/gu;
/** Accents and the like. The marks of Indic and Southeast Asian scripts and of Japanese are vowels and voices, and stay. */
const MARKS = /[^\P{M}\u0900-\u1aaf\u3099\u309a]/gu;
const ASCII = /^[\0-\x7f]*$/;

const known = new Map<string, string>();

/** Whether it has no letter to be folded but capitals. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Folds by NFKD, without accents, in lower case. */
export function fold(text: string): Folded {
  return isAscii(text) ? (text.toLowerCase() as Folded) : foldWithOrigins(text).text;
}

/** Folds and keeps the way back, for marking what was found. */
export function foldWithOrigins(text: string): FoldedText {
  if (isAscii(text)) return { text: text.toLowerCase() as Folded, cased: text, origins: null };
  let folded = '';
  let cased = '';
  const origins: number[] = [];
  let at = 0;
  for (const letter of text.match(LETTER) ?? []) {
    const plain = plainOf(letter);
    for (let i = 0; i < plain.length; i++) origins.push(at);
    folded += plain;
    cased += plain.length === 1 ? letter[0] : plain;
    at += letter.length;
  }
  origins.push(at);
  return { text: folded as Folded, cased, origins };
}

function plainOf(letter: string): string {
  let plain = known.get(letter);
  if (plain === undefined) {
    plain = letter
      .normalize('NFKD')
      .replace(MARKS, '')
      .toLowerCase()
      .replace(/[^]/gu, one => LETTERS[one] ?? one)
      .normalize('NFC');
    known.set(letter, plain);
  }
  return plain;
}
