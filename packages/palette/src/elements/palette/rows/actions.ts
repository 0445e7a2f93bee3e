/** The actions of the current row, besides choosing it. */

import type { Keynav } from 'keynav';
import { openTab } from '../run-item.js';
import type { Item, ItemAction } from '../../../items/item.js';
import type { Recent } from '../../../items/recent.js';
import type { Strings } from '../../../strings.js';
import { dom } from '../../../dom.js';

/** The parts that actions need. */
export interface ActionParts {
  readonly doc: Document;
  readonly nav: Keynav | undefined;
  readonly recent: Recent;
  readonly strings: Strings;
  /** Called when a recent item was removed. */
  readonly onForget: () => void;
}

/** Returns the actions of an item, its own first. */
export function actionsOf(
  item: Item,
  { doc, nav, recent, strings, onForget }: ActionParts,
): readonly ItemAction[] {
  const { id, url } = item;
  const actions = [...(item.actions ?? [])];
  if (url !== undefined) {
    const address = new URL(url, dom(doc).baseURI).href;
    actions.push({ id: 'new-tab', title: strings.newTab, run: () => openTab(url, doc) });
    actions.push({ id: 'copy-link', title: strings.copyLink, run: () => copied(address, nav) });
  }
  if (recent.ids().includes(id))
    actions.push({ id: 'forget', title: strings.forget, run: () => (recent.forget(id), onForget()) });
  return actions;
}

/** Copies an address; a refusal by the browser is reported only if there is an engine. */
function copied(address: string, nav: Keynav | undefined): void {
  if (nav) nav.page.copy(address);
  else navigator.clipboard?.writeText(address).catch(() => undefined);
}
