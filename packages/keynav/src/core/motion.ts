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
 * The region beside another: the nearest that lies wholly on that side and shares some height with it, of those equally near the
 * one that the reader came from; bars above and below only where there is no other. Where nothing stands beside it, as in one
 * column, it is the region before (left) or after (right) in document order.
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
  const isBack = ({ region }: PlacedRegion): number => (region.name === previous?.name ? 0 : 1);
  const beside = (columns.length > 0 ? columns : all).sort(
    (a, b) =>
      gap(here.box, a.box, side) - gap(here.box, b.box, side) ||
      isBack(a) - isBack(b) ||
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
  const isIn = to.holds?.includes(from.region) || from.holds?.includes(to.region);
  // One inside the other: what counts is on which side of the middle it keeps.
  const [end, start] = isIn
    ? [middle(side === 'left' ? to.box : from.box), middle(side === 'left' ? from.box : to.box)]
    : side === 'left'
      ? [to.box.right, from.box.left]
      : [from.box.right, to.box.left];
  return isIn ? end < start : end <= start + 1;
}

function sharedHeight(a: Box, b: Box): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
}

function middle({ left, right }: Box): number {
  return (left + right) / 2;
}

/** Whole pixels, so that columns that meet the same edge are equally near; one inside the other is as near as can be. */
function gap(from: Box, to: Box, side: Side): number {
  return Math.max(0, Math.round(side === 'left' ? from.left - to.right : to.left - from.right));
}
