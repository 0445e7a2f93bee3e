/** Parts of the program that are loaded when they are first used. */

/** The message for readers if a part of the program fails to load, for example after a deploy. */
export const NOT_LOADED = 'Failed to load the search; reload the page';

/** A value that is loaded once. */
export interface Lazy<T> {
  /** The value, once it has loaded. */
  readonly value: T | undefined;
  /** Loads the value; after a failure the next call tries again. */
  load(): Promise<T>;
}

/** Returns a value that `fetch` loads. */
export function lazy<T>(fetch: () => Promise<T>): Lazy<T> {
  let value: T | undefined;
  let loading: Promise<T> | undefined;
  return {
    get value() {
      return value;
    },
    load: () =>
      (loading ??= fetch().then(
        loaded => (value = loaded),
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      )),
  };
}

/** Returns a promise of a part of the program that rejects with a message for readers. */
export function part<T>(loading: Promise<T>): Promise<T> {
  return loading.catch(() => {
    throw new Error(NOT_LOADED);
  });
}
