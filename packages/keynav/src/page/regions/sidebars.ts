/** Sidebars hidden and shown, remembered, and put back as they were. */

import type { PageRegion } from './regions.js';
import { KEPT, type Shelf } from '../dom/storage.js';

const HIDDEN = 'data-keynav-hidden';

/** The sidebars of one document. */
export interface Sidebars {
  isHidden(region: PageRegion): boolean;
  /** Hides or shows one and remembers that. */
  set(region: PageRegion, isToHide: boolean): void;
  /** Hides those that were hidden on the last visit; the regions are asked for only when there are some. */
  restore(regions: () => readonly PageRegion[]): void;
  /** Takes back every change that was made to the page, and forgets none of the reader's choices. */
  clear(): void;
}

/** Sidebars as the attribute `data-keynav-hidden` of the document tells them. */
export function sidebars(doc: Document, shelf: Shelf): Sidebars {
  const root = doc.documentElement;
  const before = new Map<HTMLElement, boolean>();
  /** What the attribute was before the first change; undefined as long as there was none. */
  let attribute: string | null | undefined;

  function hide({ name, element }: PageRegion, isToHide: boolean): void {
    if (attribute === undefined) attribute = root.getAttribute(HIDDEN);
    if (!before.has(element)) before.set(element, element.hidden);
    const names = namesIn(root.getAttribute(HIDDEN));
    if (isToHide) names.add(name);
    else names.delete(name);
    write(names.size > 0 ? [...names].join(' ') : null);
    element.hidden = isToHide;
  }
  function write(value: string | null): void {
    if (value === null) root.removeAttribute(HIDDEN);
    else root.setAttribute(HIDDEN, value);
  }
  return {
    isHidden: ({ name, element }) =>
      namesIn(root.getAttribute(HIDDEN)).has(name) || element.hidden || !element.checkVisibility(),
    set(region, isToHide) {
      hide(region, isToHide);
      shelf.write(KEPT.sidebars, root.getAttribute(HIDDEN) ?? '');
    },
    restore(regions) {
      const names = namesIn(shelf.read(KEPT.sidebars));
      for (const region of names.size > 0 ? regions() : []) if (names.has(region.name)) hide(region, true);
    },
    clear() {
      before.forEach((wasHidden, element) => (element.hidden = wasHidden));
      before.clear();
      if (attribute !== undefined) write(attribute);
      attribute = undefined;
    },
  };
}

function namesIn(text: string | null): Set<string> {
  return new Set((text ?? '').split(' ').filter(Boolean));
}
