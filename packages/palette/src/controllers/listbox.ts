/** The keys of a list, and the row that is current after each. */

import { keyOf } from './letter.js';

/** A move in a list. */
export type ListMove = 'next' | 'previous' | 'page-down' | 'page-up' | 'first' | 'last';

/** The shape of a list. */
export interface ListShape {
  readonly length: number;
  readonly isLooping: boolean;
  /** The number of rows that the page keys move by. */
  readonly pageSize: number;
  readonly canBeCurrent: (index: number) => boolean;
}

/** Returns the index of the row after a move; `from` if there is no row to move to. */
export function afterMove(shape: ListShape, from: number, move: ListMove): number {
  const { length } = shape;
  if (length === 0) return -1;
  if (move === 'first') return seek(shape, 0, 1, from);
  if (move === 'last') return seek(shape, length - 1, -1, from);
  if (move === 'page-down') return seek(shape, Math.min(length - 1, from + shape.pageSize), -1, from);
  if (move === 'page-up') return seek(shape, Math.max(0, from - shape.pageSize), 1, from);
  const step = move === 'next' ? 1 : -1;
  const near = seek(shape, from + step, step, -1);
  if (near >= 0) return near;
  return shape.isLooping ? seek(shape, step > 0 ? 0 : length - 1, step, from) : from;
}

function seek({ length, canBeCurrent }: ListShape, from: number, step: number, otherwise: number): number {
  for (let i = from; i >= 0 && i < length; i += step) if (canBeCurrent(i)) return i;
  return otherwise;
}

/** Returns the move of a key while the field of the list has the focus: arrows, page keys, and Ctrl with the letters of Vim's completion. */
export function moveInField(event: KeyboardEvent): ListMove | null {
  const { ctrlKey, altKey, metaKey } = event;
  const key = keyOf(event);
  if (altKey || metaKey) return null;
  if (key === 'ArrowDown' || (ctrlKey && (key === 'j' || key === 'n'))) return 'next';
  if (key === 'ArrowUp' || (ctrlKey && key === 'k')) return 'previous';
  if (key === 'PageDown') return 'page-down';
  if (key === 'PageUp') return 'page-up';
  if (ctrlKey && key === 'Home') return 'first';
  return ctrlKey && key === 'End' ? 'last' : null;
}

/** Returns the move of a key while the list itself has the focus, where letters move too. */
export function moveInList(event: KeyboardEvent): ListMove | null {
  const { ctrlKey, altKey, metaKey } = event;
  const key = keyOf(event);
  if (key === 'Home' || key === 'End') return key === 'Home' ? 'first' : 'last';
  if (!ctrlKey && !altKey && !metaKey) {
    const letters: Readonly<Record<string, ListMove>> = { j: 'next', k: 'previous', g: 'first', G: 'last' };
    if (letters[key]) return letters[key];
  }
  return moveInField(event);
}
