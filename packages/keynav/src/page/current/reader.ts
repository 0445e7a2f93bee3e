/** Where the reader is: the current item of each region of a document, and the focus that goes between them. */

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
    const view = (this.#view = new View(doc.defaultView as Window, item => this.items.isShown(item)));
    const sides = (this.#sides = new Sidebars(doc, shelf));
    const regions = (this.regions = new PageRegions({
      ...{ doc, list, sides, onRegion },
      enter: region => this.items.enter(region),
      end: (region, direction) => this.items.end(region, direction),
    }));
    this.items = new PageItems({ doc, list, changes, cursor, view, regions });
    this.#bars.onFound = () => view.bringAgain();
    const content = contentOf(doc);
    changes.listen(() => {
      this.#bars.forget();
      content.forget();
    });
  }

  /** The element of the current item of the active region. */
  currentItem(): Element | null {
    const region = this.regions.active();
    return region && this.items.elementOf(region, this.items.current(region));
  }

  /** The item of whichever region that an element belongs to. */
  itemOf(el: Element): Element | null {
    const region = this.list.of(el);
    return region && itemAround(region.scope, el);
  }

  /** What the active region and its current item are found again by. */
  here(): { readonly region: string; readonly key: string } | null {
    const region = this.regions.active();
    const item = region && this.items.current(region);
    if (!region || !item) return null;
    return { region: region.name, key: item instanceof VirtualRow ? `%${item.index}` : keyOf(item) };
  }

  /**
   * Makes the item with that key current; false if it is not found.
   * @param placement where it is put on the screen, or how many pixels below the top of the viewport.
   */
  goTo(regionName: string, key: string, placement: Placement | number): boolean {
    const region = this.list.named(regionName);
    if (!region) return false;
    const rows = this.items.rowsOf(region);
    const item: PageItem | null = rows ? rows.at(Number(key.slice(1))) : findItem(region.scope, key);
    return item !== null && this.items.show(region, item, placement);
  }

  /** Leads to the beginning of a page that came in place of another: its first heading, else its first item. */
  land(): void {
    this.list.refresh();
    const main = this.list.named('main');
    if (!main) return;
    const first = itemAtEnd(main.scope, -1);
    const heading = first && (isHeading(first) ? first : itemBeside(main.scope, first, 1, 'heading'));
    const item = heading ?? first;
    if (item) this.items.show(main, item, 'nearest');
  }

  /** Makes what the fragment of the address leads to the current item of its region, and leaves the focus where it is. */
  followTarget(): void {
    for (const region of this.list.all()) {
      const item = this.items.rowsOf(region) ? null : targetIn(region);
      if (item) this.items.keep(region, item);
    }
  }

  /** Takes what the focus went to, by whatever means, as current. */
  follow(target: Element): void {
    const region = this.list.of(target);
    if (!region) return;
    const rows = this.items.rowsOf(region);
    const item = rows ? null : itemAround(region.scope, target);
    if (!rows && !item) return;
    rows?.follow(target);
    if (item) this.items.keep(region, item);
    if (item) this.#cursor.mark(item);
    this.regions.use(region);
  }

  /** Gives the focus back to the current item where it was lost because that item, or what it was in, has gone. */
  restoreFocus(): void {
    const focus = focused(this.#doc);
    const isLost = !focus || focus === this.#doc.body || !canHaveFocus(focus);
    const region = isLost ? this.regions.active() : null;
    if (region && this.items.current(region)) this.items.enter(region);
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
    this.regions.clear();
    this.items.clear();
  }
}
