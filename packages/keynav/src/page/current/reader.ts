/** The place of the reader in a document: the active region, and the current item of each region. */

import type { Placement } from '../../core/page.js';
import type { Changes } from '../dom/changes.js';
import type { Shelf } from '../dom/storage.js';
import { canHaveFocus, focused } from '../dom/typing.js';
import { contentOf } from '../items/content.js';
import { isHeading, itemAround, itemAtEnd, itemBeside } from '../items/items.js';
import { RegionList } from '../regions/region-list.js';
import type { PageRegion, RegionRules } from '../regions/regions.js';
import { Sidebars } from '../regions/sidebars.js';
import { barsOf, type Bars } from '../scroll/bars.js';
import type { Cursor } from './cursor.js';
import { targetIn } from './landing.js';
import { findItem, keyOf } from './memory.js';
import { PageItems, type PageItem } from './page-items.js';
import { PageRegions } from './page-regions.js';
import { View } from './view.js';
import { VirtualRow } from './virtual-rows.js';
import { dom, isElement, windowOf } from '../dom/members.js';

/** The parts that a reader needs. */
export interface ReaderParts {
  readonly doc: Document;
  /** The site's own regions by name. */
  readonly rules: Map<string, RegionRules>;
  readonly changes: Changes;
  readonly cursor: Cursor;
  /** Storage for later visits. */
  readonly shelf: Shelf;
  /** Called after another region has become active. */
  readonly onRegion: (region: PageRegion) => void;
}

/** The reader of one document, with its regions and items. */
export class Reader {
  readonly regions: PageRegions;
  readonly items: PageItems;
  readonly list: RegionList;
  readonly #doc: Document;
  readonly #cursor: Cursor;
  readonly #sides: Sidebars;
  readonly #view: View;
  readonly #bars: Bars;

  constructor({ doc, rules, changes, cursor, shelf, onRegion }: ReaderParts) {
    this.#doc = doc;
    this.#cursor = cursor;
    this.#bars = barsOf(doc);
    const list = (this.list = new RegionList(doc, changes, rules));
    const view = (this.#view = new View(windowOf(doc), item => this.items.isShown(item)));
    const sides = (this.#sides = new Sidebars(doc, shelf));
    const regions = (this.regions = new PageRegions({
      ...{ doc, list, sides, onRegion },
      enter: region => this.items.enter(region),
      end: (region, direction) => this.items.end(region, direction),
    }));
    this.items = new PageItems({ doc, list, changes, cursor, view, regions });
    this.#bars.onFound = () => view.scrollToLast();
    const content = contentOf(doc);
    const { documentElement } = dom(doc);
    changes.listen(({ target, addedNodes }) => {
      if (target === documentElement || target === dom(doc).body)
        for (const node of addedNodes) if (isElement(node)) cursor.removeCopies(node);
      this.#bars.forget();
      content.forget();
    });
  }

  /** Returns the element of the current item of a region, by default the active one; null if there is none. */
  currentItem(region = this.regions.active()): Element | null {
    return region && this.items.elementOf(region, this.items.current(region));
  }

  /** Returns the item that an element belongs to, in any region; null if there is none. */
  itemOf(el: Element): Element | null {
    const region = this.list.regionOf(el);
    return region && itemAround(region.scope, el);
  }

  /** Returns the name of a region, by default the active one, and the key of its current item; null if there is none. */
  here(region = this.regions.active()): { readonly region: string; readonly key: string } | null {
    const item = region && this.items.current(region);
    if (!region || !item) return null;
    return { region: region.name, key: item instanceof VirtualRow ? `%${item.index}` : keyOf(item) };
  }

  /**
   * Makes the item with a key current and focuses it. Returns false if it is not found, or if a listener cancelled the move.
   * @param placement The position on the screen; a number is the distance from the top of the viewport, in pixels.
   */
  goTo(regionName: string, key: string, placement: Placement | number): boolean {
    const region = this.list.named(regionName);
    if (!region) return false;
    const rows = this.items.rowsOf(region);
    const item: PageItem | null = rows ? rows.at(Number(key.slice(1))) : findItem(region.scope, key);
    return item !== null && this.items.show(region, item, placement);
  }

  /** Moves to the beginning of a page whose content was replaced: its first heading, or else its first item. */
  goToBeginning(): void {
    this.list.refresh();
    const main = this.list.named('main');
    if (!main) return;
    const first = itemAtEnd(main.scope, -1);
    const heading = first && (isHeading(first) ? first : itemBeside(main.scope, first, 1, 'heading'));
    const item = heading ?? first;
    if (item) this.items.show(main, item, 'nearest');
  }

  /** Makes the target of the address's fragment the current item of its region. The focus does not move. */
  followTarget(): void {
    for (const region of this.list.all()) {
      const item = this.items.rowsOf(region) ? null : targetIn(region);
      if (item) this.items.keep(region, item);
    }
  }

  /** Lets the first motion of the reader arrive at the item of an element, or the next one, in the region of the element. */
  landAt(place: Element): void {
    const region = this.list.regionOf(place);
    if (!region || focused(this.#doc) !== dom(this.#doc).body) return;
    this.items.landing = place;
    this.regions.use(region);
  }

  /** Makes the item of an element current, after the focus has moved to it by any means. */
  follow(target: Element): void {
    const region = this.list.regionOf(target);
    if (!region || this.items.isPassedOn(region, target)) return;
    const rows = this.items.rowsOf(region);
    const item = rows ? null : itemAround(region.scope, target);
    if (!rows && !item) return;
    rows?.follow(target);
    if (item) this.items.keep(region, item);
    if (item) this.#cursor.mark(item);
    this.regions.use(region);
  }

  /** Moves the focus from inside a frame to the place beside it. Returns false if neither `isLed` nor a motion has led to the frame. */
  leaveFrame(frame: HTMLElement, isLed: boolean): boolean {
    const region = this.list.regionOf(frame);
    const item = region && itemAround(region.scope, frame);
    if (!region || !item || !(isLed || this.items.isShown(item))) return false;
    dom(frame).blur();
    dom(this.#doc).defaultView?.focus();
    return this.items.show(region, item, 'nearest');
  }

  /** Focuses the current item again, or the one that replaces it, if the focus was lost because the page removed or hid the element. */
  restoreFocus(): void {
    const focus = focused(this.#doc);
    const isLost = !focus || focus === dom(this.#doc).body || !canHaveFocus(focus);
    const region = isLost ? this.regions.active() : null;
    // A script may have replaced the whole body, with the regions.
    if (region && (this.regions.isLastGone() || this.items.current(region))) this.items.enter(region);
  }

  /** Hides the sidebars that were hidden on the last visit. */
  restoreSidebars(): void {
    this.#sides.restore(() => this.list.all());
  }

  /** Shows the hidden sidebars again, and forgets the place of the reader. */
  clear(): void {
    this.#sides.clear();
    this.#bars.clear();
    this.#view.stop();
    this.regions.clear();
    this.items.clear();
  }
}
