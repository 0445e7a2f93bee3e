/** The regions of a page as commands see them, and which of them is active. */

import type { Direction, PlacedRegion, Regions } from '../../core/page.js';
import { holds } from '../dom/tree.js';
import { focused } from '../dom/typing.js';
import { isBoxless } from '../items/shown.js';
import type { RegionList } from '../regions/region-list.js';
import { boxOf, type PageRegion } from '../regions/regions.js';
import type { Sidebars } from '../regions/sidebars.js';
import { dom, isConnected } from '../dom/members.js';

/** The parts that the regions need. */
export interface PageRegionsParts {
  readonly doc: Document;
  readonly list: RegionList;
  readonly sides: Sidebars;
  /** Moves the focus to the region's current item. Returns false if it has nothing to focus. */
  readonly enter: (region: PageRegion) => boolean;
  /** Returns the first (-1) or last (1) item of a region. */
  readonly end: (region: PageRegion, direction: Direction) => object | null;
  /** Called after another region has become active. */
  readonly onRegion: (region: PageRegion) => void;
}

/** The regions of one document, and the active one. */
export class PageRegions implements Regions<PageRegion> {
  readonly #parts: PageRegionsParts;
  #last: PageRegion | null = null;
  #previous: PageRegion | null = null;

  constructor(parts: PageRegionsParts) {
    this.#parts = parts;
  }

  active(): PageRegion | null {
    const { doc, list } = this.#parts;
    const focus = focused(doc);
    const focusedRegion = list.modal() ?? (focus === dom(doc).body ? null : list.innermost(focus));
    if (focusedRegion) return focusedRegion;
    const last = this.#last && this.#refreshed(this.#last);
    if (last && isConnected(last.element) && dom(last.element).checkVisibility()) return last;
    return list.named('main') ?? list.all()[0] ?? null;
  }

  /** Returns the region that was active before a modal dialog opened; without one, the active region. */
  behindModal(): PageRegion | null {
    const modal = this.#parts.list.modal();
    if (!modal) return this.active();
    return [this.#last, this.#previous].find(region => region && region.element !== modal.element) ?? null;
  }

  placed(): readonly PlacedRegion<PageRegion>[] {
    const { list, end } = this.#parts;
    const modal = list.modal();
    const all = modal ? [modal] : list.all();
    return all
      .filter(({ element }) => dom(element).checkVisibility() || isBoxless(element))
      .filter(region => end(region, -1))
      .map(region => ({
        ...{ region, box: boxOf(region.element) },
        holds: all.filter(({ element }) => region.inside?.includes(element)),
      }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
  }

  previous(): PageRegion | null {
    return this.#previous;
  }

  named(name: string): PageRegion | null {
    return this.#parts.list.named(name);
  }

  /** Returns whether the region that was active last has left the page. */
  isLastGone(): boolean {
    return this.#last !== null && !isConnected(this.#last.element);
  }

  enter(region: PageRegion): boolean {
    return this.#parts.enter(region);
  }

  isHidden(region: PageRegion): boolean {
    return this.#parts.sides.isHidden(region);
  }

  isNamed(region: PageRegion): boolean {
    return region.isNamed;
  }

  setHidden(region: PageRegion, isToHide: boolean): void {
    const { doc, list, sides, enter } = this.#parts;
    const main = list.named('main');
    const focus = dom(doc).activeElement as HTMLElement | null;
    if (isToHide && main && focus && holds(region.element, focus) && !enter(main)) dom(focus).blur();
    sides.set(region, isToHide);
  }

  /** Makes a region the active one. */
  use(region: PageRegion): void {
    const isSame = region.element === this.#last?.element;
    if (!isSame) this.#previous = this.#last;
    this.#last = region;
    if (!isSame) this.#parts.onRegion(region);
  }

  /** Forgets which region was active. */
  clear(): void {
    this.#last = this.#previous = null;
  }

  /** Returns the region with the same element as of the last search; the given one if there is none. */
  #refreshed(region: PageRegion): PageRegion {
    return this.#parts.list.all().find(({ element }) => element === region.element) ?? region;
  }
}
