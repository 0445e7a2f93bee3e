/** The number of the current item in its region, for a status line. */

import type { Item, Items, Region } from '../../core/page.js';
import { VirtualRow } from './virtual-rows.js';
import type { Changes } from '../dom/changes.js';
import { atOnce } from '../dom/slices.js';

/** More items than this are not counted. */
const MOST_COUNTED = 5000;
/** Within so many steps of the item asked for last, its number is counted on from. */
const NEAR = 32;

/** Numbers items from 1. */
export interface ItemNumbers {
  of(region: Region, item: Item): number;
  /** The same for work in slices: yields after each item that is passed. */
  counting(region: Region, item: Item): Generator<undefined, number>;
}

interface Counted {
  readonly region: Region;
  readonly item: Item;
  readonly number: number;
  readonly version: number;
}

/** Numbers that are counted on from the last one asked for, until the page changes. */
export function itemNumbers(items: Items, changes: Changes): ItemNumbers {
  let last: Counted | null = null;

  function* counting(region: Region, item: Item): Generator<undefined, number> {
    if (item instanceof VirtualRow) return item.index + 1;
    const version = changes.version();
    const known = last?.region === region && last.version === version ? last : null;
    const number = (known && nearby(items, region, item, known)) ?? (yield* count(items, region, item));
    last = { region, item, number, version };
    return number;
  }
  return { counting, of: (region, item) => atOnce(counting(region, item)) };
}

function nearby(items: Items, region: Region, item: Item, known: Counted): number | null {
  for (const direction of [1, -1] as const) {
    let at: Item | null = known.item;
    for (let steps = 0; at && steps <= NEAR; steps++) {
      if (at === item) return known.number + direction * steps;
      at = items.step(region, at, direction, 'item');
    }
  }
  return null;
}

function* count(items: Items, region: Region, item: Item): Generator<undefined, number> {
  let number = 1;
  for (let at: Item | null = item; number < MOST_COUNTED; number++) {
    yield;
    at = items.step(region, at, -1, 'item');
    if (!at) break;
  }
  return number;
}
