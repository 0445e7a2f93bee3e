/** Numbers the items of a region, for status lines and screen readers. */

import type { Items } from '../../core/page.js';
import type { Changes } from '../dom/changes.js';
import { inSlices } from '../dom/slices.js';
import type { PageRegion } from '../regions/regions.js';
import type { PageItem } from './page-items.js';
import { VirtualRow } from './virtual-rows.js';

/** The number at which counting ends. */
const MAX_COUNT = 5000;
/** The number of steps from the last numbered item within which counting continues from it. */
const NEAR = 32;
/** The number of items after which counting may be interrupted; shorter regions are counted in one piece. */
const STEP = 20;

interface Counted {
  readonly region: PageRegion;
  readonly item: PageItem;
  readonly number: number;
  readonly version: number;
}

/** The parts that the numbering of items needs. */
export interface ItemNumbersParts {
  readonly view: Window;
  readonly items: Pick<Items<PageRegion, PageItem>, 'step'>;
  readonly changes: Changes;
  /** Called when a number has been computed for which `of` returned null. */
  readonly onNumber: () => void;
}

/** Numbers items from 1; continues from the last numbered item if it is near and the page has not changed. */
export class ItemNumbers {
  readonly #parts: ItemNumbersParts;
  #last: Counted | null = null;
  /** The region that is being counted, with the version of the page; null if none is. */
  #inProgress: Pick<Counted, 'region' | 'version'> | null = null;
  #stop: () => void = () => undefined;

  constructor(parts: ItemNumbersParts) {
    this.#parts = parts;
  }

  /** Returns the number of an item in its region, at most 5000; null while a long region is being counted, which takes several tasks. */
  of(region: PageRegion, item: PageItem): number | null {
    const { view, changes, onNumber } = this.#parts;
    const version = changes.version();
    if (this.#inProgress?.region === region && this.#inProgress.version === version) return null;
    this.stop();
    let result: number | null = null;
    let isLate = false;
    this.#inProgress = { region, version };
    this.#stop = inSlices(this.counting(region, item), view, number => {
      result = number;
      this.#inProgress = null;
      if (isLate) onNumber();
    });
    isLate = true;
    return result;
  }

  /** Stops counting. */
  stop(): void {
    this.#stop();
    this.#inProgress = null;
  }

  /** Counts in slices. Returns the number of an item in its region, at most 5000. */
  *counting(region: PageRegion, item: PageItem): Generator<undefined, number> {
    if (item instanceof VirtualRow) return item.index + 1;
    const version = this.#parts.changes.version();
    const number = this.#nearby(region, item, version) ?? (yield* this.#count(region, item));
    this.#last = { region, item, number, version };
    return number;
  }

  /** Returns the number of an item that is near the last numbered one; null for others, and after the page has changed. */
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
    for (let at: PageItem | null = item; number < MAX_COUNT; number++) {
      if (number % STEP === 0) yield;
      at = this.#parts.items.step(region, at, -1, 'item');
      if (!at) break;
    }
    return number;
  }
}
