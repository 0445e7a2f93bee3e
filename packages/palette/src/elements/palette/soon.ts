/** Values that are at hand or on their way, handled alike: what is at hand is not made to wait. */

/** At hand, or on its way. */
export type Soon<T> = T | Promise<T>;

/** Does something with a value, at once where it is at hand. */
export function after<T, U>(given: Soon<T>, then: (value: T) => Soon<U>): Soon<U> {
  return given instanceof Promise ? given.then(then) : then(given);
}

/** Two values in one. */
export function both<T, U>(one: Soon<T>, other: Soon<U>): Soon<readonly [T, U]> {
  if (one instanceof Promise || other instanceof Promise) return Promise.all([one, other]);
  return [one, other];
}

/** Settles when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
