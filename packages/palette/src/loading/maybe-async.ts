/** Values that may be promises, handled without delaying those that are not. */

/** A value or a promise of one. */
export type MaybeAsync<T> = T | Promise<T>;

/** Applies a function to a value, synchronously if it is not a promise. */
export function andThen<T, U>(given: MaybeAsync<T>, then: (value: T) => MaybeAsync<U>): MaybeAsync<U> {
  return given instanceof Promise ? given.then(then) : then(given);
}

/** Resolves when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Returns the reason of a failure in words for readers. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'Failed to load';
}
