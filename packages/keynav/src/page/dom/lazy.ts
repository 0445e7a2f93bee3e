/** A value that is loaded when it is first used. */

/** A value that is loaded once. */
export interface Lazy<T> {
  /** The value; undefined until it has loaded. */
  readonly value: T | undefined;
  /** Loads the value, once for all calls. If loading fails, the promise rejects, and the next call tries again. */
  load(): Promise<T>;
}

/** Returns a value that `fetch` loads when `load` is first called. */
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
