/** Scrolls an item into view, and keeps it there while content that was not laid out before is laid out. */

import type { Placement } from '../../core/page.js';
import { firstInside } from '../items/items.js';
import { place, placeAt, type Piece } from '../scroll/scroll.js';
import type { ItemScope } from '../items/scope.js';

/** The number of frames for which the position is corrected after scrolling by more than a screen. */
const FRAMES = 3;

/** The view of one window. */
export class View {
  readonly #window: Window;
  readonly #isWanted: (item: Element) => boolean;
  #frame = 0;
  /** The item that was last scrolled into view. */
  #last: { readonly scope: ItemScope; readonly item: Element } | null = null;

  /** `isWanted` returns whether an item is still the one to show. */
  constructor(view: Window, isWanted: (item: Element) => boolean) {
    this.#window = view;
    this.#isWanted = isWanted;
  }

  /** Scrolls to an item. A number as `placement` is the distance from the top of the viewport, in pixels. */
  scrollTo(scope: ItemScope, item: Element, placement: Placement | number): void {
    if (this.#frame) this.stop();
    this.#last = { scope, item };
    if (!scrollToItem(scope, item, placement)) return;
    const isEnd = placement === 'first' || placement === 'last';
    let frames = FRAMES;
    const correct = (): void => {
      this.#frame = 0;
      if (!this.#isWanted(item) || frames-- === 0) return;
      scrollToItem(scope, item, isEnd ? 'nearest' : placement);
      this.#frame = this.#window.requestAnimationFrame(correct);
    };
    this.#frame = this.#window.requestAnimationFrame(correct);
  }

  /** Scrolls to the last item again, by the smallest distance, if it is still the one to show. */
  scrollToLast(): void {
    if (this.#last && this.#isWanted(this.#last.item))
      scrollToItem(this.#last.scope, this.#last.item, 'nearest');
  }

  /** Stops correcting the position. */
  stop(): void {
    this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}

/** Returns the part of an item to show; if other items are inside it, its own text before the first of them. */
export function pieceOf(scope: ItemScope, el: Element): Piece {
  return { el, end: () => firstInside(scope, el) };
}

/** Scrolls to an item; returns whether it was far away. */
function scrollToItem(scope: ItemScope, item: Element, placement: Placement | number): boolean {
  const isFar = place(pieceOf(scope, item), typeof placement === 'number' ? 'nearest' : placement);
  if (typeof placement === 'number') placeAt(item, placement);
  return isFar;
}
