/** The error of ours: a code, and where in which text the mistake lies. */

/** The codes that an error of ours can carry. */
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

/** Where in which text a problem lies, and what was probably meant. */
export interface ProblemPlace {
  readonly text: string;
  /** Index of the first wrong character, from 0. */
  readonly position?: number | undefined;
  /** The nearest name that would have been right. */
  readonly nearest?: string | undefined;
  /** What is wrong in plain words; the code unless told. */
  readonly sentence?: string | undefined;
}

/** An error made when things are set up; never thrown at a key press. */
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
