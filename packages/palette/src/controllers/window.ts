/** The rows of a long list that are drawn: the visible ones and a few around them. */

/** A range of rows, without its end. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** The measurements that determine which rows are visible, in CSS pixels. */
export interface WindowPlace {
  readonly scrollTop: number;
  readonly height: number;
  /** The height of a row of one line. */
  readonly rowHeight: number;
}

/** The positions of rows, in units of the height of a row of one line. */
export interface RowTops {
  readonly length: number;
  /** Returns the distance of a row's top from that of the first row; for `length`, the total height. */
  top(row: number): number;
  /** Returns the row at a distance from the top. */
  rowAt(height: number): number;
}

/** The height of a row of two lines, in rows of one; the styles use the same value. */
export const TWO_LINES = 1.625;

/** How many rows are drawn above and below the visible ones. */
const OVERSCAN = 8;
/** How many rows are drawn before anything is measured. */
const UNMEASURED = 30;

/** Returns the positions of rows of one line each. */
export function evenTops(length: number): RowTops {
  return { length, top: row => row, rowAt: height => Math.floor(height) };
}

/** Returns the positions of rows of one or two lines. */
export function mixedTops(areTall: readonly boolean[]): RowTops {
  const tops = new Float64Array(areTall.length + 1);
  areTall.forEach((isTall, i) => (tops[i + 1] = (tops[i] as number) + (isTall ? TWO_LINES : 1)));
  const top = (row: number): number => tops[row] ?? 0;
  return {
    length: areTall.length,
    top,
    rowAt(height) {
      let [low, high] = [0, areTall.length];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (top(middle) <= height) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** Returns the rows to draw; their number does not depend on the length of the list. */
export function rowWindow(tops: RowTops, { scrollTop, height, rowHeight }: WindowPlace): RowWindow {
  const { length } = tops;
  if (rowHeight <= 0 || height <= 0) return { start: 0, end: Math.min(length, UNMEASURED) };
  const start = Math.max(0, tops.rowAt(scrollTop / rowHeight) - OVERSCAN);
  const end = Math.min(length, tops.rowAt((scrollTop + height) / rowHeight - 1e-6) + 1 + OVERSCAN);
  return { start: Math.min(start, end), end };
}

/** Returns the scroll position at which a row is visible. */
export function scrollTopFor(
  tops: RowTops,
  row: number,
  { scrollTop, height, rowHeight }: WindowPlace,
): number {
  const top = tops.top(row) * rowHeight;
  const bottom = tops.top(row + 1) * rowHeight;
  if (top < scrollTop) return top;
  return bottom > scrollTop + height ? bottom - height : scrollTop;
}
