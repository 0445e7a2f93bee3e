/** Counts the typing mistakes between two words. */

/** A word prepared to be compared with many others. */
export interface Pattern {
  readonly length: number;
  /** For each letter, its positions in the word as bits. */
  readonly places: Int32Array;
}

/** The number of edits from a word to another. */
export interface Distance {
  /** To all of the other word. */
  readonly whole: number;
  /** To the beginning of the other word that is nearest. */
  readonly beginning: number;
}

/** The number of letters that are compared: one bit each, in one number. */
const MAX_LENGTH = 31;
/** Letters are distinguished by their last eight bits, which differ within a script. */
const LETTERS = 256;

const FAR: Distance = { whole: 99, beginning: 99 };

/** Prepares a word; letters after the 31st are ignored. */
export function patternOf(word: string): Pattern {
  const length = Math.min(word.length, MAX_LENGTH);
  const places = new Int32Array(LETTERS);
  for (let i = 0; i < length; i++) {
    const letter = word.charCodeAt(i) % LETTERS;
    places[letter] = (places[letter] as number) | (1 << i);
  }
  return { length, places };
}

/**
 * Returns the number of letters that are inserted, deleted, replaced or swapped with their neighbour, from the pattern
 * to all of a word and to its nearest beginning. Numbers above `limit` are not exact.
 * This is optimal string alignment (Damerau, 1964) in bit-parallel form (Myers, 1999; Hyyrö, 2003).
 */
export function distance({ length, places }: Pattern, word: string, limit: number): Distance {
  const end = Math.min(word.length, length + limit);
  const last = 1 << (length - 1);
  let [up, down, same, before] = [-1, 0, 0, 0];
  let edits = length;
  let beginning = length;
  for (let j = 0; j < end; j++) {
    const here = places[word.charCodeAt(j) % LETTERS] as number;
    same = (((~same & here) << 1) & before) | ((((here & up) + up) | 0) ^ up) | here | down;
    const [right, left] = [down | ~(same | up), same & up];
    if (right & last) edits++;
    else if (left & last) edits--;
    if (edits < beginning) beginning = edits;
    // Each remaining letter can reduce the edits by one at most.
    if (beginning > limit && edits - (end - 1 - j) > limit) return FAR;
    const shifted = (right << 1) | 1;
    up = (left << 1) | ~(same | shifted);
    down = shifted & same;
    before = here;
  }
  return { whole: word.length > end ? limit + 1 : edits, beginning };
}

/** Returns the number of edits from the pattern to the part of a text that is nearest. */
export function nearest({ length, places }: Pattern, text: string): number {
  const last = 1 << (length - 1);
  let [up, down, same, before] = [-1, 0, 0, 0];
  let edits = length;
  let least = length;
  for (let j = 0; j < text.length; j++) {
    const here = places[text.charCodeAt(j) % LETTERS] as number;
    same = (((~same & here) << 1) & before) | ((((here & up) + up) | 0) ^ up) | here | down;
    const right = down | ~(same | up);
    if (right & last) edits++;
    else if (same & up & last) edits--;
    if (edits < least) least = edits;
    const left = (same & up) << 1;
    up = left | ~(same | (right << 1));
    down = (right << 1) & same;
    before = here;
  }
  return least;
}

/** Returns how many edits a word of a given length may have: none below 4 letters, 1 below 6, else 2. */
export function editsAllowed(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : 2;
}
