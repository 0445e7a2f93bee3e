/** The levels of nested items that are open, and completion in the command line. */

import type { Item } from './item.js';

/** An open level of nested items. */
export interface Level {
  /** The item whose children or arguments are listed. */
  readonly of: Item;
  /** The state to restore when the level is left: the mode, the query, and the id of the current item. */
  readonly from: { readonly mode: string; readonly query: string; readonly id: string };
}

/** Returns whether choosing an item opens a level with its children or arguments. */
export function leadsDown({ children, args }: Item): boolean {
  return children !== undefined || args !== undefined;
}

/** Returns the titles of the open levels, outermost first. */
export function breadcrumbs(levels: readonly Level[]): readonly string[] {
  return levels.map(({ of }) => of.title);
}

/** Returns the text of the command line after Tab: the completion of the current row, or the text unchanged. */
export function completion(text: string, current: Item | undefined): string {
  return !current || current.disabled ? text : (current.completes ?? current.id);
}
