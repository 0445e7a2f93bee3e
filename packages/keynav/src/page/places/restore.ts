/** Restores the place of the reader when a document is loaded. */

import type { StoredPlaces } from './places.js';
import { isReturn } from '../dom/storage.js';
import { dom, windowOf } from '../dom/members.js';

/**
 * Once the document has loaded, goes to the place that an earlier page has stored as the target, or after back, forward or a reload makes
 * the item current again that was current before. Aborting `signal` cancels this.
 */
export function returnToPlace(doc: Document, places: StoredPlaces, signal: AbortSignal): void {
  const isBack = isReturn(windowOf(doc));
  places.acceptDeparture(!isBack);
  const restore = () => {
    if (signal.aborted) return;
    if (places.arrive()) return;
    if (isBack) places.restoreHere();
  };
  if (dom(doc).readyState === 'complete') restore();
  else dom(doc).defaultView?.addEventListener('load', () => setTimeout(restore), { once: true, signal });
}
