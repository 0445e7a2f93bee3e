/** Where motions lead, by order and by geometry. */

import type { Box, Direction, Item, Items, Kind, PlacedRegion, Region, Side } from './page.js';

/** The item `times` steps on, or the last one before the end; `from` itself when there is none. */
export function stepMany(
  items: Items,
  region: Region,
  from: Item,
  direction: Direction,
  kind: Kind,
  times: number,
): Item {
  // More steps than there can be items lead to the end; walking there could take long.
  if (kind === 'item' && times > items.most(region)) return items.end(region, direction) ?? from;
  let here = from;
  for (let i = 0; i < times; i++) {
    const next = items.step(region, here, direction, kind);
    if (!next) break;
    here = next;
  }
  return here;
}

/**
 * The region beside another: the nearest that lies wholly on that side and shares some height with it. Where nothing stands
 * beside it, as in one column, it is the region before (left) or after (right) in document order.
 */
export function regionBeside(placed: readonly PlacedRegion[], from: Region, side: Side): Region | null {
  const here = placed.find(({ region }) => region === from);
  if (!here) return null;
  const beside = placed
    .filter(({ region, box }) => region !== from && isBeside(here.box, box, side))
    .sort((a, b) => gap(here.box, a.box, side) - gap(here.box, b.box, side));
  if (beside[0]) return beside[0].region;
  if (placed.some(({ box }) => isBeside(here.box, box, side === 'left' ? 'right' : 'left'))) return null;
  const isInRow = placed.some(a => placed.some(b => a !== b && isBeside(a.box, b.box, side)));
  if (isInRow) return null;
  return placed[placed.indexOf(here) + (side === 'left' ? -1 : 1)]?.region ?? null;
}

function isBeside(from: Box, to: Box, side: Side): boolean {
  const shared = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top);
  if (shared <= 0) return false;
  const isOnSide = side === 'left' ? to.right <= from.left + 1 : to.left >= from.right - 1;
  return isOnSide;
}

function gap(from: Box, to: Box, side: Side): number {
  return side === 'left' ? from.left - to.right : to.left - from.right;
}
