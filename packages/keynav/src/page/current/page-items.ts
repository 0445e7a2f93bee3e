/** The items of a page as commands see them: elements, or the rows of a virtual list. */

import type { Direction, Items, Kind, Placement, Side } from '../../core/page.js';
import type { Changes } from '../dom/changes.js';
import { holds } from '../dom/tree.js';
import { focused } from '../dom/typing.js';
import { itemAtSide } from '../items/grid.js';
import { isUsableItem, itemAround, itemAtEnd, itemBeside } from '../items/items.js';
import { focusTargetOf, isOpenedByEnter, openItem } from '../items/target.js';
import type { RegionList } from '../regions/region-list.js';
import type { PageRegion, Rows } from '../regions/regions.js';
import { isNearby, scrollHalves, scrollThrough } from '../scroll/scroll.js';
import type { Cursor } from './cursor.js';
import { arrivalItem } from './landing.js';
import { Memory } from './memory.js';
import type { PageRegions } from './page-regions.js';
import { pieceOf, type View } from './view.js';
import { VirtualRow, VirtualRows } from './virtual-rows.js';
import { dom, isConnected } from '../dom/members.js';

const WITH_VISIBILITY = { visibilityProperty: true };

/** An item of a page in a browser. */
export type PageItem = Element | VirtualRow;

/** The parts that the items need. */
export interface PageItemsParts {
  readonly doc: Document;
  readonly list: RegionList;
  readonly changes: Changes;
  readonly cursor: Cursor;
  readonly view: View;
  readonly regions: PageRegions;
}

/** The items of the regions of one document, and the current item of each. */
export class PageItems implements Items<PageRegion, PageItem> {
  /** Whether keynav itself is moving the focus, so that its destination is already known. */
  isMoving = false;
  /** The element at which the first motion arrives, if the reader was there before; null later, and otherwise. */
  landing: Element | null = null;
  /** Whether the reader has done nothing since an item was focused. */
  isFresh = false;
  readonly #parts: PageItemsParts;
  readonly #memory: Memory;
  readonly #rows = new WeakMap<Rows, VirtualRows>();
  /** The item that was shown last, the element that was focused for it, and the version of the page at that time. */
  #shown: { readonly target: Element; readonly item: Element; readonly version: number } | null = null;

  constructor(parts: PageItemsParts) {
    this.#parts = parts;
    this.#memory = new Memory(parts.changes);
  }

  current(region: PageRegion): PageItem | null {
    if (region.rules?.rows) return this.rowsOf(region)?.current() ?? null;
    const { doc, list, changes } = this.#parts;
    const focus = focused(doc);
    const isInside =
      focus &&
      focus !== region.element &&
      (list.innermost(focus) === region || (region.name === 'dialog' && holds(region.element, focus)));
    if (isInside) {
      const shown = this.#shown?.target === focus ? this.#shown : null;
      // It stays an item until the page changes, but a style may hide it without an observed change.
      if (shown?.version === changes.processed && dom(shown.item).checkVisibility(WITH_VISIBILITY))
        return shown.item;
      const item = shown?.item ?? itemAround(region.scope, focus);
      if (item && isUsableItem(region.scope, item)) return item;
    }
    return this.#memory.recall(region.scope);
  }

  arrival(region: PageRegion): PageItem | null {
    return this.rowsOf(region)?.arrival() ?? this.#landed(region) ?? arrivalItem(region);
  }

  step(region: PageRegion, from: PageItem, direction: Direction, kind: Kind<PageItem>): PageItem | null {
    // Rows have no headings and blocks.
    if (from instanceof VirtualRow)
      return kind === 'item' ? (this.rowsOf(region)?.step(from, direction) ?? null) : null;
    const item = itemBeside(region.scope, from, direction, kind);
    this.#parts.list.cacheRegion(item, region);
    return item;
  }

  end(region: PageRegion, direction: Direction): PageItem | null {
    const rows = this.rowsOf(region);
    return rows ? rows.end(direction) : itemAtEnd(region.scope, direction);
  }

  most(region: PageRegion): number {
    return this.rowsOf(region)?.count() ?? dom(region.element).getElementsByTagName('*').length + 1;
  }

  wraps(region: PageRegion): boolean {
    return region.rules?.wrap === true;
  }

  beside(region: PageRegion, item: PageItem, side: Side): PageItem | null {
    return item instanceof VirtualRow ? null : itemAtSide(region.scope, item, side);
  }

  focus(item: PageItem, placement: Placement): boolean {
    const region = this.#regionOf(item);
    return region !== null && this.show(region, item, placement);
  }

  scrollThrough(item: PageItem, direction: Direction): boolean {
    const region = this.#regionOf(item);
    const element = region && this.elementOf(region, item);
    return element ? scrollThrough(pieceOf(region.scope, element), direction) : false;
  }

  scrollHalf(region: PageRegion, direction: Direction, times: number): boolean {
    const here = this.current(region) ?? this.arrival(region);
    if (!here) return false;
    const there =
      here instanceof VirtualRow
        ? this.rowsOf(region)?.half(here, direction * times)
        : halfPageFrom(region, here, direction, times);
    return !!there && this.show(region, there, 'nearest');
  }

