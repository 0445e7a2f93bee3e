/** What becomes of a row that was chosen: a command runs, an address is gone to. */

import type { Keynav } from 'keynav';
import type { Item } from './item.js';

/** Whether a click is the link's own business: with a modifier or another button it acts as on any link. */
export function isLinksOwn(event: Event, item: Item): boolean {
  if (!(event instanceof MouseEvent) || item.url === undefined) return false;
  return event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
}

/** Does what the item stands for, after the palette has closed. */
export function follow(item: Item, newTab: boolean, doc: Document, nav: Keynav | undefined): void {
  if (item.run) run(item, item.run, nav);
  else if (item.url !== undefined && newTab) doc.defaultView?.open(item.url, '_blank', 'noopener');
  else if (item.url !== undefined) doc.location.assign(item.url);
}

function run(item: Item, does: () => void, nav: Keynav | undefined): void {
  does();
  const keys = item.command && item.id !== 'find-here' ? nav?.keysFor(item.command).at(0) : undefined;
  // What was chosen by hand once may be a key next time.
  if (nav && keys) nav.page.notice(`${item.title}: ${nav.print(keys).join('')}`);
}
