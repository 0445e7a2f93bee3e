/** The keyboard taken from a page for a while, by a part that must see every key before the page does. */

/** How the keyboard is taken. */
export interface KeyGrab {
  /** Called for each key; returns whether the key is kept from the page and from every other listener. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Called when the reader turns to the pointer, or to another window, frame, tab or page. */
  readonly onLeave?: () => void;
  /** Gives the keyboard back when it is aborted. */
  readonly signal: AbortSignal;
}

/** Takes the keyboard of a window until the signal is aborted. */
export function grabKeys(view: Window, { onKey, onLeave, signal }: KeyGrab): void {
  const listener = (event: KeyboardEvent): void => {
    if (!onKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view.addEventListener('keydown', listener, { capture: true, signal });
  if (onLeave) onLeaving(view, onLeave, signal);
}

/** Calls back when the reader turns to the pointer, or to another window, frame, tab or page, until the signal is aborted. */
export function onLeaving(view: Window, onLeave: () => void, signal: AbortSignal): void {
  for (const type of ['pointerdown', 'pagehide'])
    view.addEventListener(type, onLeave, { capture: true, signal });
  view.addEventListener('blur', onLeave, { signal });
  view.document.addEventListener('visibilitychange', onLeave, { signal });
}
