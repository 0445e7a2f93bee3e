/** Where the reader is: the current item of each region of a document, and the focus that goes between them. */

import type { Direction, Item, Items, PlacedRegion, Placement, Region, Regions } from '../../core/page.js';
import { barsOf, type Bars } from '../scroll/bars.js';
import type { Changes } from '../dom/changes.js';
import { CurrentItems } from './current.js';
import type { Cursor } from './cursor.js';
import { itemAtSide } from '../items/grid.js';
import { isHeading, itemAround, itemAtEnd, itemBeside, targetOf } from '../items/items.js';
import { targetIn } from './landing.js';
import { isOpenedByEnter, openItem } from './open.js';
import { RegionList } from '../regions/region-list.js';
import { boxOf, scopeOf, type PageRegion, type RegionRules } from '../regions/regions.js';
import { findItem, keyOf } from './memory.js';
import { VirtualRow } from './virtual-rows.js';
import { halfPageFrom } from './half-page.js';
import { scrollThrough } from '../scroll/scroll.js';
import { sidebars } from '../regions/sidebars.js';
import type { Shelf } from '../dom/storage.js';
import { holds } from '../dom/tree.js';
import { canHaveFocus, focused } from '../dom/typing.js';
import { forgetContent, isBoxless } from '../items/classify.js';
import { pieceOf, View } from './view.js';

/** What a reader is made from. */
export interface ReaderParts {
  readonly doc: Document;
  /** The site's own regions by name. */
  readonly rules: Map<string, RegionRules>;
  readonly changes: Changes;
  readonly cursor: Cursor;
  readonly shelf: Shelf;
  readonly onRegion: (region: PageRegion) => void;
}

/** Regions and items of a real page. */
export class Reader {
  readonly regions: Regions;
  readonly items: Items;
  readonly list: RegionList;
  readonly #parts: ReaderParts;
  readonly #doc: Document;
  readonly #current: CurrentItems;
  readonly #sides;
  readonly #view: View;
  readonly #bars: Bars;
  #last: PageRegion | null = null;
  /** The region before that. */
  #previous: PageRegion | null = null;
  /** Whether the focus moves by our doing, so that all is known of where it goes. */
  #isMoving = false;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.#doc = parts.doc;
    this.list = new RegionList(parts.doc, parts.changes, parts.rules);
    this.#current = new CurrentItems(parts.doc, this.list, parts.changes, parts.cursor);
    this.#bars = barsOf(parts.doc);
    parts.changes.listen(() => this.#bars.forget());
    parts.changes.listen(forgetContent);
    this.#view = new View(parts.doc.defaultView as Window, item => this.#current.isShown(item));
    this.#bars.onFound = () => this.#view.bringAgain();
    this.#sides = sidebars(parts.doc, parts.shelf);
    this.regions = this.#regions();
    this.items = this.#items();
  }

  /** The region that has the current item. */
  active(): PageRegion | null {
    const modal = this.list.modal();
    if (modal) return modal;
    const focus = this.#doc.activeElement;
    const around = focus === this.#doc.body ? null : this.list.around(focus);
    if (around) return around;
    const last = this.#last && this.#sameNow(this.#last);
    if (last?.element.isConnected && last.element.checkVisibility()) return last;
    return this.list.named('main') ?? this.list.all()[0] ?? null;
  }

  /** The element of the current item of the active region. */
  currentItem(): Element | null {
    const region = this.active();
    return region && this.#current.elementOf(region, this.#current.of(region));
  }

  /** The item of whichever region that an element belongs to. */
  itemOf(el: Element): Element | null {
    const region = this.list.modal() ?? this.list.around(el);
    return region && itemAround(scopeOf(region), el);
  }

  /** What the active region and its current item are found again by. */
  here(): { readonly region: string; readonly key: string } | null {
    const region = this.active();
    const item = region && this.#current.of(region);
    if (!region || !item) return null;
    return {
      region: region.name,
      key: item instanceof VirtualRow ? `%${item.index}` : keyOf(item as Element),
    };
  }

  /** Makes the item with that key current, placed as told or so many pixels below the top of the viewport; false when it is not found. */
  goTo(regionName: string, key: string, placement: Placement | number): boolean {
    const region = this.list.named(regionName);
    if (!region) return false;
    const rows = this.#current.rowsOf(region);
    const item = rows ? rows.at(Number(key.slice(1))) : findItem(scopeOf(region), key);
    return item !== null && this.#show(region, item, placement);
  }

  /** Leads to the beginning of a page that came in place of another: its first heading, else its first item. */
  land(): void {
    this.list.refresh();
    const main = this.list.named('main');
    if (!main) return;
    const field = scopeOf(main);
    const first = itemAtEnd(field, -1);
    const heading = first && (isHeading(first) ? first : itemBeside(field, first, 1, 'heading'));
    const item = heading ?? first;
    if (item) this.#show(main, item, 'nearest');
  }

  /** Makes what the fragment of the address leads to the current item of its region, and leaves the focus where it is. */
  followTarget(): void {
    for (const region of this.list.all()) {
      const item = this.#current.rowsOf(region) ? null : targetIn(region);
      if (item) this.#current.keep(scopeOf(region), item);
    }
  }

