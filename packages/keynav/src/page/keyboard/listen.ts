/** What the engine hears of the window, hung on one signal. */

/** What is done with each thing heard. */
export interface Listeners {
  /** Answers whether the key was taken, so that the page must not have it. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
  readonly onClick: (event: MouseEvent) => void;
  /** The window lost the focus, or the tab is hidden. */
  readonly onAway: () => void;
  readonly onResize: () => void;
  /** Another tab has kept something under that name; null where it forgot everything. */
  readonly onKept: (name: string | null) => void;
  /** The page is left. */
  readonly onLeave: () => void;
  /** The page came back from the cache of the history. */
  readonly onReturn: () => void;
}

/** Listens until the signal is aborted; keys in the bubble phase unless `capture` is set. */
export function listen(view: Window, heard: Listeners, capture: boolean, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && heard.onKey(event)) event.preventDefault();
  };
  view.addEventListener('keydown', onKey, { capture, signal });
  view.addEventListener('focusin', heard.onFocus, { signal });
  // Where the focus goes to something else on the page, that is told by itself.
  view.addEventListener('focusout', event => event.relatedTarget ?? queueMicrotask(heard.onBlur), { signal });
  view.addEventListener('click', heard.onClick, { signal });
  view.addEventListener('blur', heard.onAway, { signal });
  view.document.addEventListener('visibilitychange', heard.onAway, { signal });
  view.addEventListener('resize', heard.onResize, { signal });
  view.addEventListener('storage', event => heard.onKept(event.key), { signal });
  view.addEventListener('pagehide', heard.onLeave, { signal });
  view.addEventListener('pageshow', event => event.persisted && heard.onReturn(), { signal });
}
