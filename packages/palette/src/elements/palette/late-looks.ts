/** Themes and fonts of the palette, loaded when it first opens. */

import type { Keynav } from 'keynav';
import type { Item } from './item.js';
import type { Strings } from './strings.js';

/** What they are made for. */
export interface LooksFrom {
  readonly doc: Document;
  readonly nav: Keynav | undefined;
  readonly strings: Strings;
}

/** The looks of one palette. */
export class LateLooks {
  /** `theme` and `font`, once they are there. */
  items: readonly Item[] = [];
  #coming: Promise<readonly Item[]> | null = null;

  /** Loads them once; none where that fails, and it is tried again the next time. */
  load({ doc, nav, strings }: LooksFrom): Promise<readonly Item[]> {
    return (this.#coming ??= import('./looks.js').then(
      ({ lookItems }) => (this.items = lookItems(doc, nav, strings)),
      () => ((this.#coming = null), []),
    ));
  }

  /** Makes them afresh the next time: another engine, other words. */
  forget(): void {
    this.#coming = null;
    this.items = [];
  }
}
