/** How deep a reader is in items that open others, and the way back. */

import type { Item } from './item.js';

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

/** What Tab makes of the text: the current row's completion. */
export function completion(text: string, current: Item | undefined): string {
  return !current || current.disabled ? text : (current.completes ?? current.id);
}
