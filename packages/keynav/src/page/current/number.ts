/** The number of the current item in its region, for a status line. */

import type { Items } from '../../core/page.js';
import type { Changes } from '../dom/changes.js';
import { atOnce } from '../dom/slices.js';
import type { PageRegion } from '../regions/regions.js';
import type { PageItem } from './page-items.js';
import { VirtualRow } from './virtual-rows.js';

/** More items than this are not counted. */
const MOST_COUNTED = 5000;
/** Within this many steps of the last item that was numbered, counting goes on from there. */
const NEAR = 32;

interface Counted {
  readonly region: PageRegion;
  readonly item: PageItem;
  readonly number: number;
  readonly version: number;
}

/** Numbers items from 1, and counts on from the last number until the page changes. */
export class ItemNumbers {
  readonly #items: Items<PageRegion, PageItem>;
  readonly #changes: Changes;
  #last: Counted | null = null;

  constructor(items: Items<PageRegion, PageItem>, changes: Changes) {
    this.#items = items;
    this.#changes = changes;
  }

  /** Returns the number of an item in its region. */
  of(region: PageRegion, item: PageItem): number {
    return atOnce(this.counting(region, item));
  }

  /** The same for work in slices: yields after each item that is passed. */
  *counting(region: PageRegion, item: PageItem): Generator<undefined, number> {
    if (item instanceof VirtualRow) return item.index + 1;
    const version = this.#changes.version();
    const number = this.#nearby(region, item, version) ?? (yield* this.#count(region, item));
    this.#last = { region, item, number, version };
    return number;
  }

  #nearby(region: PageRegion, item: PageItem, version: number): number | null {
    const last = this.#last;
    if (last?.region !== region || last.version !== version) return null;
    for (const direction of [1, -1] as const) {
      let at: PageItem | null = last.item;
      for (let steps = 0; at && steps <= NEAR; steps++) {
        if (at === item) return last.number + direction * steps;
        at = this.#items.step(region, at, direction, 'item');
      }
    }
    return null;
  }

  *#count(region: PageRegion, item: PageItem): Generator<undefined, number> {
    let number = 1;
    for (let at: PageItem | null = item; number < MOST_COUNTED; number++) {
      yield;
      at = this.#items.step(region, at, -1, 'item');
      if (!at) break;
    }
    return number;
  }
}
