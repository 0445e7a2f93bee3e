/** Labels for link hints: short, easy to type, and prefix-free. */

/** The letters of labels, home row first. */
export const HINT_LETTERS = 'fjdkslahgeiwoc';
/** The digits of labels, if letters filter links by their text. */
export const HINT_DIGITS = '1234567890';

/**
 * Returns `count` labels, short ones first. No label is a prefix of another, and none is more than one letter longer
 * than the shortest.
 */
export function hintLabels(count: number, letters: string = HINT_LETTERS): readonly string[] {
  let labels = [...letters];
  let used = 0;
  // Replacing a label by its extensions adds as many labels as there are letters, less the one that is replaced.
  while (labels.length - used < count) {
    const shortest = labels[used++] as string;
    labels = labels.concat([...letters].map(letter => shortest + letter));
  }
  return labels.slice(used, used + count);
}

/**
 * Returns a label for each distance. The smallest distances get the short labels; labels of the same length are in the
 * order of `distances`.
 */
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
