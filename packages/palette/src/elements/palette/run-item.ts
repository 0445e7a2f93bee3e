/** What becomes of a row that was chosen: a command runs, an address is gone to. */

import type { Keynav } from 'keynav';
import type { Item } from '../../items/item.js';

/** Whether a click is the link's own business: with a modifier or another button it acts as on any link. */
export function isLinksOwn(event: Event, item: Item): boolean {
  if (!(event instanceof MouseEvent) || item.url === undefined) return false;
  return event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
}

/** How an item is followed. */
export interface RunOptions {
  readonly newTab: boolean;
  readonly doc: Document;
  readonly nav: Keynav | undefined;
  /** Whether the site goes to addresses itself. */
  readonly isLeft: boolean;
}

/** Does what the item stands for, after the palette has closed. */
export function runItem(item: Item, { newTab, doc, nav, isLeft }: RunOptions): void {
  if (item.run) run(item, item.run, nav);
  else if (item.url === undefined || (isLeft && !newTab)) return;
  else if (newTab) openTab(item.url, doc);
  else doc.location.assign(item.url);
}

/** Opens an address in another tab, which knows nothing of this one. */
export function openTab(url: string, doc: Document): void {
  doc.defaultView?.open(url, '_blank', 'noopener');
}

function run(item: Item, does: (argument: string) => void, nav: Keynav | undefined): void {
  does('');
  const keys = item.command && item.id !== 'find-here' ? nav?.keysFor(item.command).at(0) : undefined;
  // What was chosen by hand once may be a key next time.
  if (nav && keys) nav.page.notice(`${item.title}: ${nav.print(keys).join('')}`);
}
