/** Reads members of nodes, even if a field of the page has the name of a member: a copy of keynav's, with which no code is shared. */

/** Interfaces that have a property for each of their named fields, forms and images, before the properties of the DOM. */
const NAMED = new Set(['HTMLFormElement', 'HTMLDocument', 'XMLDocument', 'Document']);

const views = new WeakMap<object, object>();

/** Returns a node, or for a form or a document, a view that reads, calls and sets the members of its prototype. Only read members of it. */
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
