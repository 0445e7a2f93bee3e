/** The rows of the palette: the current one, and those that are drawn. */

import type { ReactiveControllerHost } from 'lit';
import { afterMove, type ListMove, type ListShape } from '../../../controllers/listbox.js';
import {
  evenTops,
  mixedTops,
  rowWindow,
  scrollTopFor,
  TWO_LINES,
  type RowTops,
  type RowWindow,
  type WindowPlace,
} from '../../../controllers/window.js';
import { send } from '../../../events.js';
import type { Item, Row } from '../../../items/item.js';
import { dom } from '../../../dom.js';

/** The element that the list belongs to. */
export interface RowListHost extends ReactiveControllerHost, Element {
  readonly noLoop: boolean;
  /** Whether the text next to a title has a line of its own. */
  readonly hasTwoLines: boolean;
  /** The element that scrolls; null while the palette is closed. */
  readonly list: HTMLDivElement | null;
}

/** A row to draw, with its index. */
export interface DrawnRow {
  readonly row: Row;
  readonly at: number;
  /** Whether it is outside the visible range, and positioned apart from the others. */
  readonly isAway: boolean;
}

/** How many milliseconds the pointer must rest on a row to preview it. */
const SETTLED = 100;
/** The height of a row until one can be measured, in CSS pixels. */
const ROW_HEIGHT = 32;

/** A list of rows with a current one, of which only the visible range is drawn. */
export class RowList {
  rows: readonly Row[] = [];
  currentIndex = -1;
  readonly #host: RowListHost;
  /** The indexes of the labels. */
  #labels: readonly number[] = [];
  #tops: RowTops = evenTops(0);
  /** A number for each item that was drawn, by its id, from which the id of its element is made. */
  readonly #ids = new Map<string, number>();
  #place: WindowPlace = { scrollTop: 0, height: 0, rowHeight: 0 };
  #undoPreview: (() => void) | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** Whether the current row must be scrolled into view; moving by pointer never scrolls. */
  #isToReveal = false;
  #group = '';
  #newGroup = '';

  constructor(host: RowListHost) {
    this.#host = host;
  }

  /** The group of the current row if the row before was in another group; otherwise empty. */
  get newGroup(): string {
    return this.#newGroup;
  }

  get current(): Item | undefined {
    return this.itemAt(this.currentIndex);
  }

  /** The rows to draw, in order: the visible ones, and the current one, which the field refers to. */
  get drawnRows(): readonly DrawnRow[] {
    const { start, end } = this.#window;
    const { currentIndex: at } = this;
    const drawn = this.rows.slice(start, end).map((row, i) => ({ row, at: start + i, isAway: false }));
    const current = this.rows[at];
    if (!current || (at >= start && at < end)) return drawn;
    const away = { row: current, at, isAway: true };
    return at < start ? [away, ...drawn] : [...drawn, away];
  }

  get #window(): RowWindow {
    return rowWindow(this.#tops, this.#place);
  }

  /** The number of items. */
  get count(): number {
    return this.rows.length - this.#labels.length;
  }

