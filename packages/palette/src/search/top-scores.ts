/** The best of many scores. */

/** Entries by their numbers, with a score each. */
export interface Scored {
  readonly indexes: number[];
  readonly scores: number[];
}

/** Scores are told apart to a part of this; of those that are alike the first are taken. */
const FINENESS = 1000;
const HIGHEST = 2047;

/** The numbers of the `most` best entries, in their order; a histogram says where to cut. */
export function topScores({ indexes, scores }: Scored, most: number): readonly number[] {
  if (indexes.length <= most) return indexes;
  const counts = new Uint32Array(HIGHEST + 1);
  for (let i = 0; i < scores.length; i++) {
    const bin = binOf(scores[i] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
  let cut: number = HIGHEST;
  let left = most;
  while (left > (counts[cut] as number)) left -= counts[cut--] as number;
  return indexes.filter((_, i) => {
    const bin = binOf(scores[i] as number);
    return bin > cut || (bin === cut && left-- > 0);
  });
}

function binOf(score: number): number {
  return Math.min(HIGHEST, (score * FINENESS) | 0);
}
