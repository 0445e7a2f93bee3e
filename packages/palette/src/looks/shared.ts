/** Things that a document has one of, even when two copies of this package run on it. */

const registry = Symbol.for('keynav.looks@1');

interface Holder {
  [registry]?: Map<string, unknown>;
}

/**
 * The document's thing of this name, made at the first asking. Copies of the package find each other's through a
 * registered symbol; the number in it changes when the shape of what is shared does.
 */
export function shared<T>(document: Document, name: string, make: () => T): T {
  const holder = document as Holder;
  const things = (holder[registry] ??= new Map<string, unknown>());
  if (!things.has(name)) things.set(name, make());
  return things.get(name) as T;
}

/** Makes a start that several may call: it begins at the first and ends when everyone has stopped. */
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
