/** Runs the command of a chosen item, or follows its address. */

import type { Keynav } from 'keynav';
import type { Item } from '../../items/item.js';
import { dom } from '../../dom.js';

/** Returns whether a click is left to the browser, because it has a modifier or another button. */
export function isLinksOwn(event: Event, item: Item): boolean {
  if (!(event instanceof MouseEvent) || item.url === undefined) return false;
  return event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
}

/** The options of `runItem`. */
export interface RunOptions {
  readonly newTab: boolean;
  readonly doc: Document;
  readonly nav: Keynav | undefined;
  /** Whether the site follows addresses itself. */
  readonly isLeft: boolean;
}

/** Runs or follows an item, after the palette has closed. */
export function runItem(item: Item, { newTab, doc, nav, isLeft }: RunOptions): void {
  if (item.run) run(item, item.run, nav);
  else if (item.url === undefined || (isLeft && !newTab)) return;
  else if (newTab) openTab(item.url, doc);
  else (dom(doc).defaultView as Window).location.assign(item.url);
}

/** Opens an address in another tab, without access to this one. */
export function openTab(url: string, doc: Document): void {
  dom(doc).defaultView?.open(url, '_blank', 'noopener');
}

function run(item: Item, does: (argument: string) => void, nav: Keynav | undefined): void {
  does('');
  const keys = item.command && item.id !== 'find-here' ? nav?.keysFor(item.command).at(0) : undefined;
  // Shows the reader the keys for the next time.
  if (nav && keys) nav.page.notice(`${item.title}: ${nav.print(keys).join('')}`);
}
