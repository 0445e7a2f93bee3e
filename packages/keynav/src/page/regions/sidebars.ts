/** Hides and shows sidebars, stores the choice, and can undo it. */

import type { PageRegion } from './regions.js';
import { STORED, type Shelf } from '../dom/storage.js';
import { dom } from '../dom/members.js';

const HIDDEN = 'data-keynav-hidden';

/** The sidebars of one document; the attribute `data-keynav-hidden` of the root element lists the hidden ones. */
export class Sidebars {
  readonly #root: HTMLElement;
  readonly #shelf: Shelf;
  /** Whether each was hidden before the first change. */
  readonly #before = new Map<HTMLElement, boolean>();
  /** The attribute as it was before the first change; undefined if nothing has changed. */
  #attribute: string | null | undefined;

  constructor(doc: Document, shelf: Shelf) {
    this.#root = dom(doc).documentElement;
    this.#shelf = shelf;
  }

  /** Returns whether a region is hidden, by a key or by the page. */
  isHidden({ name, element }: PageRegion): boolean {
    const isListed = namesIn(dom(this.#root).getAttribute(HIDDEN)).has(name);
    return isListed || dom(element).hidden || !dom(element).checkVisibility();
  }

  /** Hides or shows a sidebar, and stores that. */
  set(region: PageRegion, isToHide: boolean): void {
    this.#hide(region, isToHide);
    this.#shelf.write(STORED.sidebars, dom(this.#root).getAttribute(HIDDEN) ?? '');
  }

  /** Hides the sidebars that were hidden on the last visit. `regions` is called only if there were any. */
  restore(regions: () => readonly PageRegion[]): void {
    const names = namesIn(this.#shelf.read(STORED.sidebars));
    for (const region of names.size > 0 ? regions() : [])
      if (names.has(region.name)) this.#hide(region, true);
  }

  /** Undoes all changes to the page; the stored choices remain. */
  clear(): void {
    this.#before.forEach((wasHidden, element) => (dom(element).hidden = wasHidden));
    this.#before.clear();
    if (this.#attribute !== undefined) this.#write(this.#attribute);
    this.#attribute = undefined;
  }

  #hide({ name, element }: PageRegion, isToHide: boolean): void {
    if (this.#attribute === undefined) this.#attribute = dom(this.#root).getAttribute(HIDDEN);
    if (!this.#before.has(element)) this.#before.set(element, dom(element).hidden);
    const names = namesIn(dom(this.#root).getAttribute(HIDDEN));
    if (isToHide) names.add(name);
    else names.delete(name);
    this.#write(names.size > 0 ? [...names].join(' ') : null);
    dom(element).hidden = isToHide;
  }

  #write(value: string | null): void {
    if (value === null) dom(this.#root).removeAttribute(HIDDEN);
    else dom(this.#root).setAttribute(HIDDEN, value);
  }
}

function namesIn(text: string | null): Set<string> {
  return new Set((text ?? '').split(' ').filter(Boolean));
}
