/** What lies below an item: its children, or what may follow it. */

import { itemOf, type Argument, type Item, type ItemInput } from '../items/item.js';
import { andThen, type MaybeAsync } from '../loading/maybe-async.js';
import type { Level } from '../items/breadcrumbs.js';

/** What is listed on a level: the children of its item, asked for once, or what may follow it, for each query. */
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
  // What failed is asked for again.
  if (items instanceof Promise) items.catch(() => fetched.delete(level));
  return items;
}

const fetched = new WeakMap<Level, MaybeAsync<readonly Item[]>>();

/** What may follow an item, for what is typed so far. */
export function argumentsOf(item: Item, query: string, signal: AbortSignal): MaybeAsync<readonly Item[]> {
  return andThen(item.args?.(query, { signal }) ?? [], given => given.map(one => argumentItem(item, one)));
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
