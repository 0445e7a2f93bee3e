/** Long work in slices, so that keys and frames come between. */

/** Milliseconds after which others have a turn. */
const SLICE = 6;

/** Does all of the work now. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the work in slices of a few milliseconds.
 * @throws the signal's reason as soon as it is aborted.
 */
export async function inSlices<T>(work: Generator<undefined, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await turn();
    signal?.throwIfAborted();
  }
}

/** Lets others have a turn; timers would wait longer. */
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
