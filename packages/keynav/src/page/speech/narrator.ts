/** Where the reader has come to, told to ears after a jump or a change of region: never at each step. */

import { authorLabel } from './accessible-name.js';
import { inSlices } from '../dom/slices.js';
import type { Announcer } from './announce.js';
import type { ItemNumbers } from '../current/number.js';
import type { PageItem, PageItems } from '../current/page-items.js';
import type { PageRegion } from '../regions/regions.js';

/** Another jump that follows so soon makes what would be said stale, in milliseconds. */
const PAUSE = 300;
/** Regions with more items are not counted to their end. */
const MOST = 1000;

/** What narrating needs. */
export interface NarratorParts {
  readonly view: Window;
  readonly announcer: Announcer;
  readonly items: Pick<PageItems, 'current' | 'step'>;
  readonly numbers: ItemNumbers;
  readonly active: () => PageRegion | null;
}

/** Tells places. */
export class Narrator {
  readonly #parts: NarratorParts;
  #timer = 0;
  #stopCounting: () => void = () => undefined;

  constructor(parts: NarratorParts) {
    this.#parts = parts;
  }

  /** Tells the region and the number of the item, once no other jump follows. */
  soon(): void {
    this.stop();
    this.#timer = this.#parts.view.setTimeout(() => this.#tell(), PAUSE);
  }

  /** Tells nothing of what was to be told. */
  stop(): void {
    this.#parts.view.clearTimeout(this.#timer);
    this.#stopCounting();
  }

  #tell(): void {
    const { active, items, announcer, view } = this.#parts;
    const region = active();
    // What was said of the jump itself, such as the number of a match, is to be heard to its end.
    if (!region || performance.now() - announcer.saidAt < 2 * PAUSE) return;
    const item = items.current(region);
    const label = authorLabel(region.element) || region.name;
    if (!item) return announcer.tell(`${label}, empty`);
    let isAtOnce = true;
    this.#stopCounting = inSlices(this.#counting(region, item), view, ([number, total]) => {
      // The reader may have gone on while a long region was counted.
      if (!isAtOnce && items.current(region) !== item) return;
      announcer.tell(`${label}, item ${number}${total === null ? '' : ` of ${total}`}`);
    });
    isAtOnce = false;
  }

  /** The number of an item and how many there are; null for more than are counted. */
  *#counting(
    region: PageRegion,
    item: PageItem,
  ): Generator<undefined, readonly [number: number, total: number | null]> {
    const { items, numbers } = this.#parts;
    const number = yield* numbers.counting(region, item);
    let at = items.step(region, item, 1, 'item');
    let after = 0;
    for (; at && after <= MOST; after++) {
      if (after % 200 === 199) yield;
      at = items.step(region, at, 1, 'item');
    }
    return [number, at ? null : number + after];
  }
}
