/** Positions a panel next to an element; the library for that is loaded lazily. */

import { dom } from '../dom.js';

/** Positions a fixed panel below or above an element, inside the viewport and without covering the element. */
export async function placeBeside(panel: HTMLDivElement, anchor: Element): Promise<void> {
  const { computePosition, flip, offset, shift } = await import('@floating-ui/dom');
  const middleware = [offset(8), flip({ padding: 8 }), shift({ padding: 8, crossAxis: false })];
  // The library reads members of an element directly.
  const place = { getBoundingClientRect: () => dom(anchor).getBoundingClientRect() };
  const { x, y } = await computePosition(place, panel, {
    strategy: 'fixed',
    placement: 'bottom-end',
    middleware,
  });
  Object.assign(panel.style, { inset: 'auto', left: `${x}px`, top: `${y}px` });
}
