/** Lets Esc lead out of frames of the same origin; other frames are left by Tab, because no script outside sees their keys. */

import { focused } from '../dom/typing.js';

/** What Esc closes in a document. */
const OPEN = 'dialog:modal,[popover]:popover-open,[aria-expanded=true]';

/**
 * Calls `onLeave` when Esc is pressed in a frame that does not use it itself, until the signal is aborted. `onLeave` returns whether it has
 * moved the focus out of the frame.
 */
export function watchFrames(
  view: Window,
  onLeave: (frame: HTMLElement) => boolean,
  signal: AbortSignal,
): void {
  const watched = new WeakSet<Document>();
  const watch = (): void => {
    const frame = focused(view.document);
    const inner = frame && windowOf(frame);
    if (!inner || watched.has(inner.document)) return;
    watched.add(inner.document);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (inner.document.querySelector(OPEN) || !onLeave(frame as HTMLElement)) return;
      event.preventDefault();
    };
    inner.addEventListener('keydown', onKey, { signal });
  };
  // The window of the page loses the focus when a frame gets it, in Firefox before the frame is the active element.
  view.addEventListener('blur', () => setTimeout(watch), { signal });
}

/** Returns the window in a frame; null for other elements, and for a frame of another origin. */
function windowOf(el: Element): Window | null {
  try {
    const inner = (el as HTMLIFrameElement).contentWindow ?? null;
    return inner?.document ? inner : null;
  } catch {
    return null;
  }
}
