/** Finds where motions lead, by document order and by geometry. */

import type { Box, Direction, Item, Items, Kind, PlacedRegion, Region, Side } from './page.js';

/** Returns the item `times` steps away, or the last one in that direction; `from` itself if there is none. */
export function stepMany(
  items: Items,
  region: Region,
  from: Item,
  direction: Direction,
  kind: Kind,
  times: number,
): Item {
  // With more steps than there can be items the result is the end; walking there could be slow.
  if (kind === 'item' && times > 1 && times > items.most(region)) return items.end(region, direction) ?? from;
  let here = from;
  for (let i = 0; i < times; i++) {
    const next = items.step(region, here, direction, kind);
    if (!next) break;
    here = next;
  }
  return here;
}

/**
 * Returns the region beside another: the nearest one that is completely on that side and overlaps it vertically. Of
 * equally near ones, `previous` is preferred, then the one with the largest overlap; navbar and footer are used only if
 * there is no other. If no regions are beside each other, as in a single column, returns the region before (left) or
 * after (right) it in document order. Returns null if there is none.
 */
export function regionBeside(
  placed: readonly PlacedRegion[],
  from: Region,
  side: Side,
  previous: Region | null = null,
): Region | null {
  const here = placed.find(({ region }) => region === from);
  if (!here) return null;
  const all = placed.filter(there => there !== here && isBeside(here, there, side));
  const columns = all.filter(({ region }) => !/^(navbar|footer)/.test(region.name));
  const rankOf = ({ region }: PlacedRegion): number => (region.name === previous?.name ? 0 : 1);
  const beside = (columns.length > 0 ? columns : all).sort(
    (a, b) =>
      gap(here.box, a.box, side) - gap(here.box, b.box, side) ||
      rankOf(a) - rankOf(b) ||
      sharedHeight(here.box, b.box) - sharedHeight(here.box, a.box),
  );
  if (beside[0]) return beside[0].region;
  if (placed.some(there => isBeside(here, there, side === 'left' ? 'right' : 'left'))) return null;
  const isInRow = placed.some(a => placed.some(b => a !== b && isBeside(a, b, side)));
  if (isInRow) return null;
  return placed[placed.indexOf(here) + (side === 'left' ? -1 : 1)]?.region ?? null;
}

function isBeside(from: PlacedRegion, to: PlacedRegion, side: Side): boolean {
  if (sharedHeight(from.box, to.box) <= 0) return false;
  const isNested = to.holds?.includes(from.region) || from.holds?.includes(to.region);
  // If one is inside the other, their middles are compared instead of their edges.
  const [end, start] = isNested
    ? [middle(side === 'left' ? to.box : from.box), middle(side === 'left' ? from.box : to.box)]
    : side === 'left'
      ? [to.box.right, from.box.left]
      : [from.box.right, to.box.left];
  return isNested ? end < start : end <= start + 1;
}

function sharedHeight(a: Box, b: Box): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
}

function middle({ left, right }: Box): number {
  return (left + right) / 2;
}

/**
 * Returns the distance in whole pixels, so that columns that touch the same edge are equally near; 0 if one is inside
 * the other.
 */
function gap(from: Box, to: Box, side: Side): number {
  return Math.max(0, Math.round(side === 'left' ? from.left - to.right : to.left - from.right));
}
