/** The number of the current item in its region, for a status line. */

import type { Items } from '../../core/page.js';
import type { Changes } from '../dom/changes.js';
import { inSlices } from '../dom/slices.js';
import type { PageRegion } from '../regions/regions.js';
import type { PageItem } from './page-items.js';
import { VirtualRow } from './virtual-rows.js';

/** More items than this are not counted. */
const MOST_COUNTED = 5000;
/** Within this many steps of the last item that was numbered, counting goes on from there. */
const NEAR = 32;
/** Yields after this many items; shorter regions are counted at once. */
const STEP = 200;

interface Counted {
  readonly region: PageRegion;
  readonly item: PageItem;
  readonly number: number;
  readonly version: number;
}

/** What numbering needs. */
export interface ItemNumbersParts {
  readonly view: Window;
  readonly items: Pick<Items<PageRegion, PageItem>, 'step'>;
  readonly changes: Changes;
  /** Called when a number is known that was not when it was asked for. */
  readonly onNumber: () => void;
}

/** Numbers items from 1, and counts on from the last number until the page changes. */
export class ItemNumbers {
  readonly #parts: ItemNumbersParts;
  #last: Counted | null = null;
  /** The region that is being counted, with the changes of the page until then. */
  #underWay: Pick<Counted, 'region' | 'version'> | null = null;
  #stop: () => void = () => undefined;

  constructor(parts: ItemNumbersParts) {
    this.#parts = parts;
  }

  /** Returns the number of an item in its region; null while a long region is being counted, which takes several tasks. */
  of(region: PageRegion, item: PageItem): number | null {
    const { view, changes, onNumber } = this.#parts;
    const version = changes.version();
    if (this.#underWay?.region === region && this.#underWay.version === version) return null;
    this.stop();
    let known: number | null = null;
    let isLate = false;
    this.#underWay = { region, version };
    this.#stop = inSlices(this.counting(region, item), view, number => {
      known = number;
      this.#underWay = null;
      if (isLate) onNumber();
    });
    isLate = true;
    return known;
  }

  /** Counts no more. */
  stop(): void {
    this.#stop();
    this.#underWay = null;
  }

  /** Counts in steps; returns the number of an item in its region. */
  *counting(region: PageRegion, item: PageItem): Generator<undefined, number> {
    if (item instanceof VirtualRow) return item.index + 1;
    const version = this.#parts.changes.version();
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
        at = this.#parts.items.step(region, at, direction, 'item');
      }
    }
    return null;
  }

  *#count(region: PageRegion, item: PageItem): Generator<undefined, number> {
    let number = 1;
    for (let at: PageItem | null = item; number < MOST_COUNTED; number++) {
      if (number % STEP === 0) yield;
      at = this.#parts.items.step(region, at, -1, 'item');
      if (!at) break;
    }
    return number;
  }
}
