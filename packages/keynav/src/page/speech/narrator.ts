/** Where the reader has come to, told to ears after a jump or a change of region: never at each step. */

import type { Items } from '../../core/page.js';
import { authorLabel } from './accessible-name.js';
import type { Announcer } from './announce.js';
import type { ItemNumbers } from '../current/number.js';
import type { PageRegion } from '../regions/regions.js';

/** Another jump that follows so soon makes what would be said stale, in milliseconds. */
const PAUSE = 300;
/** Regions with more items are not counted to their end. */
const MOST = 1000;

/** What narrating needs. */
export interface NarratorParts {
  readonly view: Window;
  readonly announcer: Announcer;
  readonly items: Items;
  readonly numbers: ItemNumbers;
  readonly active: () => PageRegion | null;
}

/** Tells places. */
export class Narrator {
  readonly #parts: NarratorParts;
  #timer = 0;

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
  }

  #tell(): void {
    const { active, items, numbers, announcer } = this.#parts;
    const region = active();
    const item = region && items.current(region);
    // What was said of the jump itself, such as the number of a match, is to be heard to its end.
    if (!region || performance.now() - announcer.saidAt() < 2 * PAUSE) return;
    const number = item ? numbers.of(region, item) : 0;
    const after = item ? this.#countAfter(region, item) : null;
    const total = after === null ? '' : ` of ${number + after}`;
    announcer.tell(
      `${authorLabel(region.element) || region.name}${item ? `, item ${number}${total}` : ', empty'}`,
    );
  }

  #countAfter(region: PageRegion, item: object): number | null {
    const { items } = this.#parts;
    let [count, at] = [0, items.step(region, item, 1, 'item')];
    for (; at && count <= MOST; count++) at = items.step(region, at, 1, 'item');
    return at ? null : count;
  }
}
