/** Runs long computations in slices, so that key presses and frames are handled in between. */

/** The duration of a slice. */
const SLICE_MS = 6;

/** Runs the generator to its end without a pause, and returns its result. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs the generator in slices of a few milliseconds, and returns its result.
 * @throws the signal's reason if it is aborted between two slices.
 */
export async function inSlices<T>(work: Generator<undefined, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await turn();
    signal?.throwIfAborted();
  }
}

/** Resolves in a new task. Uses a message channel, because browsers delay nested timers. */
export function turn(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
