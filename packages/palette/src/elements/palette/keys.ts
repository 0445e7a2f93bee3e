/** The actions of keys in the palette. */

import { hasSelectedText, isComposing, keyOf } from '../../controllers/letter.js';
import { moveInField, type ListMove } from '../../controllers/listbox.js';

/** An action of a key. */
export type Asked =
  | { readonly type: 'move'; readonly move: ListMove }
  | { readonly type: 'move-group'; readonly step: 1 | -1 }
  | { readonly type: 'escape' | 'close' | 'clear' | 'choose' | 'complete' | 'actions' | 'back' | 'nothing' };

/** The state that determines the action of a key. */
export interface KeyPlace {
  /** Whether Tab completes what is typed. */
  readonly isCompleting: boolean;
  /** Whether the reader can go back, out of a mode or an item. */
  readonly isInside: boolean;
  /** Whether the current row has actions. */
  readonly hasActions: boolean;
  readonly isInField: boolean;
  /** Whether the field is empty. */
  readonly isEmpty: boolean;
  /** Whether text in the field is selected, which Ctrl with c copies. */
  readonly hasSelection: boolean;
  /** Whether the browser sends Ctrl with n to pages; if not, Ctrl with p closes the palette. */
  readonly hasControlN: boolean;
}

/** Returns the part of the state that the field determines. */
export function placeIn(field: HTMLInputElement, event: Event) {
  return {
    isInField: event.composedPath()[0] === field,
    isEmpty: field.value === '',
    hasSelection: hasSelectedText(field),
  };
}

/**
 * Returns the action of a key; null if the key is left to the field or to an input method. A key with Ctrl does nothing during a
 * composition, when the browser would act on it otherwise: Chromium opens its downloads over the page at Ctrl with j.
 */
export function askedBy(event: KeyboardEvent, place: KeyPlace): Asked | null {
  const asked = actionOf(event, place);
  if (!isComposing(event)) return asked;
  return asked && event.ctrlKey ? { type: 'nothing' } : null;
}

function actionOf(event: KeyboardEvent, place: KeyPlace): Asked | null {
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