  open(item: PageItem): boolean {
    const element = this.#elementNow(item);
    return element !== null && openItem(element, focused(this.#parts.doc));
  }

  isProse(item: PageItem): boolean {
    const element = this.#elementNow(item);
    return element !== null && isOpenedByEnter(element, focused(this.#parts.doc));
  }

  /** Moves the focus to the region's current item. Returns false if the region is empty and cannot be focused itself. */
  enter(region: PageRegion): boolean {
    const { doc, cursor, regions } = this.#parts;
    const item = this.current(region) ?? this.arrival(region);
    if (item) return this.show(region, item, 'nearest');
    // An empty region is focused itself, so that keys that scroll have an effect in it.
    regions.use(region);
    cursor.show(region.element, region.element);
    return dom(doc).activeElement === region.element;
  }

  /**
   * Makes an item of a region current, focuses it and scrolls to it. Returns false if a listener of `keynav-move` cancelled the move. A near
   * item is focused first, as by a browser, so that the focus arrives early; to a far one the page is scrolled first, because that takes hit
   * tests for bars, which take ten times as long after the focus has moved.
   * @param placement The position on the screen; a number is the distance from the top of the viewport, in pixels.
   */
  show(region: PageRegion, item: PageItem, placement: Placement | number): boolean {
    const { doc, view, cursor, regions } = this.#parts;
    if (!this.#isAllowed(region, item)) return false;
    this.isMoving = true;
    if (item instanceof VirtualRow)
      this.rowsOf(region)?.focus(item, typeof placement === 'number' ? 'nearest' : placement);
    else {
      const target = focusTargetOf(region.scope, item) ?? cursor.stopBeside(item);
      const isFar = placement !== 'nearest' || !isNearby(item);
      if (isFar) view.scrollTo(region.scope, item, placement);
      this.keep(region, item, target);
      cursor.show(item, target);
      // Some components pass the focus on to a part of theirs, which may be an item too.
      const part = dom(target).shadowRoot && focused(doc);
      if (part && part !== target && holds(target, part)) this.keep(region, item, part);
      // A listener of the page may have removed the item, or have moved on to another.
      if (!isFar && this.isShown(item) && isConnected(item)) view.scrollTo(region.scope, item, placement);
    }
    this.isMoving = false;
    this.isFresh = true;
    regions.use(region);
    return true;
  }

  /** Returns the element of an item; null for a row without one. */
  elementOf(region: PageRegion, item: PageItem | null): Element | null {
    return item instanceof VirtualRow ? (this.rowsOf(region)?.elementOf(item) ?? null) : item;
  }

  /** Returns the rows of a region that is a virtual list; null for other regions. */
  rowsOf(region: PageRegion): VirtualRows | null {
    const rows = region.rules?.rows;
    if (!rows) return null;
    const virtualRows = this.#rows.get(rows) ?? new VirtualRows(region, rows, this.#parts.cursor);
    this.#rows.set(rows, virtualRows);
    return virtualRows;
  }

  /** Makes an item the current one of a region; `target` is the element that is focused for it, if keynav focuses it. */
  keep(region: PageRegion, item: Element, target?: Element): void {
    this.#memory.remember(region.scope, item);
    if (target) this.#shown = { target, item, version: this.#parts.changes.processed };
  }

  /**
   * Returns whether the focus has moved on by itself to a part of the component that was focused for the last item, which then stays current.
   * Some components pass the focus on later than at once.
   */
  isPassedOn(region: PageRegion, part: Element): boolean {
    const { target, item } = this.#shown ?? {};
    if (!this.isFresh || !item || !target || !dom(target).shadowRoot || !holds(target, part)) return false;
    this.keep(region, item, part);
    return true;
  }

  /** Returns whether an item is the last one that keynav focused. */
  isShown(item: Element): boolean {
    return this.#shown?.item === item;
  }

  /** Forgets the current items. */
  clear(): void {
    this.#memory.clear();
    this.#shown = null;
  }

  #landed({ element, scope }: PageRegion): Element | null {
    const place = this.landing;
    this.landing = null;
    if (!place || !holds(element, place)) return null;
    const item = itemAround(scope, place) ?? itemBeside(scope, place, 1) ?? itemBeside(scope, place, -1);
    return item && isUsableItem(scope, item) ? item : null;
  }

  /** Dispatches `keynav-move`; returns false if a listener cancels it. */
  #isAllowed(region: PageRegion, item: PageItem): boolean {
    const to = this.elementOf(region, item);
    const rows = region.rules?.rows && this.rowsOf(region);
    const from = rows ? this.elementOf(region, rows.current()) : this.#memory.last(region.scope);
    const row = item instanceof VirtualRow && { index: item.index };
    const detail = { from, to, region: region.name, ...row };
    const init = { bubbles: true, composed: true, cancelable: true, detail };
    return dom(to ?? region.element).dispatchEvent(new CustomEvent('keynav-move', init));
  }

  #regionOf(item: PageItem): PageRegion | null {
    const { list, regions } = this.#parts;
    return item instanceof VirtualRow ? regions.active() : (list.regionOf(item) ?? regions.active());
  }

  #elementNow(item: PageItem): Element | null {
    const region = this.#regionOf(item);
    return region && this.elementOf(region, item);
  }
}

/**
 * Scrolls by a number of half pages. Returns the item that is then at the previous position of the current one; if nothing scrolled, the
 * last item in that direction, or null if it is already current.
 */
function halfPageFrom(
  { scope }: PageRegion,
  here: Element,
  direction: Direction,
  times: number,
): Element | null {
  const line = dom(here).getBoundingClientRect().top;
  if (Math.abs(scrollHalves(here, direction * times)) < 1) {
    const end = itemAtEnd(scope, direction);
    return end === here ? null : end;
  }
  let there = here;
  for (let next; (next = itemBeside(scope, there, direction)); there = next) {
    const top = dom(there).getBoundingClientRect().top;
    if (direction > 0 ? top >= line : top <= line) break;
  }
  return there;
}
