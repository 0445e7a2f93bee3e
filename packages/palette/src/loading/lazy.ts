/** Parts of the program that are loaded when they are first wanted. */

/** What is said where a part of the program is not there, as after a deploy. */
export const NOT_LOADED = 'Failed to load the search; reload the page';

/** A part of the program that is loaded once. */
export interface Lazy<T> {
  /** The part, once it is there. */
  readonly value: T | undefined;
  /** Loads it; rejects with a sentence for readers where it cannot be had, and the next call tries again. */
  load(): Promise<T>;
}

/** A part that nobody has asked for yet. */
export function lazy<T>(fetch: () => Promise<T>): Lazy<T> {
  let there: T | undefined;
  let coming: Promise<T> | undefined;
  return {
    get value() {
      return there;
    },
    load: () =>
      (coming ??= fetch().then(
        loaded => (there = loaded),
        () => {
          coming = undefined;
          throw new Error(NOT_LOADED);
        },
      )),
  };
}
