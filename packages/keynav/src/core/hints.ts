/** Labels for link hints: short, easy to type, and none the beginning of another. */

/** The letters used, home row first. */
export const HINT_LETTERS = 'fjdkslahgeiwoc';
/** What labels are made of where letters are for the words of a link. */
export const HINT_DIGITS = '1234567890';

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

/** A label for each distance: the short ones for the smallest, and labels of one length in the order of the distances. */
export function labelsByDistance(distances: readonly number[]): readonly string[] {
  const labels = hintLabels(distances.length);
  const shortest = labels.filter(({ length }) => length === labels[0]?.length).length;
  const byDistance = distances
    .map((distance, i) => ({ distance, i }))
    .sort((a, b) => a.distance - b.distance);
  const near = new Set(byDistance.slice(0, shortest).map(({ i }) => i));
  let [short, long] = [0, shortest];
  return distances.map((_, i) => labels[near.has(i) ? short++ : long++] as string);
}
