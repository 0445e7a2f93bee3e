/** The height that an on-screen keyboard leaves free. */

import { dom } from '../dom.js';

/** Keeps the visible height of the page in the custom property `--_visible` of an element, until the signal is aborted. */
export function followViewport(el: HTMLDialogElement, signal: AbortSignal): void {
  const viewport = dom(el.ownerDocument).defaultView?.visualViewport;
  if (!viewport) return;
  const measure = (): void => el.style.setProperty('--_visible', `${viewport.height * viewport.scale}px`);
  viewport.addEventListener('resize', measure, { signal });
  signal.addEventListener('abort', () => el.style.removeProperty('--_visible'), { once: true });
  measure();
}
