/** Determines whether a table contains data or is used for layout. */

import { windowOf } from '../dom/members.js';

/** A selector for content that is rare in cells unless the table is for layout. */
const LAYOUT_CONTENT = 'table,h1,h2,h3,h4,h5,h6,ul,ol,dl,blockquote,form,nav,section,article,p+p';
/** A single row with more text than this, in characters, is not a row of data. */
const MAX_DATA = 800;

/**
 * Returns whether a table has a caption, a head or header cells; false for null. Examines only the first two rows, because it may be
 * called for each cell of a table.
 */
export function isForData(table: HTMLTableElement | null): boolean {
  if (!table) return false;
  const [first, second] = [table.rows[0], table.rows[1]];
  const hasHead = [...(first?.cells ?? []), ...(second?.cells ?? [])].some(cell => cell.tagName === 'TH');
  return hasHead || table.caption !== null || table.tHead !== null;
}

/** Returns whether a table is used for layout, by its role or by its content. */
export function isForLayout(table: HTMLTableElement): boolean {
  if (table.matches('[role=presentation],[role=none]')) return true;
  if (table.hasAttribute('role') || isForData(table)) return false;
  if (table.querySelector(LAYOUT_CONTENT) !== null) return true;
  return table.rows.length < 2 && (table.textContent ?? '').length > MAX_DATA;
}

/** Returns whether a table is higher than the screen. */
export function isLong(table: HTMLTableElement): boolean {
  return table.offsetHeight > windowOf(table).innerHeight;
}
