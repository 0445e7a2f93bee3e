/** The items of each region, and which of them is current: elements, or the rows of a list that makes few of them. */

import type { Direction, Item, Kind } from '../../core/page.js';
import type { Changes } from '../dom/changes.js';
import type { Cursor } from './cursor.js';
import { isUsableItem, itemAround, itemAtEnd, itemBeside } from '../items/items.js';
import { landing } from './landing.js';
import type { RegionList } from '../regions/region-list.js';
import { scopeOf, type PageRegion, type Rows } from '../regions/regions.js';
import { Memory } from './memory.js';
import { VirtualRow, VirtualRows } from './virtual-rows.js';
import { holds } from '../dom/tree.js';
import { focused } from '../dom/typing.js';
import type { ItemScope } from '../items/classify.js';

const SEEN = { visibilityProperty: true };

/** Items of the regions of one document. */
export class CurrentItems {
  readonly #doc: Document;
  readonly #list: RegionList;
  readonly #cursor: Cursor;
  readonly #memory: Memory;
  readonly #rows = new WeakMap<Rows, VirtualRows>();
  readonly #changes: Changes;
  /** What was given the focus for which item, and the changes of the page until then. */
  #shown: { readonly target: Element; readonly item: Element; readonly version: number } | null = null;

  constructor(doc: Document, list: RegionList, changes: Changes, cursor: Cursor) {
    this.#doc = doc;
    this.#list = list;
    this.#cursor = cursor;
    this.#changes = changes;
    this.#memory = new Memory(changes);
  }

  /** The current item of a region, or what stands in its place; null before there is one. */
  of(region: PageRegion): Item | null {
    const rows = this.rowsOf(region);
    if (rows) return rows.current();
    const focus = focused(this.#doc);
    const isInside =
      focus &&
      focus !== region.element &&
      (this.#list.around(focus) === region || (region.name === 'dialog' && holds(region.element, focus)));
    const scope = scopeOf(region);
    if (isInside) {
      const known = this.#shown?.target === focus ? this.#shown : null;
      // An item that was shown is one for as long as nothing changes; whether it can be seen, a style may change.
      if (known?.version === this.#changes.taken && known.item.checkVisibility(SEEN)) return known.item;
      const item = known?.item ?? itemAround(scope, focus);
      if (item && isUsableItem(scope, item)) return item;
    }
    return this.#memory.recall(scope);
  }

  /** The element that was current last, whether or not it can be used now. */
  last(region: PageRegion): Element | null {
    const rows = this.rowsOf(region);
    return rows ? this.elementOf(region, rows.current()) : this.#memory.peek(scopeOf(region));
  }

  /** Where a reader who comes to a region lands first. */
  arrival(region: PageRegion): Item | null {
    return this.rowsOf(region)?.arrival() ?? landing(region);
  }

  /** The next item of that kind; rows have no kinds. */
  step(region: PageRegion, from: Item, direction: Direction, kind: Kind): Item | null {
    if (!(from instanceof VirtualRow)) return itemBeside(scopeOf(region), from as Element, direction, kind);
    return kind === 'item' ? (this.rowsOf(region)?.step(from, direction) ?? null) : null;
  }

  /** The first (-1) or last (1) item. */
  end(region: PageRegion, direction: Direction): Item | null {
    const rows = this.rowsOf(region);
    return rows ? rows.end(direction) : itemAtEnd(scopeOf(region), direction);
  }

  /** The element of an item, where it has one. */
  elementOf(region: PageRegion, item: Item | null): Element | null {
    return item instanceof VirtualRow
      ? (this.rowsOf(region)?.elementOf(item) ?? null)
      : (item as Element | null);
  }

  /** The rows of a region that is such a list. */
  rowsOf(region: PageRegion): VirtualRows | null {
    const rows = region.rules?.rows;
    if (!rows) return null;
    const known = this.#rows.get(rows) ?? new VirtualRows(region, rows, this.#cursor);
    this.#rows.set(rows, known);
    return known;
  }

  /** Takes an item as the current one, and `target` as what has the focus for it. */
  keep(field: ItemScope, item: Element, target?: Element): void {
    this.#memory.keep(field, item);
    if (target) this.#shown = { target, item, version: this.#changes.taken };
  }

  /** Whether that item was the last to be given the focus. */
  isShown(item: Element): boolean {
    return this.#shown?.item === item;
  }

  /** Forgets everything. */
  clear(): void {
    this.#memory.clear();
    this.#shown = null;
  }
}
