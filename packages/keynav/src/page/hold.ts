/** Holds keys back while what they are meant for is on its way. */

import { isCharacterKey } from '../core/chord.js';
import { focused, isTextField, isTypingIn, originOf, ownsKey } from './typing.js';

/** Keys that are held. */
export interface HeldKeys {
  /** Lets go: the keys that came meanwhile go to where the focus is, in order. */
  readonly release: () => void;
  /** Lets go of none of them. */
  readonly drop: () => void;
}

/** Holds every key without Ctrl, Alt or Meta from now on, but what is typed into a field; Esc or a click gives them up at once. */
export function holdKeys(view: Window, onGiveUp: () => void): HeldKeys {
  const stop = new AbortController();
  const held: KeyboardEvent[] = [];
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return;
    if (isTypingIn(originOf(event))) return;
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
      for (const event of held) press(event, view);
    },
    drop: () => stop.abort(),
  };
}

/** Presses a key once more, where the focus is now; what the browser does for keys of the hand alone is done for it. */
function press({ key, code, shiftKey }: KeyboardEvent, view: Window): void {
  const origin = focused(view.document);
  const init = { key, code, shiftKey, bubbles: true, cancelable: true, composed: true };
  const again = new KeyboardEvent('keydown', init);
  if (!(origin ?? view).dispatchEvent(again) || !origin) return;
  if (isCharacterKey(key) || key === ' ') {
    if (isTextField(origin)) view.document.execCommand('insertText', false, key);
  } else if (key === 'Enter' && ownsKey(origin, again)) (origin as HTMLElement).click();
}