  /** Takes what the focus went to, by whatever means, as current. */
  follow(target: Element): void {
    if (this.#isMoving) return;
    const region = this.list.modal() ?? this.list.around(target);
    if (!region) return;
    const rows = this.#current.rowsOf(region);
    const item = rows ? null : itemAround(scopeOf(region), target);
    if (!rows && !item) return;
    rows?.follow(target);
    if (item) this.#current.keep(scopeOf(region), item);
    if (item) this.#parts.cursor.mark(item);
    this.#use(region);
  }

  /** Gives the focus back to the current item where it was lost because that item, or what it was in, has gone. */
  restoreFocus(): void {
    const focus = focused(this.#doc);
    const isLost = !focus || focus === this.#doc.body || !canHaveFocus(focus);
    const region = isLost ? this.active() : null;
    if (region && this.#current.of(region)) this.#enter(region);
  }

  /** Hides the sidebars that were hidden on the last visit. */
  restoreSidebars(): void {
    this.#sides.restore(() => this.list.all());
  }

  /** Shows again what was hidden, and forgets where the reader was. */
  clear(): void {
    this.#sides.clear();
    this.#bars.clear();
    this.#view.stop();
    this.#previous = null;
    this.#current.clear();
    this.#last = null;
  }

  /** A region that was found afresh, by its element. */
  #sameNow(region: PageRegion): PageRegion {
    return this.list.all().find(({ element }) => element === region.element) ?? region;
  }

  #use(region: PageRegion): void {
    const isSame = region.element === this.#last?.element;
    if (!isSame) this.#previous = this.#last;
    this.#last = region;
    if (!isSame) this.#parts.onRegion(region);
  }

  /** Everything is read and scrolled before anything is written: what is read afterwards would be laid out anew. */
  #show(region: PageRegion, item: Item, placement: Placement | number): boolean {
    const field = scopeOf(region);
    const element = this.#current.elementOf(region, item);
    const move = new CustomEvent('keynav-move', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: {
        from: this.#current.last(region),
        to: element,
        region: region.name,
        ...(item instanceof VirtualRow && { index: item.index }),
      },
    });
    if (!(element ?? region.element).dispatchEvent(move)) return false;
    this.#isMoving = true;
    if (item instanceof VirtualRow)
      this.#current.rowsOf(region)?.focus(item, typeof placement === 'number' ? 'nearest' : placement);
    else {
      const target = targetOf(item as Element);
      this.#view.bring(field, item as Element, placement);
      this.#current.keep(field, item as Element, target);
      this.#parts.cursor.show(item as Element, target);
    }
    this.#isMoving = false;
    this.#use(region);
    return true;
  }

  #enter(region: PageRegion): boolean {
    const item = this.#current.of(region) ?? this.#current.arrival(region);
    if (item) return this.#show(region, item, 'nearest');
    // An empty region takes the focus itself, so that the keys that scroll act there.
    this.#use(region);
    this.#parts.cursor.show(region.element, region.element);
    return this.#doc.activeElement === region.element;
  }

  #half(region: PageRegion, direction: Direction, times: number): boolean {
    const here = this.#current.of(region) ?? this.#current.arrival(region);
    if (!here) return false;
    const there =
      here instanceof VirtualRow
        ? this.#current.rowsOf(region)?.half(here, direction * times)
        : halfPageFrom(scopeOf(region), here as Element, direction, times);
    return !!there && this.#show(region, there, 'nearest');
  }

  #hide(region: PageRegion, isToHide: boolean): void {
    const main = this.list.named('main');
    if (isToHide && main && holds(region.element, this.#doc.activeElement as Element) && !this.#enter(main))
      (this.#doc.activeElement as HTMLElement).blur();
    this.#sides.set(region, isToHide);
  }

  #placed(): readonly PlacedRegion[] {
    const modal = this.list.modal();
    const all = modal ? [modal] : this.list.all();
    return all
      .filter(({ element }) => element.checkVisibility() || isBoxless(element))
      .filter(region => this.#current.end(region, -1))
      .map(region => ({
        ...{ region, box: boxOf(region.element) },
        holds: all.filter(({ element }) => region.inside?.includes(element)),
      }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
  }

  /** What commands see of regions. */
  #regions(): Regions {
    const of = (region: Region): PageRegion => region as PageRegion;
    return {
      active: () => this.active(),
      placed: () => this.#placed(),
      previous: () => this.#previous,
      named: name => this.list.named(name),
      enter: region => this.#enter(of(region)),
      isHidden: region => this.#sides.isHidden(of(region)),
      isNamed: region => of(region).isNamed,
      setHidden: (region, isToHide) => this.#hide(of(region), isToHide),
    };
  }

  /** What commands see of items. */
  #items(): Items {
    const of = (region: Region): PageRegion => region as PageRegion;
    const home = (item: Item): PageRegion | null =>
      item instanceof VirtualRow
        ? this.active()
        : (this.list.modal() ?? this.list.around(item as Element) ?? this.active());
    const elementOf = (item: Item): Element | null => {
      const region = home(item);
      return region && this.#current.elementOf(region, item);
    };
    return {
      current: region => this.#current.of(of(region)),
      arrival: region => this.#current.arrival(of(region)),
      step: (region, from, direction, kind) => this.#current.step(of(region), from, direction, kind),
      end: (region, direction) => this.#current.end(of(region), direction),
      most: region =>
        this.#current.rowsOf(of(region))?.count() ?? of(region).element.getElementsByTagName('*').length + 1,
      wraps: region => of(region).rules?.wrap === true,
      beside: (region, item, side) =>
        item instanceof VirtualRow ? null : itemAtSide(scopeOf(of(region)), item as Element, side),
      focus: (item, placement) => {
        const region = home(item);
        return region !== null && this.#show(region, item, placement);
      },
      scrollThrough: (item, direction) => {
        const region = home(item);
        const element = region && this.#current.elementOf(region, item);
        return element !== null && scrollThrough(pieceOf(scopeOf(region as PageRegion), element), direction);
      },
      scrollHalf: (region, direction, times) => this.#half(of(region), direction, times),
      open: item => {
        const element = elementOf(item);
        return element !== null && openItem(element);
      },
      isProse: item => {
        const element = elementOf(item);
        return element !== null && isOpenedByEnter(element, focused(this.#doc));
      },
    };
  }
}
