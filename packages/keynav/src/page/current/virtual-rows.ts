/** The items of a virtual list: row numbers, with an element only while the row is in the document. */

import type { Direction, Placement } from '../../core/page.js';
import type { Cursor } from './cursor.js';
import { onScreen } from './landing.js';
import type { PageRegion, Rows } from '../regions/regions.js';
import { place, roomAround } from '../scroll/scroll.js';
import { holds } from '../dom/tree.js';
import { focused } from '../dom/typing.js';
import { dom, isConnected } from '../dom/members.js';

/** A row, whether or not it has an element now. */
export class VirtualRow {
  /** The number of the row, from 0. */
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }
}

/** The rows of one region, and the current one. */
export class VirtualRows {
  readonly #region: PageRegion;
  readonly #rows: Rows;
  readonly #cursor: Cursor;
  /** The index of the current row; -1 before there is one. */
  #currentIndex = -1;
  /** The element that was focused for it, which may be reused for another row while it has the focus. */
  #element: Element | null = null;
  /** The number of requested rows so far; only the last request may move the focus. */
  #requests = 0;

  constructor(region: PageRegion, rows: Rows, cursor: Cursor) {
    this.#region = region;
    this.#rows = rows;
    this.#cursor = cursor;
  }

  /** Returns the current row, whether or not it has an element; null before there is one. */
  current(): VirtualRow | null {
    const focus = focused(dom(this.#region.element).ownerDocument);
    if (focus && focus !== this.#element) this.follow(focus);
    return this.at(this.#currentIndex);
  }

  /** Returns the number of rows. */
  count(): number {
    return this.#rows.count();
  }

  /** Returns the first row on the screen, or else the first row; null for an empty list. */
  arrival(): VirtualRow | null {
    const first = onScreen(this.#region, hit => {
      const index = this.#rows.indexOf(hit);
      return index < 0 ? null : index;
    });
    return this.at(first ?? 0);
  }

  /** Returns the next or the previous row; null at the end. */
  step(from: VirtualRow, direction: Direction): VirtualRow | null {
    const index = from.index + direction;
    return index >= 0 && index < this.#rows.count() ? new VirtualRow(index) : null;
  }

  /** Returns the first (-1) or last (1) row; null for an empty list. */
  end(direction: Direction): VirtualRow | null {
    return this.at(direction < 0 ? 0 : this.#rows.count() - 1);
  }

  /** Returns the focused element of the current row; null for other rows, and while the row has no element. */
  elementOf({ index }: VirtualRow): Element | null {
    const element = this.#element;
    return isConnected(element) && this.#rows.indexOf(element) === index ? element : null;
  }

  /** Makes the row of an element current, after the focus has moved to it. */
  follow(target: Element): void {
    const index = holds(this.#region.element, target) ? this.#rows.indexOf(target) : -1;
    if (index < 0) return;
    this.#requests++;
    this.#currentIndex = index;
    this.#element = target;
  }

  /** Scrolls a row into view and focuses it. The list itself has the focus until the row has an element. */
  focus({ index }: VirtualRow, placement: Placement): void {
    const request = ++this.#requests;
    this.#currentIndex = index;
    const revealed = this.#rows.reveal(index);
    if (!isPromise(revealed)) return this.#show(revealed, placement);
    const { element } = this.#region;
    this.#element = element;
    this.#cursor.show(element, element);
    const show = (found: HTMLElement | null): void => {
      const isWaiting =
        request === this.#requests && isConnected(element) && focused(dom(element).ownerDocument) === element;
      if (isWaiting) this.#show(found, placement);
    };
    revealed.then(show, error => reportError(error));
  }

  /** Returns the row a number of half pages forward, or back if it is negative; null if that is the same row. */
  half({ index }: VirtualRow, halves: number): VirtualRow | null {
    const there = this.at(Math.max(0, index + halves * this.#halfPage()));
    return there?.index === index ? null : there;
  }

  /** Returns the row with an index, or the last one if there are fewer rows; null for a negative index or an empty list. */
  at(index: number): VirtualRow | null {
    const last = this.#rows.count() - 1;
    return index >= 0 && last >= 0 ? new VirtualRow(Math.min(index, last)) : null;
  }

  /** Returns how many rows fit into half of the part of the list that no bar covers; at least 1. */
  #halfPage(): number {
    const element = isConnected(this.#element) ? this.#element : dom(this.#region.element).firstElementChild;
    if (!element) return 1;
    return Math.max(
      1,
      Math.floor(roomAround(element) / 2 / Math.max(1, dom(element).getBoundingClientRect().height)),
    );
  }

  #show(element: HTMLElement | null, placement: Placement): void {
    if (!element) return;
    // The list has already scrolled to its first or last row; its scroll height may not be that of all rows.
    place({ el: element }, placement === 'first' || placement === 'last' ? 'nearest' : placement);
    this.#element = element;
    this.#cursor.show(element, element);
  }
}

/** A row may be a form with a field named `then`. */
function isPromise(revealed: object | null): revealed is Promise<HTMLElement | null> {
  return typeof dom(revealed as Partial<Promise<unknown>> | null)?.then === 'function';
}
