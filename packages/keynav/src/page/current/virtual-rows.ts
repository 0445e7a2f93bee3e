/** The items of a list of which only some rows are in the document: numbers, with an element while there is one. */

import type { Direction, Placement } from '../../core/page.js';
import type { Cursor } from './cursor.js';
import { onScreen } from './landing.js';
import type { PageRegion, Rows } from '../regions/regions.js';
import { place, roomAround } from '../scroll/scroll.js';
import { holds } from '../dom/tree.js';
import { focused } from '../dom/typing.js';

/** One row, whether or not there is an element for it now. */
export class VirtualRow {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }
}

/** The rows of one region, and which of them is current. */
export class VirtualRows {
  readonly #region: PageRegion;
  readonly #rows: Rows;
  readonly #cursor: Cursor;
  /** The current row; -1 before there is one. */
  #at = -1;
  /** What was given the focus for it: an element may come to stand for another row while it has the focus. */
  #element: Element | null = null;
  /** How many rows were asked for so far: only the last is waited for. */
  #asked = 0;

  constructor(region: PageRegion, rows: Rows, cursor: Cursor) {
    this.#region = region;
    this.#rows = rows;
    this.#cursor = cursor;
  }

  /** The current row, also while its element is not there. */
  current(): VirtualRow | null {
    const focus = focused(this.#region.element.ownerDocument);
    if (focus && focus !== this.#element) this.follow(focus);
    return this.at(this.#at);
  }

  /** How many rows there are. */
  count(): number {
    return this.#rows.count();
  }

  /** The first row on screen. */
  arrival(): VirtualRow | null {
    const first = onScreen(this.#region, hit => {
      const index = this.#rows.indexOf(hit);
      return index < 0 ? null : index;
    });
    return this.at(first ?? 0);
  }

  /** The next row; null at the end. */
  step(from: VirtualRow, direction: Direction): VirtualRow | null {
    const index = from.index + direction;
    return index >= 0 && index < this.#rows.count() ? new VirtualRow(index) : null;
  }

  /** The first (-1) or last (1) row. */
  end(direction: Direction): VirtualRow | null {
    return this.at(direction < 0 ? 0 : this.#rows.count() - 1);
  }

  /** The element of a row, if that row has one and is the current one. */
  elementOf({ index }: VirtualRow): Element | null {
    const element = this.#element;
    return element?.isConnected && this.#rows.indexOf(element) === index ? element : null;
  }

  /** Takes the row that the focus went to as current. */
  follow(target: Element): void {
    const index = holds(this.#region.element, target) ? this.#rows.indexOf(target) : -1;
    if (index < 0) return;
    this.#asked++;
    this.#at = index;
    this.#element = target;
  }

  /** Brings a row into sight and gives it the focus; until its element is there the list itself has it. */
  focus({ index }: VirtualRow, placement: Placement): void {
    const asked = ++this.#asked;
    this.#at = index;
    const made = this.#rows.reveal(index);
    if (!made || !('then' in made)) return this.#show(made, placement);
    const { element } = this.#region;
    this.#element = element;
    this.#cursor.show(element, element);
    const show = (found: HTMLElement | null): void => {
      const isWaiting =
        asked === this.#asked && element.isConnected && focused(element.ownerDocument) === element;
      if (isWaiting) this.#show(found, placement);
    };
    made.then(show, error => reportError(error));
  }

  /** The row so many half pages on, or back with a negative number; null at the end. */
  half({ index }: VirtualRow, halves: number): VirtualRow | null {
    const there = this.at(Math.max(0, index + halves * this.#halfPage()));
    return there?.index === index ? null : there;
  }

  /** The row of that number, or the last one. */
  at(index: number): VirtualRow | null {
    const last = this.#rows.count() - 1;
    return index >= 0 && last >= 0 ? new VirtualRow(Math.min(index, last)) : null;
  }

  /** How many rows half of what is free of the screen holds. */
  #halfPage(): number {
    const element = this.#element?.isConnected ? this.#element : this.#region.element.firstElementChild;
    if (!element) return 1;
    return Math.max(
      1,
      Math.floor(roomAround(element) / 2 / Math.max(1, element.getBoundingClientRect().height)),
    );
  }

  #show(element: HTMLElement | null, placement: Placement): void {
    if (!element) return;
    // The list has scrolled itself to its first or last row; its height is not for us to know.
    place({ el: element }, placement === 'first' || placement === 'last' ? 'nearest' : placement);
    this.#element = element;
    this.#cursor.show(element, element);
  }
}
