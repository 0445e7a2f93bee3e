/** Queues keys until the part that they are meant for has loaded. */

import { isCharacterKey } from '../../core/chord.js';
import { activate } from '../dom/activate.js';
import { focused, isTextField, isTypingIn, originOf } from '../dom/typing.js';
import { grabKeys } from './grab.js';
import { dom } from '../dom/members.js';

/** A queue of keys. */
export interface QueuedKeys {
  /** Stops queueing, and dispatches the queued keys in order at the element that has the focus. */
  readonly release: () => void;
  /** Stops queueing, and discards the queued keys. */
  readonly drop: () => void;
}

/** The options of a queue. */
export interface QueueOptions {
  /**
   * Called when the keys should be discarded: on Esc, on a click, when the window is left, or after five seconds. Queueing goes on until
   * `drop` is called.
   */
  readonly onCancel: () => void;
  /** Returns whether a key is queued. Defaults to keys that type or edit text. */
  readonly isWanted?: (event: KeyboardEvent) => boolean;
  /** Whether keys that are typed into a field are queued too; set it if the first key came from a field. Defaults to false. */
  readonly inFields?: boolean;
}

/** The number of milliseconds after which loading is assumed to have failed. */
const MAX_WAIT = 5000;
/** Selectors, by key, for the elements that a browser clicks when a reader presses the key. */
const CLICKED: Readonly<Record<string, string>> = {
  Enter: 'a[href],button,summary,input[type=submit],input[type=button],input[type=reset],input[type=image]',
  ' ': 'button,summary,input[type=checkbox],input[type=radio],input[type=submit],input[type=button],input[type=reset]',
};

/** Returns whether a key types a character or edits text: without Ctrl, Alt and Meta, a character, Space, Enter or Backspace. */
export function isTextKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return isCharacterKey(key) || key === ' ' || key === 'Enter' || key === 'Backspace';
}

/** Starts to queue keys. The page and the browser handle the other keys, and by default those that are typed into a field. */
export function queueKeys(
  view: Window,
  { onCancel, isWanted = isTextKey, inFields }: QueueOptions,
): QueuedKeys {
  const stop = new AbortController();
  const held: KeyboardEvent[] = [];
  const onKey = (event: KeyboardEvent): boolean => {
    if ((event.isComposing || !inFields) && isTypingIn(originOf(event))) return false;
    if (event.key === 'Escape') return (onCancel(), true);
    if (!isWanted(event)) return false;
    if (!event.repeat) held.push(event);
    return true;
  };
  const { signal } = stop;
  const timer = view.setTimeout(onCancel, MAX_WAIT);
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  grabKeys(view, { onKey, onLeave: onCancel, signal });
  return {
    release() {
      if (signal.aborted) return;
      stop.abort();
      for (const event of held) press(event, view);
    },
    drop: () => stop.abort(),
  };
}

/** Dispatches a key again, at the focused element, and emulates what browsers do for trusted events only. */
function press(event: KeyboardEvent, view: Window): void {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
  const origin = focused(view.document);
  const held = { shiftKey, ctrlKey, altKey, metaKey, modifierAltGraph: event.getModifierState('AltGraph') };
  const init = { key, code, ...held, bubbles: true, cancelable: true, composed: true };
  const isLeft = dom(origin ?? view).dispatchEvent(new KeyboardEvent('keydown', init));
  if (!isLeft || !origin || !isTextKey(event)) return;
  const doc = view.document;
  if (!isTextField(origin)) {
    if (CLICKED[key] && dom(origin).matches(CLICKED[key])) activate(origin as HTMLElement, false, false);
  } else if (key === 'Backspace') dom(doc).execCommand('delete');
  else if (key !== 'Enter') dom(doc).execCommand('insertText', false, key);
}
