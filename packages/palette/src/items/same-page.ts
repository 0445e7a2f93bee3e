/** Finds commands that lead to the same address as an item of a source, so that one row can stand for both. */

import type { Item } from './item.js';
import { dom } from '../dom.js';

const cache = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>();

/**
 * Returns a function that finds the command with the address of an item. The commands are indexed once for each list,
 * so that each row of a result costs only one look-up.
 */
export function samePages(commands: readonly Item[], doc: Document): (item: Item) => Item | undefined {
  const origin = `${(dom(doc).defaultView as Window).location.origin}/`;
  const byAddress = cache.get(commands) ?? indexed(commands, origin);
  cache.set(commands, byAddress);
  return ({ url }) => (url === undefined ? undefined : byAddress.get(fromRoot(url, origin)));
}

function indexed(commands: readonly Item[], origin: string): ReadonlyMap<string, Item> {
  const byAddress = new Map<string, Item>();
  for (const item of commands) {
    const address = item.url === undefined ? undefined : fromRoot(item.url, origin);
    if (address !== undefined && !byAddress.has(address)) byAddress.set(address, item);
  }
  return byAddress;
}

/** Returns an address without the origin of the page, as most addresses are written. */
function fromRoot(url: string, origin: string): string {
  return url.startsWith(origin) ? url.slice(origin.length - 1) : url;
}
