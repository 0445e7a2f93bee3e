/** Which rows of a long list are drawn: those in sight with a few around them, and the current one. */

/** A run of rows, the end not included. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** What decides which rows are in sight, in CSS pixels. */
export interface WindowPlace {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** Rows drawn above and below what is in sight. */
const OVERSCAN = 8;
/** Rows drawn before anything could be measured. */
const UNMEASURED = 30;

/** The rows to draw of `length`; cost does not depend on `length`. */
export function rowWindow(length: number, { scrollTop, height, rowHeight }: WindowPlace): RowWindow {
  if (rowHeight <= 0 || height <= 0) return { start: 0, end: Math.min(length, UNMEASURED) };
  const start = Math.max(0, Math.floor(scrollTop / rowHeight) - OVERSCAN);
  const end = Math.min(length, Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN);
  return { start: Math.min(start, end), end };
}

/** How far the list must be scrolled so that a row is in sight. */
export function scrollTopFor(row: number, { scrollTop, height, rowHeight }: WindowPlace): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}
