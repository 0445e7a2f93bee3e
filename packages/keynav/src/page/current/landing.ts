/** Finds the item that becomes current when the reader first comes to a region. */

import { isUsableItem, itemAround, itemAtEnd, itemBeside } from '../items/items.js';
import type { PageRegion } from '../regions/regions.js';
import { freeAround } from '../scroll/scroll.js';
import { holds } from '../dom/tree.js';
import { dom, windowOf } from '../dom/members.js';

/**
 * Returns the item that the page marks with `aria-current`, else the one that the fragment of the address refers to, else the first item
 * on the screen, else the first item; null if the region has none.
 */
export function arrivalItem(region: PageRegion): Element | null {
  const scope = region.scope;
  const marked = dom(region.element).querySelector('[aria-current]:not([aria-current=false])');
  const item = marked && itemAround(scope, marked);
  if (item && isUsableItem(scope, item)) return item;
  const targeted = targetIn(region);
  if (targeted) return targeted;
  const first = itemAtEnd(scope, -1);
  if (!first || dom(first).getBoundingClientRect().bottom > freeAround(first).top) return first;
  return onScreen(region, hit => itemAt(region, hit)) ?? first;
}

/** Returns the item that the fragment of the address refers to, or that follows its target; null if it is not in the region. */
export function targetIn(region: PageRegion): Element | null {
  const { location } = windowOf(region.element);
  const target = location.hash ? dom(region.element).querySelector(':target') : null;
  const scope = region.scope;
  const item = target && (itemAround(scope, target) ?? itemBeside(scope, target, 1));
  return item && isUsableItem(scope, item) ? item : null;
}

/**
 * Calls `find` with the elements at points down the part of a region that is on the screen and that no bar covers. Returns its first
 * result that is not null, or null.
 */
export function onScreen<Found>({ element }: PageRegion, find: (hit: Element) => Found | null): Found | null {
  const free = freeAround(element);
  const box = dom(element).getBoundingClientRect();
  for (let y = Math.max(free.top, box.top) + 2; y < Math.min(free.bottom, box.bottom); y += 16) {
    for (const x of [0.5, 0.1, 0.9]) {
      const hit = elementAt(dom(element).ownerDocument, box.left + box.width * x, y);
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

/** Returns the element at a point, inside open shadow roots too. */
function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = dom(root).elementFromPoint(x, y);
  // A shadow root returns its own host for text that is directly inside it.
  const inner = hit && dom(hit).shadowRoot;
  return (inner && inner !== root && elementAt(inner, x, y)) || hit;
}
