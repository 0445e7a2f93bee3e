/** Runs long work in slices, so that keys and frames are handled in between. */

/** The number of milliseconds after which a slice ends. */
const SLICE = 8;

/** Runs all of the work synchronously, and returns its result. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Runs the first slice of the work immediately, and each further one in a task of its own.
 * @param onDone Called with the result; synchronously if one slice is enough.
 * @returns stops the work, so that `onDone` is not called any more.
 */
export function inSlices<T>(
  work: Generator<undefined, T>,
  view: Window,
  onDone: (result: T) => void,
): () => void {
  let timer = 0;
  const runSlice = (): void => {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return onDone(value);
    } while (performance.now() < end);
    timer = view.setTimeout(runSlice);
  };
  runSlice();
  return () => view.clearTimeout(timer);
}
