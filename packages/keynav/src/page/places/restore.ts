/** How the reader came to this document: anew, or back to where the history, or a reload, leads. */

import type { StoredPlaces } from './places.js';
import { isReturn } from '../dom/storage.js';

/** After going back or forward, or a reload, makes the item current again that was; `signal` calls it off. */
export function returnToPlace(doc: Document, places: StoredPlaces, signal: AbortSignal): void {
  const isBack = isReturn(doc.defaultView as Window);
  places.takeUp(!isBack);
  const restore = () => {
    if (signal.aborted) return;
    if (places.arrive()) return;
    if (isBack) places.restoreHere();
  };
  if (doc.readyState === 'complete') restore();
  else doc.defaultView?.addEventListener('load', () => setTimeout(restore), { once: true, signal });
}
