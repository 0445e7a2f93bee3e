/** Captures the keyboard for a while, for parts that must receive every key before the page does. */

import { dom } from '../dom/members.js';

/** The options of a capture. */
export interface KeyGrab {
  /** Called for each key press; returns whether to prevent its default action and hide it from all other listeners. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Called when the reader uses the pointer, or moves to another window, frame, tab or page. */
  readonly onLeave?: () => void;
  /** Ends the capture when it is aborted. */
  readonly signal: AbortSignal;
}

/** Captures the keyboard of a window until the signal is aborted. */
export function grabKeys(view: Window, { onKey, onLeave, signal }: KeyGrab): void {
  const listener = (event: KeyboardEvent): void => {
    if (!onKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view.addEventListener('keydown', listener, { capture: true, signal });
  if (onLeave) onLeaving(view, onLeave, signal);
}

/** Calls `onLeave` whenever the reader uses the pointer, or moves to another window, frame, tab or page, until the signal is aborted. */
export function onLeaving(view: Window, onLeave: () => void, signal: AbortSignal): void {
  for (const type of ['pointerdown', 'pagehide'])
    view.addEventListener(type, onLeave, { capture: true, signal });
  view.addEventListener('blur', onLeave, { signal });
  dom(view.document).addEventListener('visibilitychange', onLeave, { signal });
}
