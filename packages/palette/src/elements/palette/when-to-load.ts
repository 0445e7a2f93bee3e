/** When a palette's sources are loaded. */

import { dom } from '../../dom.js';

/** When the reader is about to open it, when the browser is idle, or immediately. */
export type LoadWhen = 'open' | 'idle' | 'eager';

/**
 * Calls `load` at that time, at most once; returns a function that cancels it. With reduced data usage, nothing is loaded when the
 * browser is idle.
 */
export function loadWhen(when: LoadWhen, doc: Document, load: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const once = (): void => {
    if (signal.aborted) return;
    stop.abort();
    load();
  };
  if (when === 'eager') once();
  else if (when === 'idle' && !savesData(doc)) whenIdle(doc, once);
  const onSign = ({ target }: Event): void => {
    if (target instanceof Element && dom(target).closest('[data-vim-open]')) once();
  };
  for (const type of ['pointerover', 'focusin'])
    dom(doc).addEventListener(type, onSign, { signal, passive: true });
  return () => stop.abort();
}

function savesData(doc: Document): boolean {
  const { connection } = (dom(doc).defaultView?.navigator ?? {}) as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function whenIdle(doc: Document, then: () => void): void {
  const view = dom(doc).defaultView;
  if (!view) return;
  const idle = (): void => {
    // WebKitGTK 2.50 has no idle callback; the page may have an element with that id.
    if (typeof view.requestIdleCallback === 'function') view.requestIdleCallback(then);
    else setTimeout(then, 200);
  };
  if (dom(doc).readyState === 'complete') idle();
  else view.addEventListener('load', idle, { once: true });
}
