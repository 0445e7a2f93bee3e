/** Waits for the first key on a page that may never see one, and keeps what is pressed until the engine is there. */

import type { Keymap } from './core/keymap.js';
import { isCountDigit } from './core/count.js';
import { firstPresses } from './first-presses.js';
import { holdKeys, type HeldKeys } from './page/hold.js';
import { pressReader } from './page/keys.js';
import { isTypingIn, originOf, ownsKey } from './page/typing.js';

/** What waiting needs. */
export interface WaitingParts {
  readonly view: Window;
  /** One of our own: it names commands and nothing else. */
  readonly keymap: Keymap;
  readonly apple: boolean;
  /** Loads the engine; gives what starts it with the keys that came first. */
  readonly load: () => Promise<(first: readonly KeyboardEvent[]) => void>;
}

/** A page that waits. */
export interface Waiting {
  /** Loads the engine now, and once; a load that failed is told and tried again the next time. */
  begin(): Promise<void>;
}

/**
 * Waits for a key that tells of a keyboard, and for the event `keynav-want` of those who cannot do without the engine. Keys are taken
 * by the engine's rules: never from somebody who is typing, from a widget that owns them or from a page that prevented them, and only
 * where a binding begins with them. The event `keynav-ask` asks who has a dialog; whoever has it cancels the event.
 */
export function waitForKeys({ view, keymap, apple, load }: WaitingParts): Waiting {
  const doc = view.document;
  const firsts = firstPresses(keymap, apple);
  const read = pressReader(apple);
  const over = new AbortController();
  let first: KeyboardEvent[] = [];
  let held: HeldKeys | undefined;
  let coming: Promise<void> | undefined;

  function isTaken(event: KeyboardEvent, isTyping: boolean): boolean {
    const press = read(event);
    if (!press || ownsKey(originOf(event), event)) return false;
    const begun = press.chords.map(chord => firsts.get(chord)).find(found => found !== undefined);
    if (begun ? isTyping && !begun.inFields : isTyping || !isCountDigit(0, press.digit)) return false;
    // Over a modal dialog of the page most keys are silent; which, the engine knows.
    if (!isTyping && doc.querySelector('dialog:modal,[aria-modal=true]')) return false;
    return !begun?.dialog || isThere(begun.dialog);
  }
  function isThere(dialog: string): boolean {
    return !doc.dispatchEvent(new CustomEvent('keynav-ask', { cancelable: true, detail: { dialog } }));
  }
  function giveUp(): void {
    held?.drop();
    held = undefined;
    first = [];
  }
  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const isTyping = isTypingIn(originOf(event));
    // A keyboard on the screen types too; it has no such keys.
    if (isTyping && !event.ctrlKey && !event.altKey && !event.metaKey && event.key !== 'Escape') return;
    if (isTaken(event, isTyping)) {
      event.preventDefault();
      held ??= holdKeys(view, giveUp);
    }
    // What is bound by the page's own markup is not known yet: such a key acts late, and the browser had it first.
    first.push(event);
    void begin();
  }
  function begin(): Promise<void> {
    coming ??= load().then(
      start => {
        over.abort();
        start(first);
        held?.release();
      },
      (error: unknown) => {
        giveUp();
        coming = undefined;
        console.error('keynav could not be loaded; the next key tries again.', error);
      },
    );
    return coming;
  }

  const { signal } = over;
  view.addEventListener('keydown', onKey, { signal });
  doc.addEventListener('keynav-want', () => void begin(), { signal });
  // Somebody else started an engine on this document: the keys are theirs.
  doc.addEventListener('keynav-start', () => over.abort(), { signal });
  return { begin };
}
