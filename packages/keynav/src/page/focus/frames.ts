/** Lets Esc lead out of frames of the same origin; other frames are left by Tab, because no script outside sees their keys. */

import { focused, isTypingIn, originOf } from '../dom/typing.js';
import { dom } from '../dom/members.js';

/** What Esc closes in a document. */
const OPEN = 'dialog:modal,[popover]:popover-open,[aria-expanded=true]';

/**
 * Calls `onLeave` when Esc is pressed in a frame that does not use it itself, until the signal is aborted. `isAgain` is whether the key before
 * was Esc too. `onLeave` returns whether it has moved the focus out of the frame.
 */
export function watchFrames(
  view: Window,
  onLeave: (frame: HTMLElement, isAgain: boolean) => boolean,
  signal: AbortSignal,
): void {
  const watched = new WeakSet<Document>();
  const watch = (): void => {
    const frame = focused(view.document);
    const inner = frame && contentOf(frame);
    if (!inner || watched.has(inner.document)) return;
    watched.add(inner.document);
    let isAgain = false;
    const onKey = (event: KeyboardEvent): void => {
      const wasEsc = isAgain;
      isAgain = event.key === 'Escape';
      if (!isAgain || event.defaultPrevented || (event.isComposing && isTypingIn(originOf(event)))) return;
      if (dom(inner.document).querySelector(OPEN) || !onLeave(frame as HTMLElement, wasEsc)) return;
      isAgain = false;
      event.preventDefault();
    };
    inner.addEventListener('keydown', onKey, { signal });
  };
  // The window of the page loses the focus when a frame gets it, in Firefox before the frame is the active element.
  view.addEventListener('blur', () => setTimeout(watch), { signal });
}

/** Returns the window in a frame; null for other elements, and for a frame of another origin. */
function contentOf(el: Element): Window | null {
  try {
    const inner = dom(el as HTMLIFrameElement).contentWindow ?? null;
    return inner?.document ? inner : null;
  } catch {
    return null;
  }
}
