/** Commands that lead where a page of a source leads, too: one row for both. */

import type { Item } from './item.js';

const known = new WeakMap<readonly Item[], ReadonlyMap<string, Item>>();

/** Finds the command that leads where an item leads; gathered once a list, so that a key costs a look-up for a row. */
export function samePages(commands: readonly Item[], doc: Document): (item: Item) => Item | undefined {
  const origin = `${doc.location.origin}/`;
  const own = known.get(commands) ?? gathered(commands, origin);
  known.set(commands, own);
  return ({ url }) => (url === undefined ? undefined : own.get(fromRoot(url, origin)));
}

function gathered(commands: readonly Item[], origin: string): ReadonlyMap<string, Item> {
  const own = new Map<string, Item>();
  for (const item of commands) {
    const address = item.url === undefined ? undefined : fromRoot(item.url, origin);
    if (address !== undefined && !own.has(address)) own.set(address, item);
  }
  return own;
}

/** An address on this site as it is mostly written, without its beginning. */
function fromRoot(url: string, origin: string): string {
  return url.startsWith(origin) ? url.slice(origin.length - 1) : url;
}
