/** Every mistake a developer or a saved setting can make, with its code and its sentence. */

/** The codes that an error of ours can carry. */
export type ProblemCode =
  | 'bad-chord'
  | 'empty-keys'
  | 'space-in-keys'
  | 'misplaced-any'
  | 'conflict'
  | 'unknown-command'
  | 'duplicate-command'
  | 'unknown-region';

const SENTENCES: Readonly<Record<ProblemCode, string>> = {
  'bad-chord': 'this is no key',
  'empty-keys': 'a binding needs at least one key',
  'space-in-keys': 'white space stands for nothing here; write <Space> for the key',
  'misplaced-any': '<Any> stands only at the end of a sequence',
  conflict: 'one sequence is bound twice, and the later binding counts',
  'unknown-command': 'no command has this name',
  'duplicate-command': 'a command of this name is there already',
  'unknown-region': 'no element is found for this region',
};

/** Where in which text a problem lies, and what was probably meant. */
export interface ProblemPlace {
  readonly text: string;
  /** Index of the first wrong character, from 0. */
  readonly position?: number;
  /** The nearest name that would have been right. */
  readonly nearest?: string | undefined;
}

/** An error made when things are set up; never thrown at a key press. */
export class KeynavError extends Error {
  readonly code: ProblemCode;
  readonly text: string;
  readonly position: number;
  readonly nearest: string | undefined;

  constructor(code: ProblemCode, place: ProblemPlace) {
    const position = place.position ?? 0;
    const marked =
      place.position === undefined
        ? place.text
        : `${place.text.slice(0, position)}⟨here⟩${place.text.slice(position)}`;
    const hint = place.nearest ? `; did you mean ${place.nearest}?` : '';
    super(`keynav: ${SENTENCES[code]}, in "${marked}"${hint}`);
    this.name = 'KeynavError';
    this.code = code;
    this.text = place.text;
    this.position = position;
    this.nearest = place.nearest;
  }
}

/**
 * The known name that is fewest edits from `name`, or undefined when none is near (more than a third of it and two edits off).
 * Edits are counted as Levenshtein's distance.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [least, best] = [distance, candidate];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
