/** What a test has to undo, done when it is over. */

const undo: (() => void)[] = [];

/** Does something when the test is over. */
export function later(act: () => void): void {
  undo.push(act);
}

/** Undoes what the test did, last first; for `afterEach`. */
export function undoAll(): void {
  for (const act of undo.splice(0).reverse()) act();
}
