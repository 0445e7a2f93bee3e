/** Selects the best of many scores. */

/** The indexes of entries, with the score of each. */
export interface Scored {
  /** In ascending order. */
  readonly indexes: number[];
  /** The scores, in the order of `indexes`. */
  readonly scores: number[];
}

/** Scores are compared with a precision of one part in this number. */
const PRECISION = 1000;
const MAX_BIN = 2047;

/**
 * Returns the indexes of the `most` best entries, in ascending order; of equal scores, the first are taken. Determines
 * the lowest score by a histogram, without sorting.
 */
export function topScores({ indexes, scores }: Scored, most: number): readonly number[] {
  if (indexes.length <= most) return indexes;
  const counts = new Uint32Array(MAX_BIN + 1);
  for (let i = 0; i < scores.length; i++) {
    const bin = binOf(scores[i] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
  let cut: number = MAX_BIN;
  let left = most;
  while (left > (counts[cut] as number)) left -= counts[cut--] as number;
  return indexes.filter((_, i) => {
    const bin = binOf(scores[i] as number);
    return bin > cut || (bin === cut && left-- > 0);
  });
}

function binOf(score: number): number {
  return Math.min(MAX_BIN, (score * PRECISION) | 0);
}
