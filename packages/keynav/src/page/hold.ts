/** Holds keys back while what they are meant for is on its way. */

import { focused } from './typing.js';

/** Keys that are held. */
export interface HeldKeys {
  /** Lets go: the keys that came meanwhile go to where the focus is, in order. */
  release(): void;
  /** Lets go of none of them. */
  drop(): void;
}

/** Holds every key without Ctrl, Alt or Meta from now on; Esc or a click gives them up at once. */
export function holdKeys(view: Window, onGiveUp: () => void): HeldKeys {
  const stop = new AbortController();
  const held: KeyboardEvent[] = [];
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') onGiveUp();
    else if (!event.repeat) held.push(event);
  };
  const { signal } = stop;
  view.addEventListener('keydown', onKey, { capture: true, signal });
  for (const type of ['pointerdown', 'pagehide'])
    view.addEventListener(type, onGiveUp, { capture: true, signal });
  return {
    release() {
      stop.abort();
      for (const { key, code, shiftKey } of held) {
        const init = { key, code, shiftKey, bubbles: true, cancelable: true, composed: true };
        (focused(view.document) ?? view).dispatchEvent(new KeyboardEvent('keydown', init));
      }
    },
    drop: () => stop.abort(),
  };
}
