/** Commands that move the current item of a region. */

import type { Command, Invocation } from '../core/command.js';
import { stepMany } from '../core/motion.js';
import type { Direction, Page, Placement, Region } from '../core/page.js';

const group = 'Navigation';
const motion = { group, inModals: true } as const;

/** The commands that move the current item, or scroll to it. */
export const moveCommands: readonly Command[] = [
  { ...motion, name: 'move.next', title: 'Next item', repeats: true, run: (page, how) => step(page, how, 1) },
  {
    ...motion,
    name: 'move.previous',
    title: 'Previous item',
    repeats: true,
    run: (page, how) => step(page, how, -1),
  },
  {
    ...motion,
    name: 'move.next-from-current',
    title: 'Next item, if an item is current',
    repeats: true,
    when: hasCurrent,
    run: (page, how) => step(page, how, 1),
  },
  {
    ...motion,
    name: 'move.previous-from-current',
    title: 'Previous item, if an item is current',
    repeats: true,
    when: hasCurrent,
    run: (page, how) => step(page, how, -1),
  },
  {
    ...motion,
    name: 'move.first',
    title: 'First item in region',
    counts: 'position',
    run: (page, how) => toEnd(page, how, -1),
  },
  {
    ...motion,
    name: 'move.last',
    title: 'Last item in region',
    counts: 'position',
    run: (page, how) => toEnd(page, how, 1),
  },
  {
    ...motion,
    name: 'move.centre',
    title: 'Centre the current item',
    counts: 'ignore',
    run: page => put(page, 'centre'),
  },
  {
    ...motion,
    name: 'move.to-top',
    title: 'Move the current item to the top',
    counts: 'ignore',
    run: page => put(page, 'top'),
  },
  {
    ...motion,
    name: 'move.to-bottom',
    title: 'Move the current item to the bottom',
    counts: 'ignore',
    run: page => put(page, 'bottom'),
  },
  {
    ...motion,
    name: 'move.next-heading',
    title: 'Next heading',
    repeats: true,
    run: (page, how) => jump(page, how, 1, 'heading'),
  },
  {
    ...motion,
    name: 'move.previous-heading',
    title: 'Previous heading',
    repeats: true,
    run: (page, how) => jump(page, how, -1, 'heading'),
  },
  {
    ...motion,
    name: 'move.next-block',
    title: 'Next block',
    repeats: true,
    run: (page, how) => jump(page, how, 1, 'block'),
  },
  {
    ...motion,
    name: 'move.previous-block',
    title: 'Previous block',
    repeats: true,
    run: (page, how) => jump(page, how, -1, 'block'),
  },
  {
    ...motion,
    name: 'move.half-page-down',
    title: 'Half a page down',
    repeats: true,
    run: (page, how) => half(page, how, 1),
  },
  {
    ...motion,
    name: 'move.half-page-up',
    title: 'Half a page up',
    repeats: true,
    run: (page, how) => half(page, how, -1),
  },
  { ...motion, name: 'item.open', title: 'Open the current item', counts: 'ignore', run: open },
  {
    ...motion,
    name: 'item.follow',
    title: 'Follow the link of the current block',
    counts: 'ignore',
    when: isOnProse,
    run: open,
  },
];

function step(page: Page, { count }: Invocation, direction: Direction): boolean {
  const region = page.regions.active();
  if (!region) return nothing(page);
  const here = page.items.current(region);
  if (!here) return arrive(page, count, direction);
  if (count === 0 && page.items.scrollThrough(here, direction)) return true;
  const there = stepMany(page.items, region, here, direction, 'item', count || 1);
  if (there === here) return count === 0 && wrap(page, region, direction);
  // Of a tall item, this shows the top when coming from above, and the end when coming from below.
  return page.items.focus(there, 'nearest');
}

/** Moves to the other end of a region that wraps. */
function wrap(page: Page, region: Region, direction: Direction): boolean {
  const end = page.items.wraps(region) ? page.items.end(region, direction > 0 ? -1 : 1) : null;
  return end !== null && page.items.focus(end, 'nearest');
}

function jump(page: Page, { count }: Invocation, direction: Direction, kind: 'heading' | 'block'): boolean {
  const region = page.regions.active();
  if (!region) return nothing(page);
  const here = page.items.current(region) ?? page.items.arrival(region);
  if (!here) return nothing(page);
  const there = stepMany(page.items, region, here, direction, kind, count || 1);
  if (there === here) return (page.notice(`No ${direction > 0 ? 'next' : 'previous'} ${kind}`), false);
  if (kind === 'heading') page.places.leave();
  return page.items.focus(there, kind === 'heading' ? 'top' : 'nearest');
}

function toEnd(page: Page, { count }: Invocation, direction: Direction): boolean {
  const region = page.regions.active();
  const end = region && page.items.end(region, count ? -1 : direction);
  if (!region || !end) return nothing(page);
  page.places.leave();
  if (count === 0) return page.items.focus(end, direction < 0 ? 'first' : 'last');
  return page.items.focus(stepMany(page.items, region, end, 1, 'item', count - 1), 'nearest');
}

function half(page: Page, { count }: Invocation, direction: Direction): boolean {
  const region = page.regions.active();
  return region ? page.items.scrollHalf(region, direction, count || 1) : nothing(page);
}

function put(page: Page, placement: Placement): boolean {
  const region = page.regions.active();
  const here = region && page.items.current(region);
  return here ? page.items.focus(here, placement) : arrive(page);
}

function open(page: Page): boolean {
  const region = page.regions.active();
  const here = region && page.items.current(region);
  if (here && page.items.open(here)) return true;
  page.notice('Nothing to open here');
  return false;
}

function hasCurrent(page: Page): boolean {
  const region = page.regions.active();
  return region !== null && page.items.current(region) !== null;
}

function isOnProse(page: Page): boolean {
  const region = page.regions.active();
  const here = region && page.items.current(region);
  return here ? page.items.isProse(here) : false;
}

/** The first motion in a region makes an item current where the reader is, and without a count goes no further. */
function arrive(page: Page, count = 0, direction: Direction = 1): boolean {
  const region = page.regions.active();
  const item = region && page.items.arrival(region);
  if (!region || !item) return nothing(page);
  // A count includes that item.
  const there = stepMany(page.items, region, item, direction, 'item', Math.max(0, count - 1));
  // What the reader sees does not move because of the first key.
  return page.items.focus(there, there === item ? 'visible' : 'nearest');
}

function nothing(page: Page): false {
  page.notice('No items here');
  return false;
}
