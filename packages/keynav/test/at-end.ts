/** Cleanup functions that run at the end of a test. */

const cleanups: (() => void)[] = [];

/** Registers a function that `undoAll` calls. */
export function later(act: () => void): void {
  cleanups.push(act);
}

/** Calls the registered functions, last first, and forgets them. Use it in `afterEach`. */
export function undoAll(): void {
  for (const act of cleanups.splice(0).reverse()) act();
}
