/** The elements of the drawn rows, in order; each row keeps its element as long as it is drawn. */

import type { Keynav } from 'keynav';
import { render } from 'lit';
import type { Item } from '../../../items/item.js';
import { isTall, type DrawnRow, type RowList } from './row-list.js';
import { rowView, type RenderItem } from './row-view.js';
import { dom } from '../../../dom.js';

/** The parts that the rows need. */
export interface RowsParts {
  readonly rows: RowList;
  readonly nav: Keynav | undefined;
  readonly hasTwoLines: boolean;
  readonly renderItem: RenderItem | undefined;
  readonly onChoose: (item: Item | undefined, event: MouseEvent) => void;
}

interface RowElement {
  /** The container that lit renders the row in. The element is then moved to the list, where lit keeps updating it. */
  readonly place: DocumentFragment;
  element: Element | null;
}

/** The rows of an open palette. */
export class RowsView {
  #elements = new Map<string, RowElement>();
  #box: HTMLDivElement | undefined;

  /** Renders the rows; returns the element that contains them. */
  draw(parts: RowsParts, doc: Document): HTMLDivElement {
    const box = (this.#box ??= boxIn(doc));
    const before = this.#elements;
    this.#elements = new Map();
    const drawn = parts.rows.drawnRows.map(one => {
      const key = keyOf(one);
      const known = before.get(key) ?? { place: dom(doc).createDocumentFragment(), element: null };
      // Two rows with the same id have two elements.
      before.delete(key);
      this.#elements.set(key, known);
      return drawnAgain(known, parts, one);
    });
    for (const { element } of before.values()) dom(element)?.remove();
    let next = box.firstElementChild;
    for (const element of drawn)
      if (element === next) next = dom(next).nextElementSibling;
      else box.insertBefore(element, next);
    while (box.childElementCount > drawn.length) dom(box.lastElementChild)?.remove();
    return box;
  }
}

function boxIn(doc: Document): HTMLDivElement {
  const box = dom(doc).createElement('div');
  box.setAttribute('role', 'presentation');
  return box;
}

function keyOf({ row, at }: DrawnRow): string {
  return row.type === 'item' ? `item ${row.item.id}` : `label ${at}`;
}

/** Renders a row again; returns its element, which is another one if the row becomes a link or stops being one. */
function drawnAgain(known: RowElement, parts: RowsParts, drawn: DrawnRow): Element {
  const { rows, hasTwoLines, nav, renderItem, onChoose } = parts;
  const { row, at, isAway } = drawn;
  const view = rowView({
    row,
    id: rows.idAt(at),
    isAway,
    count: rows.count,
    nav,
    newGroup: rows.newGroup,
    renderItem,
    isTall: hasTwoLines && isTall(row),
    position: rows.position(at),
    isCurrent: at === rows.currentIndex,
    onChoose: event => onChoose(rows.itemAt(at), event),
    onPoint: event => rows.point(at, event.pointerType === 'touch'),
  });
  render(view, known.place);
  const fresh = known.place.firstElementChild;
  if (fresh) {
    dom(known.element)?.remove();
    known.element = fresh;
  }
  return known.element as Element;
}
