/** An item brought into view, and kept there while what was not laid out before comes to be so. */

import type { Placement } from '../../core/page.js';
import { firstInside } from '../items/items.js';
import { place, placeAt, type Piece } from '../scroll/scroll.js';
import type { ItemScope } from '../items/scope.js';

/** For so many frames after a way of more than a screen the item is looked after. */
const FRAMES = 3;

/** What is in view of one window. */
export class View {
  readonly #window: Window;
  readonly #isWanted: (item: Element) => boolean;
  #frame = 0;
  /** What was brought into view last. */
  #last: { readonly scope: ItemScope; readonly item: Element } | null = null;

  /** `isWanted` answers whether an item is still the one to be in view. */
  constructor(view: Window, isWanted: (item: Element) => boolean) {
    this.#window = view;
    this.#isWanted = isWanted;
  }

  /** Scrolls to an item, placed as told or so many pixels below the top of the viewport. */
  bring(scope: ItemScope, item: Element, placement: Placement | number): void {
    if (this.#frame) this.stop();
    this.#last = { scope, item };
    if (!placed(scope, item, placement)) return;
    const isEnd = placement === 'first' || placement === 'last';
    let frames = FRAMES;
    const again = (): void => {
      this.#frame = 0;
      if (!this.#isWanted(item) || frames-- === 0) return;
      placed(scope, item, isEnd ? 'nearest' : placement);
      this.#frame = this.#window.requestAnimationFrame(again);
    };
    this.#frame = this.#window.requestAnimationFrame(again);
  }

  /** Scrolls to the item that was brought last, if it is still wanted, by the least distance. */
  bringAgain(): void {
    if (this.#last && this.#isWanted(this.#last.item)) placed(this.#last.scope, this.#last.item, 'nearest');
  }

  /** Looks after nothing more. */
  stop(): void {
    this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}

/** What of an item is to be seen: of one that holds others its own text. */
export function pieceOf(scope: ItemScope, el: Element): Piece {
  return { el, end: () => firstInside(scope, el) };
}

/** Whether the item was far away. */
function placed(scope: ItemScope, item: Element, placement: Placement | number): boolean {
  const isFar = place(pieceOf(scope, item), typeof placement === 'number' ? 'nearest' : placement);
  if (typeof placement === 'number') placeAt(item, placement);
  return isFar;
}
