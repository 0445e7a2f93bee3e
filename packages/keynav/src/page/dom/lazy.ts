/** A value that is loaded when it is first used. */

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
