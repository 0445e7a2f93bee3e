/** Holds keys back while what they are meant for is on its way. */

import { isCharacterKey } from '../../core/chord.js';
import { activate } from '../dom/activate.js';
import { focused, isTextField, isTypingIn, originOf } from '../dom/typing.js';
import { grabKeys } from './grab.js';

/** Keys that are held. */
export interface HeldKeys {
  /** Lets go: the keys that came meanwhile go to where the focus is, in order. */
  readonly release: () => void;
  /** Lets go of none of them. */
  readonly drop: () => void;
}

/** How keys are held. */
export interface HoldOptions {
  /** Called when somebody gives the keys up: by Esc, by a click, by leaving the window, or after some seconds. */
  readonly onGiveUp: () => void;
  /** Whether a key is held; those that type or edit text are, unless told. */
  readonly isWanted?: (event: KeyboardEvent) => boolean;
  /** Whether what is typed into a field is held too: where the key came from one. */
  readonly inFields?: boolean;
}

/** What takes longer than so many milliseconds may never come. */
const LONGEST = 5000;
/** What the browser itself clicks for a key of the hand. */
const CLICKED: Readonly<Record<string, string>> = {
  Enter: 'a[href],button,summary,input[type=submit],input[type=button],input[type=reset],input[type=image]',
  ' ': 'button,summary,input[type=checkbox],input[type=radio],input[type=submit],input[type=button],input[type=reset]',
};

/** Whether a key types a character or edits what was typed. */
export function isTextKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return isCharacterKey(key) || key === ' ' || key === 'Enter' || key === 'Backspace';
}

/** Holds keys from now on; all others are the browser's, and so is what is typed into a field. */
export function holdKeys(view: Window, { onGiveUp, isWanted = isTextKey, inFields }: HoldOptions): HeldKeys {
  const stop = new AbortController();
  const held: KeyboardEvent[] = [];
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.isComposing || (!inFields && isTypingIn(originOf(event)))) return false;
    if (event.key === 'Escape') return (onGiveUp(), true);
    if (!isWanted(event)) return false;
    if (!event.repeat) held.push(event);
    return true;
  };
  const { signal } = stop;
  const timer = view.setTimeout(onGiveUp, LONGEST);
  signal.addEventListener('abort', () => view.clearTimeout(timer));
  grabKeys(view, { onKey, onLeave: onGiveUp, signal });
  return {
    release() {
      if (signal.aborted) return;
      stop.abort();
      for (const event of held) press(event, view);
    },
    drop: () => stop.abort(),
  };
}

/** Presses a key once more, where the focus is now; what the browser does for keys of the hand alone is done for it. */
function press(event: KeyboardEvent, view: Window): void {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
  const origin = focused(view.document);
  const held = { shiftKey, ctrlKey, altKey, metaKey, modifierAltGraph: event.getModifierState('AltGraph') };
  const init = { key, code, ...held, bubbles: true, cancelable: true, composed: true };
  const isLeft = (origin ?? view).dispatchEvent(new KeyboardEvent('keydown', init));
  if (!isLeft || !origin || !isTextKey(event)) return;
  const doc = view.document;
  if (!isTextField(origin)) {
    if (CLICKED[key] && origin.matches(CLICKED[key])) activate(origin as HTMLElement, false, false);
  } else if (key === 'Backspace') doc.execCommand('delete');
  else if (key !== 'Enter') doc.execCommand('insertText', false, key);
}
