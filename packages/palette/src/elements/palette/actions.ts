/** What can be done with the current row beside choosing it. */

import type { Item, ItemAction } from './item.js';
import type { Strings } from './strings.js';

/** What the palette can do with a row. */
export interface ActionParts {
  readonly strings: Strings;
  readonly openTab: (item: Item) => void;
  readonly copy: (text: string) => void;
  /** Forgets that it was chosen; undefined where it never was. */
  readonly forget: ((item: Item) => void) | undefined;
}

/** The actions of a row, its own first. */
export function actionsOf(item: Item | undefined, parts: ActionParts): readonly ItemAction[] {
  if (!item || item.disabled) return [];
  const { strings, openTab, copy, forget } = parts;
  const { url } = item;
  const link = url === undefined ? [] : [url];
  return [
    ...(item.actions ?? []),
    ...link.map(() => ({ id: 'new-tab', title: strings.newTab, run: () => openTab(item) })),
    ...link.map(to => ({ id: 'copy-link', title: strings.copyLink, run: () => copy(to) })),
    ...(forget ? [{ id: 'forget', title: strings.forget, run: () => forget(item) }] : []),
  ];
}
