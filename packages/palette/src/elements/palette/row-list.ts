/** The palette's rows: which there are, which is current, which are drawn. */

import type { ReactiveControllerHost } from 'lit';
import { afterMove, type ListMove, type ListShape } from '../../controllers/listbox.js';
import { rowWindow, scrollTopFor, type RowWindow, type WindowPlace } from '../../controllers/window.js';
import { send } from '../../events.js';
import type { Item, Row } from './item.js';

/** The element whose list it is. */
export interface RowListHost extends ReactiveControllerHost, Element {
  readonly noLoop: boolean;
  /** The box that scrolls; null while closed. */
  readonly list: HTMLElement | null;
}

/** Height of a row until one can be measured, in CSS pixels. */
const ROW_HEIGHT = 32;

/** Rows with a current one, drawn as a window. */
export class RowList {
  rows: readonly Row[] = [];
  currentIndex = -1;
  readonly #host: RowListHost;
  /** Where the labels stand among the rows. */
  #labels: readonly number[] = [];
  #place: WindowPlace = { scrollTop: 0, height: 0, rowHeight: 0 };
  #undoPreview: (() => void) | null = null;
  /** Whether the current row has yet to be scrolled into sight; the pointer never scrolls. */
  #isToReveal = false;

  constructor(host: RowListHost) {
    this.#host = host;
  }

  get current(): Item | undefined {
    return this.itemAt(this.currentIndex);
  }

  get window(): RowWindow {
    return rowWindow(this.rows.length, this.#place);
  }

  /** How many items there are. */
  get count(): number {
    return this.rows.length - this.#labels.length;
  }

  itemAt(index: number): Item | undefined {
    const row = this.rows[index];
    return row?.type === 'item' ? row.item : undefined;
  }

  /** The number of a row among the items, from 1. Labels are few, items may be many. */
  position(at: number): number {
    return at + 1 - this.#labels.filter(label => label < at).length;
  }

  /** Takes new rows; those of a new query begin at the top, news from a source leaves the current item where it is. */
  set(rows: readonly Row[], isNewQuery: boolean): void {
    const before = this.current?.id;
    this.rows = rows;
    this.#labels = rows.flatMap((row, i) => (row.type === 'label' ? i : []));
    const kept = isNewQuery ? -1 : rows.findIndex(row => row.type === 'item' && row.item.id === before);
    if (isNewQuery && this.#host.list) this.#host.list.scrollTop = 0;
    this.#makeCurrent(kept >= 0 ? kept : afterMove(this.#shape(), -1, 'first'), false);
    this.#isToReveal = true;
  }

  /** Moves by key. */
  move(move: ListMove): void {
    this.#makeCurrent(afterMove(this.#shape(), this.currentIndex, move), true);
    this.#isToReveal = true;
  }

  /** Moves by pointer. */
  point(at: number): void {
    if (at !== this.currentIndex && !this.itemAt(at)?.disabled) this.#makeCurrent(at, true);
  }

  /** Forgets the preview that is on, as something was chosen. */
  keepPreview(): void {
    this.#undoPreview = null;
  }

  /** Takes the preview that is on off again. */
  endPreview(): void {
    this.#undoPreview?.();
    this.#undoPreview = null;
  }

  /** After drawing: puts the window where it belongs and the current row in sight. */
  drawn(): void {
    const { list } = this.#host;
    if (!list) return;
    list.style.setProperty('--_above', `calc(${this.window.start} * var(--_row))`);
    list.style.setProperty('--_all', `calc(${this.rows.length} * var(--_row))`);
    this.measure();
    if (!this.#isToReveal || this.currentIndex < 0) return;
    this.#isToReveal = false;
    // The first row of a group brings the label over it into sight.
    const row =
      this.rows[this.currentIndex - 1]?.type === 'label' ? this.currentIndex - 1 : this.currentIndex;
    const below = scrollTopFor(this.currentIndex, this.#place);
    const top =
      row < this.currentIndex && below === this.#place.scrollTop ? scrollTopFor(row, this.#place) : below;
    if (top !== this.#place.scrollTop) list.scrollTop = top;
    this.measure();
  }

  /** Reads where the list stands; the host is drawn again when that changed. */
  readonly measure = (): void => {
    const { list } = this.#host;
    const row = list?.querySelector('[role=option],[part~=group-label]');
    if (!list || !row) return;
    const { scrollTop, clientHeight: height } = list;
    const rowHeight = row.getBoundingClientRect().height;
    const before = this.#place;
    if (scrollTop === before.scrollTop && height === before.height && rowHeight === before.rowHeight) return;
    this.#place = { scrollTop, height, rowHeight };
    this.#host.requestUpdate();
  };

  #makeCurrent(index: number, isByReader: boolean): void {
    const previous = this.current?.id ?? null;
    this.currentIndex = index;
    const id = this.current?.id ?? null;
    if (id !== previous) send(this.#host, 'vim-highlight', { id, previous });
    this.endPreview();
    if (isByReader) this.#undoPreview = this.current?.preview?.() ?? null;
    this.#host.requestUpdate();
  }

  #shape(): ListShape {
    const { height, rowHeight } = this.#place;
    const pageSize = Math.max(1, Math.floor(height / (rowHeight || ROW_HEIGHT)) - 1);
    const canBeCurrent = (i: number): boolean => {
      const row = this.rows[i];
      return row?.type === 'item' && !row.item.disabled;
    };
    return { length: this.rows.length, isLooping: !this.#host.noLoop, pageSize, canBeCurrent };
  }
}
