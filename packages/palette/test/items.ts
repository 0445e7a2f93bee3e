/** Items for tests of the palette, which write down that they ran. */

import type { Item } from '../src/items/item.js';

/** The titles of the items that ran, in order; empty it before each test. */
export const ran: string[] = [];

/** An item of that title. */
export function item(title: string, more: Partial<Item> = {}): Item {
  const run = (): void => void ran.push(title);
  return { id: title, kind: 'command', title, path: '', group: 'Own', run, ...more };
}

/** Alpha to Epsilon. */
export const five: readonly Item[] = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map(title => item(title));
