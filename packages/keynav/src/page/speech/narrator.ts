/** Announces the region and the item number to screen readers after a jump or a change of region, but not after each step. */

import { authorLabel } from './accessible-name.js';
import { inSlices } from '../dom/slices.js';
import type { Announcer } from './announce.js';
import type { ItemNumbers } from '../current/number.js';
import type { PageItem, PageItems } from '../current/page-items.js';
import type { PageRegion } from '../regions/regions.js';

/** The number of milliseconds without another jump after which the place is announced. */
const PAUSE = 300;
/** The number of items after the current one beyond which a region is not counted to its end. */
const MAX_AFTER = 1000;

/** The parts that a narrator needs. */
export interface NarratorParts {
  readonly view: Window;
  readonly announcer: Announcer;
  readonly items: Pick<PageItems, 'current' | 'step'>;
  readonly numbers: ItemNumbers;
  /** Returns the active region; null if there is none. */
  readonly active: () => PageRegion | null;
}

/** Announces places on one document. */
export class Narrator {
  readonly #parts: NarratorParts;
  #timer = 0;
  #stopCounting: () => void = () => undefined;

  constructor(parts: NarratorParts) {
    this.#parts = parts;
  }

  /** Announces the region and the number of the current item after a pause; a call within the pause starts it again. */
  announceSoon(): void {
    this.stop();
    this.#timer = this.#parts.view.setTimeout(() => this.#announce(), PAUSE);
  }

  /** Cancels an announcement that has not been made yet. */
  stop(): void {
    this.#parts.view.clearTimeout(this.#timer);
    this.#stopCounting();
  }

  #announce(): void {
    const { active, items, announcer, view } = this.#parts;
    const region = active();
    // A notice about the jump itself, such as the number of a match, must not be interrupted.
    if (!region || performance.now() - announcer.saidAt < 2 * PAUSE) return;
    const item = items.current(region);
    const label = authorLabel(region.element) || region.name;
    if (!item) return announcer.announce(`${label}, empty`);
    let isAtOnce = true;
    this.#stopCounting = inSlices(this.#counting(region, item), view, ([number, total]) => {
      // The reader may have moved on while a long region was counted.
      if (!isAtOnce && items.current(region) !== item) return;
      announcer.announce(`${label}, item ${number}${total === null ? '' : ` of ${total}`}`);
    });
    isAtOnce = false;
  }

  /** Counts in slices. Returns the number of an item and the total; null as the total if there are too many items to count. */
  *#counting(
    region: PageRegion,
    item: PageItem,
  ): Generator<undefined, readonly [number: number, total: number | null]> {
    const { items, numbers } = this.#parts;
    const number = yield* numbers.counting(region, item);
    let at = items.step(region, item, 1, 'item');
    let after = 0;
    for (; at && after <= MAX_AFTER; after++) {
      if (after % 20 === 19) yield;
      at = items.step(region, at, 1, 'item');
    }
    return [number, at ? null : number + after];
  }
}
