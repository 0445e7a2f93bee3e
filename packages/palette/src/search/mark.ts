/** Splits a title into pieces, so that matches can be marked without creating markup from data. */

import type { MarkedRange } from './entry.js';

/** A part of a title that is completely marked or not marked. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Returns the whole title in pieces. Ranges may be unordered and overlap. */
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
