/** Items, which the palette lists and runs, and the rows that show them. */

import type { Entry, Hit } from '../search/entry.js';
import type { MaybeAsync } from '../loading/maybe-async.js';
import { usableUrl } from '../search/url.js';

/** A secondary action of an item, besides choosing it. */
export interface ItemAction {
  readonly id: string;
  readonly title: string;
  readonly run: () => void;
}

/** A possible argument of an item. */
export interface Argument {
  /** The argument that `run` receives. */
  readonly id: string;
  readonly title: string;
  /** Shown next to the title. */
  readonly detail?: string;
}

/** An item as a site defines it; only the title is required. */
export interface ItemInput {
  /** The unique id. Defaults to the address, else to the title. */
  readonly id?: string;
  /** Defaults to `command`. */
  readonly kind?: Entry['kind'];
  readonly title: string;
  /** The location as readers see it. Empty by default. */
  readonly path?: string;
  /** The label of the group that lists it while the query is empty. */
  readonly group?: string;
  /** Shown next to the title. */
  readonly detail?: string;
  /** Other words to find it by. */
  readonly keywords?: string;
  /** A character shown before the title. */
  readonly icon?: string;
  /** Alternative key sequences, separated by white space, that run it without the palette. */
  readonly keys?: string;
  /** The command of keynav whose keys are shown. Defaults to the id if the item has `keys`. */
  readonly command?: string;
  /** The address that choosing it leads to; its row is then a link. */
  readonly href?: string;
  /** Whether it is listed but cannot be chosen. Defaults to false. */
  readonly disabled?: boolean;
  /** Items of higher priority come first while the query is empty. Defaults to 0. */
  readonly priority?: number;
  /** Nested items, which choosing it lists. A function is called each time they are opened. */
  readonly children?:
    readonly ItemInput[] | ((context: { readonly signal: AbortSignal }) => MaybeAsync<readonly ItemInput[]>);
  /** Returns the possible arguments for the part that is typed so far. */
  readonly args?: (
    partial: string,
    context: { readonly signal: AbortSignal },
  ) => MaybeAsync<readonly (Argument | string)[]>;
  /** Runs the item; without it, choosing the item follows the address. The argument is empty if the item takes none. */
  readonly run?: (argument: string) => void;
  /** Shows what choosing the item would do. Returns a function that undoes the preview. */
  readonly preview?: (argument: string) => () => void;
  /** Secondary actions. */
  readonly actions?: readonly ItemAction[];
}

/** Marks items that the palette itself has made from an index, which need no check. */
export const COMPLETE = Symbol('complete');

/** An item in the form that all sources provide and the palette lists. */
export interface Item extends Entry, Omit<ItemInput, 'id' | 'kind' | 'path' | 'href' | 'title' | 'keywords'> {
  /** Shown before the title in a row: `path: ` or `path: ## `. */
  readonly lead?: string;
  /** The text that Tab puts into the command line; Enter does too if the item cannot be run yet. Defaults to the id. */
  readonly completes?: string;
  /** For an item that is an argument of another, the value to pass. */
  readonly argument?: string;
  readonly [COMPLETE]?: true;
}

/** The letters of the title that match, and an excerpt if something else matches. */
export type RowMatch = Pick<Hit, 'ranges' | 'excerpt' | 'excerptRanges'>;

/** A row of the list: an item, or the label of the group that begins here. */
export type Row =
  | { readonly type: 'item'; readonly item: Item; readonly hit?: RowMatch }
  | { readonly type: 'label'; readonly text: string };

/** Returns an item of a site with its defaults, without a URL that is not a page. */
export function itemOf({ url: given, href = given, ...input }: ItemInput & { readonly url?: string }): Item {
  const id = input.id ?? href ?? input.title;
  const url = href === undefined ? undefined : usableUrl(href);
  return {
    ...input,
    ...(input.keys && input.command === undefined ? { command: id } : {}),
    id,
    kind: input.kind ?? 'command',
    path: input.path ?? '',
    ...(url === undefined ? {} : { url }),
  };
}

/**
 * Returns a function that completes the items of one list as `itemOf` does. An item that is named by its title only gets a number after
 * it if another one has the same title, so that both are listed and run.
 */
export function itemMaker(): (input: ItemInput) => Item {
  const times = new Map<string, number>();
  return input => {
    const item = itemOf(input);
    const count = (times.get(item.id) ?? 0) + 1;
    times.set(item.id, count);
    const isNamed = input.id !== undefined || input.href !== undefined;
    return count === 1 || isNamed ? item : itemOf({ ...input, id: `${item.id} ${count}` });
  };
}

/** Returns items as rows, with a label before the first item of each group. */
export function grouped(items: readonly Item[]): readonly Row[] {
  const rows: Row[] = [];
  let group: string | undefined;
  for (const item of items) {
    if (item.group !== undefined && item.group !== group) rows.push({ type: 'label', text: item.group });
    group = item.group;
    rows.push({ type: 'item', item });
  }
  return rows;
}

/** Returns items as rows without labels. */
export function asRows(items: readonly Item[]): readonly Row[] {
  return items.map(item => ({ type: 'item', item }));
}

/** Returns the items with the highest priority first; equal priorities keep their order. */
export function byPriority<T extends { readonly priority?: number }>(all: readonly T[]): readonly T[] {
  if (!all.some(({ priority }) => priority)) return all;
  return [...all].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
}
