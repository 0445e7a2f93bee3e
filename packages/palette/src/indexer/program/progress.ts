/** A progress bar for terminals; prints nothing elsewhere. */

/** A stream to write to, such as `process.stdout`. */
export interface Out {
  readonly isTTY?: boolean | undefined;
  /** The width of the terminal in characters. */
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const INTERVAL_MS = 80;
const WIDTH = 30;

/** Shows how much of a task is done. */
export interface Bar {
  show(done: number, all: number): void;
  /** Clears the line; may be called more than once. */
  end(): void;
}

/** Creates a progress bar that redraws at most every 80 ms; `now` returns milliseconds. */
export function bar(out: Out, now: () => number): Bar {
  let [shownAt, isShown] = [-Infinity, false];
  return {
    show(done, all) {
      if (!out.isTTY || (now() - shownAt < INTERVAL_MS && done < all)) return;
      [shownAt, isShown] = [now(), true];
      out.write(`\r\x1b[K${line(done, all).slice(0, (out.columns || 80) - 1)}`);
    },
    end() {
      if (isShown) out.write('\r\x1b[K');
      isShown = false;
    },
  };
}

function line(done: number, all: number): string {
  const full = Math.floor((done / Math.max(1, all)) * WIDTH);
  return `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${done} of ${all} files`;
}
