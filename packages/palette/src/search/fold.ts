/** Text made comparable: accents, case and typographic quotes folded away, with the way back to the original letters. */

declare const foldedBrand: unique symbol;

/** Text that went through `fold`; raw text cannot be passed where this is asked for. */
export type Folded = string & { readonly [foldedBrand]: true };

/** Folded text with, for each of its letters, where that letter stands in the original. */
export interface FoldedText {
  readonly text: Folded;
  /** Index into the original; one more than the letters, for the end. */
  readonly origins: readonly number[];
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

/** Folds by NFKD, without marks, in lower case. */
export function fold(text: string): Folded {
  return foldWithOrigins(text).text;
}

/** Folds and keeps the way back, for marking what was found. */
export function foldWithOrigins(text: string): FoldedText {
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (const piece of plain) {
      const replaced = LETTERS[piece] ?? piece;
      for (let i = 0; i < replaced.length; i++) origins.push(at);
      folded += replaced;
    }
    at += letter.length;
  }
  origins.push(at);
  return { text: folded as Folded, origins };
}
