/** The items inside an item: its children or its arguments. */

import { itemOf, type Argument, type Item, type ItemInput } from '../items/item.js';
import { andThen, type MaybeAsync } from '../loading/maybe-async.js';
import type { Level } from '../items/breadcrumbs.js';

/** Returns the items of a level: the children of its item, requested once, or its arguments, requested for each query. */
export function nestedItems(
  level: Level,
  query: string,
  signal: AbortSignal,
  opening: AbortSignal,
): MaybeAsync<readonly Item[]> {
  if (level.of.args) return argumentsOf(level.of, query, signal);
  const known = fetched.get(level);
  if (known) return known;
  const { children } = level.of;
  const given = typeof children === 'function' ? children({ signal: opening }) : (children ?? []);
  const items = andThen(given, all => all.map(childOf));
  fetched.set(level, items);
  // Children that failed to load are requested again.
  if (items instanceof Promise) items.catch(() => fetched.delete(level));
  return items;
}

const fetched = new WeakMap<Level, MaybeAsync<readonly Item[]>>();

/** Returns the possible arguments of an item for a query, as items. */
export function argumentsOf(item: Item, query: string, signal: AbortSignal): MaybeAsync<readonly Item[]> {
  return andThen(item.args?.(query, { signal }) ?? [], given => given.map(one => argumentItem(item, one)));
}

/** Returns an argument as an item, which runs the item that it belongs to. */
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

/** Returns the same item for the same input, so that it is prepared for search once. */
function childOf(input: ItemInput): Item {
  const item = made.get(input) ?? itemOf(input);
  made.set(input, item);
  return item;
}