  /** Whether the first row is current and visible. */
  get isAtTop(): boolean {
    return this.currentIndex === afterMove(this.#shape(), -1, 'first') && !this.#host.list?.scrollTop;
  }

  itemAt(index: number): Item | undefined {
    const row = this.rows[index];
    return row?.type === 'item' ? row.item : undefined;
  }

  /** Returns the id of the element of a row, which depends on its item, so that it changes with the current item. */
  idAt(at: number): string {
    const id = this.itemAt(at)?.id ?? '';
    if (!this.#ids.has(id)) this.#ids.set(id, this.#ids.size);
    return `row-${this.#ids.get(id)}`;
  }

  /** Returns the number of a row among the items, from 1. */
  position(at: number): number {
    return at + 1 - this.#labels.filter(label => label < at).length;
  }

  /** Replaces the rows. Those of a new query begin at the top; otherwise the current item stays. */
  set(rows: readonly Row[], isNewQuery: boolean): void {
    const before = this.currentIndex;
    const old = this.current?.id ?? null;
    const kept = isNewQuery ? -1 : successor(this.rows, before, rows);
    this.rows = rows;
    this.#labels = rows.flatMap((row, i) => (row.type === 'label' ? i : []));
    this.#tops = this.#host.hasTwoLines ? mixedTops(rows.map(isTall)) : evenTops(rows.length);
    if (isNewQuery) {
      this.#place = { ...this.#place, scrollTop: 0 };
      if (this.#host.list) this.#host.list.scrollTop = 0;
    }
    const index = kept >= 0 ? kept : afterMove(this.#shape(), -1, 'first');
    if (isNewQuery || index !== before) this.#isToReveal = true;
    if (!isNewQuery && old !== null && this.itemAt(index)?.id === old) this.currentIndex = index;
    else this.#makeCurrent(index, old);
    this.#host.requestUpdate();
  }

  /** Moves the current row by a key. */
  move(move: ListMove): void {
    const old = this.current?.id ?? null;
    this.#makeCurrent(afterMove(this.#shape(), this.currentIndex, move), old);
    this.#preview();
    this.#isToReveal = true;
  }

  /** Moves to the first row of the next or previous group. */
  moveGroup(step: 1 | -1): void {
    const firsts = this.#labels.map(label => label + 1);
    const next =
      step > 0 ? firsts.find(i => i > this.currentIndex) : firsts.reverse().find(i => i < this.currentIndex);
    const old = this.current?.id ?? null;
    if (next === undefined) return this.move(step > 0 ? 'last' : 'first');
    this.#makeCurrent(afterMove(this.#shape(), next - 1, 'next'), old);
    this.#preview();
    this.#isToReveal = true;
  }

  /** Makes the item with that id current, if it is listed. */
  goTo(id: string): void {
    const index = this.rows.findIndex(row => isChoosable(row) && row.item.id === id);
    if (index < 0 || index === this.currentIndex) return;
    this.#makeCurrent(index, this.current?.id ?? null);
    this.#isToReveal = true;
  }

  /** Makes the row under the pointer current. Only a mouse that rests on a row previews it, not a touch that scrolls. */
  point(at: number, isTouch = false): void {
    if (isTouch || at === this.currentIndex || this.itemAt(at)?.disabled) return;
    this.#makeCurrent(at, this.current?.id ?? null);
    this.#settling = setTimeout(() => this.#preview(), SETTLED);
  }

  /** Keeps the current preview, because the item was chosen. */
  keepPreview(): void {
    this.#undoPreview = null;
  }

  /** Reverts the current preview. */
  endPreview(): void {
    const undo = this.#undoPreview;
    this.#undoPreview = null;
    clearTimeout(this.#settling);
    tried(() => undo?.());
  }

  /** Called after rendering: positions the drawn range and scrolls the current row into view. */
  drawn(): void {
    const { list } = this.#host;
    if (!list) return;
    list.style.setProperty('--_above', `calc(${this.#tops.top(this.#window.start)} * var(--_row))`);
    list.style.setProperty('--_all', `calc(${this.#tops.top(this.rows.length)} * var(--_row))`);
    list.style.setProperty('--_current', String(this.#tops.top(this.currentIndex)));
    this.measure();
    if (!this.#isToReveal || this.currentIndex < 0) return;
    this.#isToReveal = false;
    // With the first row of a group, its label is scrolled into view too.
    const row =
      this.rows[this.currentIndex - 1]?.type === 'label' ? this.currentIndex - 1 : this.currentIndex;
    const below = scrollTopFor(this.#tops, this.currentIndex, this.#place);
    const top =
      row < this.currentIndex && below === this.#place.scrollTop
        ? scrollTopFor(this.#tops, row, this.#place)
        : below;
    if (top !== this.#place.scrollTop) list.scrollTop = top;
    this.measure();
  }

  /** Reads the scroll position, and renders the host again if it has changed. */
  readonly measure = (): void => {
    const { list } = this.#host;
    if (!list) return;
    const before = this.#place;
    const { scrollTop, clientHeight: height } = list;
    const heightOf = (row: string): number | undefined =>
      dom(list.querySelector(row))?.getBoundingClientRect().height;
    const tall = (): number => (heightOf('.tall') ?? before.rowHeight * TWO_LINES) / TWO_LINES;
    const rowHeight = heightOf('[role=option]:not(.tall),[part~=group-label]') ?? tall();
    if (scrollTop === before.scrollTop && height === before.height && rowHeight === before.rowHeight) return;
    this.#place = { scrollTop, height, rowHeight };
    this.#host.requestUpdate();
  };

  /** `previous` is the id of the item that was current, because the rows may have changed. */
  #makeCurrent(index: number, previous: string | null): void {
    this.currentIndex = index;
    const id = this.current?.id ?? null;
    const group = this.#groupAt(index);
    this.#newGroup = group === this.#group ? '' : group;
    this.#group = group;
    if (id !== previous) send(this.#host, 'vim-highlight', { id, previous });
    this.endPreview();
    this.#host.requestUpdate();
  }

  #groupAt(index: number): string {
    const label = this.rows[this.#labels.filter(at => at < index).at(-1) ?? -1];
    return label?.type === 'label' ? label.text : '';
  }

  /** Previews an item that the reader has moved to. */
  #preview(): void {
    tried(() => (this.#undoPreview = this.current?.preview?.('') ?? null));
  }

  #shape(): ListShape {
    const { height, rowHeight } = this.#place;
    const pageSize = Math.max(1, Math.floor(height / (rowHeight || ROW_HEIGHT)) - 1);
    const canBeCurrent = (i: number): boolean => isChoosable(this.rows[i]);
    return { length: this.rows.length, isLooping: !this.#host.noLoop, pageSize, canBeCurrent };
  }
}

/** Returns the index of the current item among new rows; if it is gone, that of the item after or before it; -1 for none. */
function successor(old: readonly Row[], from: number, rows: readonly Row[]): number {
  const places = new Map(rows.flatMap((row, i) => (isChoosable(row) ? [[row.item.id, i] as const] : [])));
  const after = old.slice(Math.max(0, from));
  for (const row of [...after, ...old.slice(0, Math.max(0, from)).reverse()]) {
    const at = row.type === 'item' ? places.get(row.item.id) : undefined;
    if (at !== undefined) return at;
  }
  return -1;
}

function isChoosable(row: Row | undefined): row is Extract<Row, { type: 'item' }> {
  return row?.type === 'item' && !row.item.disabled;
}

/** Returns whether a row has text next to its title. */
export function isTall(row: Row): boolean {
  return row.type === 'item' && Boolean(row.item.lead || (row.hit?.excerpt ?? row.item.detail));
}

/** Calls a function of the site; an error is reported and not thrown, so that the palette can close. */
function tried(does: () => unknown): void {
  try {
    does();
  } catch (error) {
    reportError(error);
  }
}
