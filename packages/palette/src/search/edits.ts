/** How many typing mistakes lie between two words. */

/** A word made ready to be compared with many: for each letter the places where it stands in the word, as bits. */
export interface Pattern {
  readonly length: number;
  readonly places: Int32Array;
}

/** How far a word is from another, and from the nearest beginning of the other. */
export interface Distance {
  readonly whole: number;
  readonly beginning: number;
}

/** As many letters of a word are compared as fit into one number. */
const LONGEST = 31;
/** Letters are told apart by their last eight bits, which differ within a script. */
const LETTERS = 256;

const FAR: Distance = { whole: 99, beginning: 99 };

/** Makes a word ready. */
export function patternOf(word: string): Pattern {
  const length = Math.min(word.length, LONGEST);
  const places = new Int32Array(LETTERS);
  for (let i = 0; i < length; i++) {
    const letter = word.charCodeAt(i) % LETTERS;
    places[letter] = (places[letter] as number) | (1 << i);
  }
  return { length, places };
}

/**
 * The letters put in, left out, replaced or swapped with their neighbour (optimal string alignment after Damerau, 1964,
 * by the bits of Myers, 1999, and Hyyrö, 2003), to all of a word and to its nearest beginning. Where both are above
 * `limit` they are not counted out.
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
    // Each letter to come can take one edit off at most.
    if (beginning > limit && edits - (end - 1 - j) > limit) return FAR;
    const shifted = (right << 1) | 1;
    up = (left << 1) | ~(same | shifted);
    down = shifted & same;
    before = here;
  }
  return { whole: word.length > end ? limit + 1 : edits, beginning };
}

/** The edits to the nearest piece of a text. */
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

/** How many edits a word of that length may be off: none below 4 letters, 1 below 6, else 2. */
export function editsAllowed(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : 2;
}
