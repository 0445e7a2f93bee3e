/** One thing the palette can list and run. */

import type { Entry, Hit } from '../search/entry.js';
import type { MaybeAsync } from '../loading/maybe-async.js';

/** Something else that can be done with an item than choosing it. */
export interface ItemAction {
  readonly id: string;
  readonly title: string;
  readonly run: () => void;
}

/** What may stand behind an item that takes an argument. */
export interface Argument {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
}

/** What a site says of an item; only its title is needed. */
export interface ItemInput {
  /** Its identity everywhere; the address or the title unless told. */
  readonly id?: string;
  readonly kind?: Entry['kind'];
  readonly title: string;
  /** Where it is, as readers see it. */
  readonly path?: string;
  /** Under which heading it stands when nothing is searched for. */
  readonly group?: string;
  /** What is told beside the title. */
  readonly detail?: string;
  /** More words that find it. */
  readonly keywords?: string;
  /** A character drawn before the title. */
  readonly icon?: string;
  /** Keys that run it without the palette, alternatives with white space between them. */
  readonly keys?: string;
  /** The command of keynav whose keys are shown. */
  readonly command?: string;
  /** Where choosing it leads; with one, its row is a link. */
  readonly href?: string;
  readonly disabled?: boolean;
  /** Items with more stand first where nothing is searched for; 0 unless told. */
  readonly priority?: number;
  /** What opens below it: a page of the palette of its own. */
  readonly children?:
    readonly ItemInput[] | ((context: { readonly signal: AbortSignal }) => MaybeAsync<readonly ItemInput[]>);
  /** What may follow it, for what is typed so far. */
  readonly args?: (
    partial: string,
    context: { readonly signal: AbortSignal },
  ) => MaybeAsync<readonly (Argument | string)[]>;
  /** Does it; without one the address is followed. The argument is empty where it takes none. */
  readonly run?: (argument: string) => void;
  /** Shows what choosing it would do; gives back the undo. */
  readonly preview?: (argument: string) => () => void;
  readonly actions?: readonly ItemAction[];
}

/** What the palette lists, from whichever source. */
export interface Item extends Entry, Omit<ItemInput, 'id' | 'kind' | 'path' | 'href' | 'title' | 'keywords'> {
  /** What stands before the title in a row: `path: ` or `path: ## `. */
  readonly lead?: string;
  /** What Tab puts into the command line, and Enter too where there is nothing to do yet. */
  readonly completes?: string;
  /** What it hands over, where it is an argument of another. */
  readonly argument?: string;
}

/** The letters of a title that were found, and why the row is there when the title does not show it. */
export type RowMatch = Pick<Hit, 'ranges' | 'excerpt' | 'excerptRanges'>;

/** A row of the list: an item, or the name of the group that begins here. */
export type Row =
  | { readonly type: 'item'; readonly item: Item; readonly hit?: RowMatch }
  | { readonly type: 'label'; readonly text: string };

/** A site's item with everything that the palette needs of it. */
export function itemOf({ href, ...input }: ItemInput): Item {
  const id = input.id ?? href ?? input.title;
  return {
    ...input,
    ...(input.keys && input.command === undefined ? { command: id } : {}),
    id,
    kind: input.kind ?? 'command',
    path: input.path ?? '',
    ...(href === undefined || /^\s*(javascript|data|vbscript):/i.test(href) ? {} : { url: href }),
  };
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

/** Items as rows without labels. */
export function asRows(items: readonly Item[]): readonly Row[] {
  return items.map(item => ({ type: 'item', item }));
}
