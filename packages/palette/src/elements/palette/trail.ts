/** How deep a reader is in items that open others, and the way back. */

import { itemOf, type Argument, type Item, type ItemInput } from './item.js';
import { after, type Soon } from './soon.js';

/** One step down. */
export interface Level {
  /** The item whose children or arguments are listed. */
  readonly of: Item;
  /** Where the reader was, for the way back. */
  readonly from: { readonly mode: string; readonly query: string; readonly id: string };
}

/** Whether choosing an item leads down to others. */
export function leadsDown({ children, args }: Item): boolean {
  return children !== undefined || args !== undefined;
}

/** The titles from the outermost level on. */
export function breadcrumbs(trail: readonly Level[]): readonly string[] {
  return trail.map(({ of }) => of.title);
}

/** What is listed below an item: its children, or what may follow it. */
export function below(item: Item, query: string, signal: AbortSignal): Soon<readonly Item[]> {
  const { children, args } = item;
  if (args) return after(args(query, { signal }), given => given.map(one => argumentItem(item, one)));
  const given = typeof children === 'function' ? children({ signal }) : (children ?? []);
  return after(given, all => all.map(childOf));
}

/** An argument as an item: choosing it runs what it belongs to. */
export function argumentItem(of: Item, given: Argument | string): Item {
  const { id, title, detail } = typeof given === 'string' ? { id: given, title: given } : given;
  const { run, preview, disabled } = of;
  return {
    id: `${of.id} ${id}`,
    kind: 'command',
    title,
    path: '',
    keywords: id,
    argument: id,
    completes: `${of.id} ${id}`,
    ...(detail === undefined ? {} : { detail }),
    ...(disabled === undefined ? {} : { disabled }),
    ...(run ? { run: () => run(id) } : {}),
    ...(preview ? { preview: () => preview(id) } : {}),
  };
}

const made = new WeakMap<ItemInput, Item>();

/** The same item for the same input, so that it is made ready for search once. */
function childOf(input: ItemInput): Item {
  const item = made.get(input) ?? itemOf(input);
  made.set(input, item);
  return item;
}
