/** Items for tests of the palette, which record that they ran. */

import type { Item } from '../src/items/item.js';

/** The titles of the items that ran, in order. Empty it before each test. */
export const ran: string[] = [];

/** Returns a command with this title, which records its title in `ran`. `properties` override the others. */
export function item(title: string, properties: Partial<Item> = {}): Item {
  const run = (): void => void ran.push(title);
  return { id: title, kind: 'command', title, path: '', group: 'Own', run, ...properties };
}

/** Five items, from Alpha to Epsilon. */
export const five: readonly Item[] = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map(title => item(title));
