/** Values that are at hand or on their way, handled alike: what is at hand is not made to wait. */

/** At hand, or on its way. */
export type MaybeAsync<T> = T | Promise<T>;

/** Does something with a value, at once where it is at hand. */
export function andThen<T, U>(given: MaybeAsync<T>, then: (value: T) => MaybeAsync<U>): MaybeAsync<U> {
  return given instanceof Promise ? given.then(then) : then(given);
}

/** Settles when the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Why something failed, in words for readers. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : 'Failed to load';
}
