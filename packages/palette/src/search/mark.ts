/** A title cut into pieces, so that what was found can be marked without markup from data. */

import type { MarkedRange } from './entry.js';

/** A piece of text that is marked or not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The whole title as pieces; ranges may come unordered and overlap. */
export function piecesOf(title: string, ranges: readonly MarkedRange[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= Math.max(at, start)) continue;
    if (start > at) pieces.push({ text: title.slice(at, start), isMarked: false });
    pieces.push({ text: title.slice(Math.max(at, start), end), isMarked: true });
    at = end;
  }
  if (at < title.length) pieces.push({ text: title.slice(at), isMarked: false });
  return pieces;
}
