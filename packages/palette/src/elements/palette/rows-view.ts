/** The rows of the palette that are drawn, in their order. */

import type { Keynav } from 'keynav';
import { repeat } from 'lit/directives/repeat.js';
import type { Item } from './item.js';
import { isTall, type RowList } from './row-list.js';
import { rowView, type RenderItem } from './row-view.js';

/** What the rows need to be drawn. */
export interface RowsParts {
  readonly rows: RowList;
  readonly nav: Keynav | undefined;
  readonly hasTwoLines: boolean;
  readonly renderItem: RenderItem | undefined;
  readonly onChoose: (item: Item | undefined, event: MouseEvent) => void;
}

/** A window of rows; each keeps its element while it is drawn. */
export function rowsView({ rows, nav, hasTwoLines, renderItem, onChoose }: RowsParts): unknown {
  const { count, currentIndex, newGroup } = rows;
  return repeat(
    rows.drawnRows,
    ({ row, at }) => (row.type === 'item' ? `item ${row.item.id}` : `label ${at}`),
    ({ row, at, isAway }) =>
      rowView({
        row,
        id: rows.idAt(at),
        isAway,
        count,
        nav,
        newGroup,
        renderItem,
        isTall: hasTwoLines && isTall(row),
        position: rows.position(at),
        isCurrent: at === currentIndex,
        onChoose: event => onChoose(rows.itemAt(at), event),
        onPoint: event => rows.point(at, event.pointerType === 'touch'),
      }),
  );
}
