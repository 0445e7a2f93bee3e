/** Objects that a document has one of, even if two copies of this package run in it. */

const registry = Symbol.for('keynav.looks@1');

interface Holder {
  [registry]?: Map<string, unknown>;
}

/**
 * Returns the object of this name of the document, created on the first call. Copies of the package share it through a
 * registered symbol, whose number changes when the shape of the shared objects changes.
 */
export function shared<T>(document: Document, name: string, make: () => T): T {
  const holder = document as Holder;
  const objects = (holder[registry] ??= new Map<string, unknown>());
  if (!objects.has(name)) objects.set(name, make());
  return objects.get(name) as T;
}

/**
 * Returns a function that starts something shared, and returns a function that stops it: `begin` runs at the first
 * start, and the function it returned runs when all have stopped.
 */
export function counted(begin: () => () => void): () => () => void {
  let count = 0;
  let end = (): void => {};
  return () => {
    if (count++ === 0) end = begin();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      if (--count === 0) end();
    };
  };
}
