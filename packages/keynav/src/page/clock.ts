/** The one timer of the engine. */

/** Runs something once after a while unless told otherwise. */
export interface Clock {
  set(milliseconds: number, then: () => void): void;
  stop(): void;
}

/** A clock on the browser's timers. */
export function clock(): Clock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    set(milliseconds, then) {
      stop();
      timer = setTimeout(then, milliseconds);
    },
    stop,
  };
}
