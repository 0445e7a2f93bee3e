/** A bar on a terminal; nothing elsewhere. */

/** Where lines go. */
export interface Out {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const EVERY_MS = 80;
const WIDTH = 30;

/** Something that shows how far a work is, and takes that away at the end. */
export interface Bar {
  show(done: number, all: number): void;
  end(): void;
}

/** A bar; `now` gives milliseconds. */
export function bar(out: Out, now: () => number): Bar {
  let [shownAt, isShown] = [-Infinity, false];
  return {
    show(done, all) {
      if (!out.isTTY || (now() - shownAt < EVERY_MS && done < all)) return;
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
