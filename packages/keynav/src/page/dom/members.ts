/** Reads members of nodes, even if a field of the page has the name of a member. */

/** Interfaces that have a property for each of their named fields, forms and images, before the properties of the DOM. */
const NAMED = new Set(['HTMLFormElement', 'HTMLDocument', 'XMLDocument', 'Document']);

const views = new WeakMap<object, object>();

/**
 * Returns a node, or for a form or a document, a view that reads, calls and sets the members of its prototype: `form.children` is the
 * field with the name `children`, `dom(form).children` are the children. Only read members of the result: a view is not a node. A lint
 * rule reports members that are read without it.
 *
 * The rule is `[LegacyOverrideBuiltIns]` of Web IDL: a named property has precedence, except over symbols.
 */
export function dom<T>(node: T): T {
  const tag = (node as { [Symbol.toStringTag]?: string } | null | undefined)?.[Symbol.toStringTag];
  if (!NAMED.has(tag as string)) return node;
  let view = views.get(node as object);
  if (!view) views.set(node as object, (view = viewOf(node as object)));
  return view as T;
}

function viewOf(node: object): object {
  const proto = Object.getPrototypeOf(node) as object;
  return new Proxy(
    {},
    {
      get(_, key) {
        const value: unknown = Reflect.get(typeof key === 'symbol' ? node : proto, key, node);
        return typeof value === 'function' ? (value.bind(node) as unknown) : value;
      },
      set: (_, key, value) => Reflect.set(proto, key, value, node),
    },
  );
}

/** Returns whether a node is in a document or in a shadow root of one. */
export function isConnected<T extends Node>(node: T | null | undefined): node is T {
  return dom(node)?.isConnected === true;
}

/** Returns whether a node is an element. */
export function isElement(node: Node): node is Element {
  return dom(node).nodeType === 1;
}

/** Returns the window of a node; the node must be in a page that is shown. */
export function windowOf(node: Node): Window & typeof globalThis {
  const doc = dom(node).ownerDocument ?? (node as Document);
  return dom(doc).defaultView as Window & typeof globalThis;
}
