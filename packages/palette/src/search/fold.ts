/** Folds text for comparison: removes accents, case and typographic quotes, and maps the result to the original. */

declare const foldedBrand: unique symbol;

/** Text that `fold` returned; raw text is not assignable to it. */
export type Folded = string & { readonly [foldedBrand]: true };

/** Folded text with a mapping to the original. */
export interface FoldedText {
  readonly text: Folded;
  /** For each letter, the original letter that it was made from, in its original case. Has the length of `text`. */
  readonly cased: string;
  /**
   * For each letter its index in the original, then the length of the original. Null if no index differs.
   */
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
/** A letter. Korean letters written separately, and Japanese voice marks, are one with the letters they belong to. */
const LETTER = /[\u1100-\u11ff]+|[^][\u3099\u309a]?/gu;
/**
 * Accents and similar marks. Those of Indic and Southeast Asian scripts and of Japanese are vowels and voice marks, and
 * are kept.
 */
const MARKS = /[^\P{M}\u0900-\u1aaf\u3099\u309a]/gu;
const ASCII = /^[\0-\x7f]*$/;

const cache = new Map<string, string>();

/** Returns whether the text is ASCII, in which only capitals need folding. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Returns the text in lower case, without accents, and in normalization form NFC after a decomposition by NFKD. */
export function fold(text: string): Folded {
  return isAscii(text) ? (text.toLowerCase() as Folded) : foldWithOrigins(text).text;
}

/** As `fold`, with the mapping to the original that is needed to mark matches. */
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
  let plain = cache.get(letter);
  if (plain === undefined) {
    plain = letter
      .normalize('NFKD')
      .replace(MARKS, '')
      .toLowerCase()
      .replace(/[^]/gu, one => LETTERS[one] ?? one)
      .normalize('NFC');
    cache.set(letter, plain);
  }
  return plain;
}
