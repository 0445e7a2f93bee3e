/** A part of the program that is loaded when it is first used. */

/** What is loaded once. */
export interface Lazy<T> {
  /** The part, if it is here already. */
  now(): T | undefined;
  /** The part, as soon as it is here; a load that failed is tried again the next time. */
  load(): Promise<T>;
}

/** A part that `load` fetches. */
export function lazy<T>(load: () => Promise<T>): Lazy<T> {
  let part: T | undefined;
  let coming: Promise<T> | undefined;
  return {
    now: () => part,
    load() {
      coming ??= load().then(
        loaded => (part = loaded),
        (error: unknown) => {
          coming = undefined;
          throw error;
        },
      );
      return coming;
    },
  };
}
