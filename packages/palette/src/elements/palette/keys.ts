/** What a key asks of the palette. */

import { hasSelectedText, isComposing, keyOf } from '../../controllers/letter.js';
import { moveInField, type ListMove } from '../../controllers/listbox.js';

/** One thing that a key can ask for. */
export type Asked =
  | { readonly type: 'move'; readonly move: ListMove }
  | { readonly type: 'move-group'; readonly step: 1 | -1 }
  | { readonly type: 'escape' | 'close' | 'clear' | 'choose' | 'complete' | 'actions' | 'back' };

/** What must be known to read a key. */
export interface KeyPlace {
  /** Whether Tab completes what is typed. */
  readonly isCompleting: boolean;
  /** Whether there is anywhere to go back to: out of a mode, or out of an item. */
  readonly isInside: boolean;
  /** Whether something can be done with the current row beside choosing it. */
  readonly hasActions: boolean;
  readonly isInField: boolean;
  /** Whether the field has nothing in it. */
  readonly isEmpty: boolean;
  /** Whether text in the field is selected, which Ctrl with c copies. */
  readonly hasSelection: boolean;
  /** Whether the browser lets Ctrl with n through; where it does not, Ctrl with p closes. */
  readonly hasControlN: boolean;
}

/** What the field says about a key's place. */
export function placeIn(field: HTMLInputElement, event: Event) {
  return {
    isInField: event.composedPath()[0] === field,
    isEmpty: field.value === '',
    hasSelection: hasSelectedText(field),
  };
}

/** Reads a key; null for one that is the field's own or an input method's. */
export function askedBy(event: KeyboardEvent, place: KeyPlace): Asked | null {
  if (isComposing(event)) return null;
  const { ctrlKey, shiftKey } = event;
  const key = keyOf(event);
  const move = ctrlKey && key === 'p' && place.hasControlN ? 'previous' : moveInField(event);
  if (move) return { type: 'move', move };
  if (key === 'Escape') return { type: 'escape' };
  if (ctrlKey && (key === 'p' || (key === 'c' && !place.hasSelection))) return { type: 'close' };
  if (ctrlKey && key === 'u') return { type: 'clear' };
  if (!place.isInField) return null;
  if (key === 'Enter') return { type: 'choose' };
  if (event.altKey && (key === 'ArrowDown' || key === 'ArrowUp'))
    return { type: 'move-group', step: key === 'ArrowDown' ? 1 : -1 };
  if (key === 'Tab' && !shiftKey && place.isCompleting) return { type: 'complete' };
  if (key === 'Tab' && !shiftKey && place.hasActions) return { type: 'actions' };
  return key === 'Backspace' && place.isEmpty && place.isInside ? { type: 'back' } : null;
}
