/** Adds the event listeners of the engine, which end with one signal. */

import { dom } from '../dom/members.js';

/** The callbacks for events of a window and its document. */
export interface Listeners {
  /** Called for each `keydown` in the capture phase, before the listeners of the page. Returns whether the page must not receive it. */
  readonly onKeyStart: (event: KeyboardEvent) => boolean;
  /**
   * Called for each `keydown` that the page has not prevented; returns whether to prevent its default action. `isLate` is whether the page
   * has stopped the event, so that it is called when the key is released or pressed again.
   */
  readonly onKey: (event: KeyboardEvent, isLate: boolean) => boolean;
  /** Called when the page has prevented or stopped a key that no motion used. */
  readonly onRefused: (event: KeyboardEvent) => void;
  /** Called when an element gets the focus. */
  readonly onFocus: (event: FocusEvent) => void;
  /** Called when an element has lost the focus and no other element gets it. */
  readonly onBlur: () => void;
  readonly onClick: (event: MouseEvent) => void;
  /** Called when the window loses the focus, and when the tab becomes hidden or visible. */
  readonly onAway: () => void;
  readonly onResize: () => void;
  /** Called when another tab has changed the stored value of a name; the name is null if all values were removed. */
  readonly onStored: (name: string | null) => void;
  /** Called when the page is left. */
  readonly onLeave: () => void;
  /** Called when the page is restored from the back/forward cache. */
  readonly onReturn: () => void;
}

/** Listens until the signal is aborted; to keys in the bubble phase, or with `capture` in the capture phase. */
export function listen(view: Window, listeners: Listeners, capture: boolean, signal: AbortSignal): void {
  // The last key, until it arrives.
  let expected: KeyboardEvent | null = null;
  const handleStopped = (): void => {
    const event = expected;
    expected = null;
    if (event && (event.defaultPrevented || !listeners.onKey(event, true))) listeners.onRefused(event);
  };
  const onKeyStart = (event: KeyboardEvent): void => {
    handleStopped();
    expected = event;
    if (!listeners.onKeyStart(event)) return;
    expected = null;
    if (!listeners.onKey(event, false)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKey = (event: KeyboardEvent): void => {
    expected = null;
    if (event.defaultPrevented) listeners.onRefused(event);
    else if (listeners.onKey(event, false)) event.preventDefault();
  };
  view.addEventListener('keydown', onKeyStart, { capture: true, signal });
  view.addEventListener('keydown', onKey, { capture, signal });
  view.addEventListener('keyup', handleStopped, { capture: true, signal });
  view.addEventListener('blur', () => (expected = null), { signal });
  view.addEventListener('focusin', listeners.onFocus, { signal });
  // If the focus moves to another element of the page, `focusin` reports it.
  view.addEventListener('focusout', event => event.relatedTarget ?? queueMicrotask(listeners.onBlur), {
    signal,
  });
  view.addEventListener('click', listeners.onClick, { signal });
  view.addEventListener('blur', listeners.onAway, { signal });
  dom(view.document).addEventListener('visibilitychange', listeners.onAway, { signal });
  view.addEventListener('resize', listeners.onResize, { signal });
  view.addEventListener('storage', event => listeners.onStored(event.key), { signal });
  view.addEventListener('pagehide', listeners.onLeave, { signal });
  view.addEventListener('pageshow', event => event.persisted && listeners.onReturn(), { signal });
}
