/** Holds keys back while what they are meant for is on its way. */

/** Keys that are held. */
export interface HeldKeys {
  /** Lets go: the keys that came meanwhile go to the window, in order. */
  release(): void;
  /** Lets go of none of them. */
  drop(): void;
  /** Whether the reader pressed Esc. */
  isGivenUp(): boolean;
}

/** Holds every key without Ctrl, Alt or Meta from now on; Esc gives all of them up. */
export function holdKeys(view: Window): HeldKeys {
  const stop = new AbortController();
  const held: KeyboardEvent[] = [];
  let isGivenUp = false;
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    isGivenUp ||= event.key === 'Escape';
    held.push(event);
  };
  view.addEventListener('keydown', onKey, { capture: true, signal: stop.signal });
  return {
    release() {
      stop.abort();
      for (const { key, code, shiftKey } of held)
        view.dispatchEvent(
          new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }),
        );
    },
    drop: () => stop.abort(),
    isGivenUp: () => isGivenUp,
  };
}
