/** One thing the palette can list and run. */

import type { Entry } from '../../search/entry.js';

/** What the palette lists, from whichever source. */
export interface Item extends Entry {
  /** Under which heading it stands when nothing is searched for. */
  readonly group?: string;
  /** What stands before the title in a row: `path: ` or `path: ## `. */
  readonly lead?: string;
  readonly detail?: string;
  /** The command whose keys are shown. */
  readonly command?: string;
  readonly disabled?: boolean;
  /** What Tab puts into the command line, and Enter too where there is nothing to do yet. */
  readonly completes?: string;
  /** Does it; without one the row's address is followed. */
  readonly run?: () => void;
  /** Shows what choosing it would do; gives back the undo. */
  readonly preview?: () => () => void;
}

/** A row of the list: an item, or the name of the group that begins here. */
export type Row =
  | {
      readonly type: 'item';
      readonly item: Item;
      readonly hit?: {
        readonly ranges: readonly { start: number; end: number }[];
        readonly excerpt?: string;
      };
    }
  | { readonly type: 'label'; readonly text: string };

/** The item of a page or heading, as search rows read. */
export function itemOfEntry(entry: Entry): Item {
  const lead =
    entry.kind === 'heading'
      ? `${entry.path}: ${'#'.repeat(entry.level ?? 2)} `
      : entry.path
        ? `${entry.path}: `
        : '';
  return { ...entry, lead, group: 'Pages' };
}

/** Items with the name of their group before the first of each. */
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
