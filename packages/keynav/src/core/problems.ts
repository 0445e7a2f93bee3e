/** The error class of keynav, with its codes. */

/** The codes of errors. */
export type ProblemCode =
  | 'bad-chord'
  | 'empty-keys'
  | 'space-in-keys'
  | 'misplaced-any'
  | 'conflict'
  | 'reserved'
  | 'bad-line'
  | 'bad-keys'
  | 'unknown-command'
  | 'duplicate-command'
  | 'unknown-region';

/** Where a problem is, and a suggestion. */
export interface ProblemPlace {
  /** The text that contains the problem. */
  readonly text: string;
  /** The index of the first wrong character. */
  readonly position?: number | undefined;
  /** The nearest valid name. */
  readonly nearest?: string | undefined;
  /** The description of the problem. Defaults to the code. */
  readonly sentence?: string | undefined;
}

/** Thrown for a developer's mistake during setup, and reported for invalid stored keys; never thrown on a key press. */
export class KeynavError extends Error {
  readonly code: ProblemCode;
  readonly text: string;
  readonly position: number;
  readonly nearest: string | undefined;

  constructor(code: ProblemCode, { text, position, nearest, sentence = code }: ProblemPlace) {
    const marked = position === undefined ? text : `${text.slice(0, position)}⟨here⟩${text.slice(position)}`;
    super(`keynav: ${sentence}, in "${marked}"${nearest ? `; did you mean ${nearest}?` : ''}`);
    this.name = 'KeynavError';
    this.code = code;
    this.text = text;
    this.position = position ?? 0;
    this.nearest = nearest;
  }
}
