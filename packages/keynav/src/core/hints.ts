/** Labels for link hints: short, easy to type, and none the beginning of another. */

/** The letters used, home row first. */
export const HINT_LETTERS = 'fjdkslahgeiwoc';

/**
 * `count` labels over the letters, such that no label begins another and none is more than one letter longer than the shortest.
 * Short ones come first.
 */
export function hintLabels(count: number, letters: string = HINT_LETTERS): readonly string[] {
  let labels = [...letters];
  let used = 0;
  // Each label taken apart makes room for as many more as there are letters, less the one it was.
  while (labels.length - used < count) {
    const shortest = labels[used++] as string;
    labels = labels.concat([...letters].map(letter => shortest + letter));
  }
  return labels.slice(used, used + count);
}
