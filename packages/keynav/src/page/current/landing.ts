/** Where a reader lands who comes to a region for the first time. */

import { isUsableItem, itemAround, itemAtEnd, itemBeside } from '../items/items.js';
import type { PageRegion } from '../regions/regions.js';
import { freeAround } from '../scroll/scroll.js';
import { holds } from '../dom/tree.js';

/** What the page marks as the current one, or what the address names, else the first item on screen. */
export function landing(region: PageRegion): Element | null {
  const scope = region.scope;
  const marked = region.element.querySelector('[aria-current]:not([aria-current=false])');
  const item = marked && itemAround(scope, marked);
  if (item && isUsableItem(scope, item)) return item;
  const targeted = targetIn(region);
  if (targeted) return targeted;
  const first = itemAtEnd(scope, -1);
  if (!first || first.getBoundingClientRect().bottom > freeAround(first).top) return first;
  return onScreen(region, hit => itemAt(region, hit)) ?? first;
}

/** The item that the fragment of the address leads to. */
export function targetIn(region: PageRegion): Element | null {
  const { location } = region.element.ownerDocument.defaultView as Window;
  const target = location.hash ? region.element.querySelector(':target') : null;
  const scope = region.scope;
  const item = target && (itemAround(scope, target) ?? itemBeside(scope, target, 1));
  return item && isUsableItem(scope, item) ? item : null;
}

/** The first thing in what is free of the screen that `find` makes of points down the region. */
export function onScreen<Found>({ element }: PageRegion, find: (hit: Element) => Found | null): Found | null {
  const free = freeAround(element);
  const box = element.getBoundingClientRect();
  for (let y = Math.max(free.top, box.top) + 2; y < Math.min(free.bottom, box.bottom); y += 16) {
    for (const x of [0.5, 0.1, 0.9]) {
      const hit = elementAt(element.ownerDocument, box.left + box.width * x, y);
      const found = hit && holds(element, hit) ? find(hit) : null;
      if (found !== null) return found;
    }
  }
  return null;
}

function itemAt(region: PageRegion, hit: Element): Element | null {
  const scope = region.scope;
  const item = itemAround(scope, hit);
  return item && isUsableItem(scope, item) ? item : null;
}

/** What is at a point, seen through open shadow roots. */
function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  // Where only text is hit a shadow root answers its host.
  const isInner = hit?.shadowRoot && hit.shadowRoot !== root;
  return (isInner && elementAt(hit.shadowRoot, x, y)) || hit;
}
