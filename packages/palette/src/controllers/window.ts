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
  /** The height of a row of one line. */
  readonly rowHeight: number;
}

/** Where rows stand, in heights of a row of one line. */
export interface RowTops {
  readonly length: number;
  /** How far a row's upper edge is from the first one's; for `length`, the height of all. */
  top(row: number): number;
  /** The row that stands at a height. */
  rowAt(height: number): number;
}

/** How high a row of two lines is, in rows of one; the styles say the same. */
export const TWO_LINES = 1.625;

/** Rows drawn above and below what is in sight. */
const OVERSCAN = 8;
/** Rows drawn before anything could be measured. */
const UNMEASURED = 30;

/** Rows of one line each. */
export function evenTops(length: number): RowTops {
  return { length, top: row => row, rowAt: height => Math.floor(height) };
}

/** Rows of one line or two. */
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

/** The rows to draw; what is drawn does not depend on how many there are. */
export function rowWindow(tops: RowTops, { scrollTop, height, rowHeight }: WindowPlace): RowWindow {
  const { length } = tops;
  if (rowHeight <= 0 || height <= 0) return { start: 0, end: Math.min(length, UNMEASURED) };
  const start = Math.max(0, tops.rowAt(scrollTop / rowHeight) - OVERSCAN);
  const end = Math.min(length, tops.rowAt((scrollTop + height) / rowHeight - 1e-6) + 1 + OVERSCAN);
  return { start: Math.min(start, end), end };
}

/** How far the list must be scrolled so that a row is in sight. */
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
