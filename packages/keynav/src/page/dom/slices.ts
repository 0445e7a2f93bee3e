/** Long work done in slices, so that keys and frames come between. */

/** How many milliseconds a slice takes at most. */
const SLICE = 8;

/** Does all of the work at once. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Begins the work at once and goes on in tasks of their own until it is done.
 * @param onDone Is called with the result; within this call where one slice is enough.
 * @returns stops the work; `onDone` is not called after that.
 */
export function inSlices<T>(
  work: Generator<undefined, T>,
  view: Window,
  onDone: (result: T) => void,
): () => void {
  let timer = 0;
  const goOn = (): void => {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return onDone(value);
    } while (performance.now() < end);
    timer = view.setTimeout(goOn);
  };
  goOn();
  return () => view.clearTimeout(timer);
}
