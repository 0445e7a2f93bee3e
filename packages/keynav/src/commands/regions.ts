/** Commands that go from region to region, toggle sidebars, and collapse sections. */

import type { Command, Invocation } from '../core/command.js';
import { regionBeside } from '../core/motion.js';
import type { Direction, Page, Region, Side } from '../core/page.js';

const layout = { group: 'Layout', counts: 'ignore' } as const;

/** The commands for regions and layout. */
export const regionCommands: readonly Command[] = [
  {
    name: 'region.left',
    title: 'Region to the left',
    group: 'Navigation',
    repeats: true,
    inModals: true,
    when: page => canGo(page, 'left'),
    run: (page, how) => beside(page, how, 'left'),
  },
  {
    name: 'region.right',
    title: 'Region to the right',
    group: 'Navigation',
    repeats: true,
    inModals: true,
    when: page => canGo(page, 'right'),
    run: (page, how) => beside(page, how, 'right'),
  },
  {
    ...layout,
    name: 'sidebar.toggle-left',
    title: 'Toggle left sidebar',
    changes: true,
    when: page => isToggled(page, 'left'),
    run: page => toggle(page, 'left'),
  },
  {
    ...layout,
    name: 'sidebar.toggle-right',
    title: 'Toggle right sidebar',
    changes: true,
    when: page => isToggled(page, 'right'),
    run: page => toggle(page, 'right'),
  },
  { ...layout, name: 'region.main', title: 'Focus main', run: page => enter(page, 'main') },
  { ...layout, name: 'region.navbar', title: 'Focus navbar', run: page => enter(page, 'navbar') },
  { ...layout, name: 'sidebar.focus-left', title: 'Focus left sidebar', run: page => enter(page, 'left') },
  { ...layout, name: 'sidebar.focus-right', title: 'Focus right sidebar', run: page => enter(page, 'right') },
  {
    ...layout,
    name: 'section.collapse-all',
    title: 'Collapse all sections',
    changes: true,
    run: page => fold(page, false),
  },
  {
    ...layout,
    name: 'section.expand-all',
    title: 'Expand all sections',
    changes: true,
    run: page => fold(page, true),
  },
  {
    name: 'region.next',
    title: 'Next region',
    group: 'More',
    inFields: true,
    when: page => canLeave(page) || canCycle(page, 1),
    run: (page, how) => (canLeave(page) && page.leaveField(true)) || cycle(page, how, 1),
  },
  {
    name: 'region.previous',
    title: 'Previous region',
    group: 'More',
    inFields: true,
    when: page => canLeave(page) || canCycle(page, -1),
    run: (page, how) => (canLeave(page) && page.leaveField(true)) || cycle(page, how, -1),
  },
  {
    group: 'More',
    name: 'page.outline',
    title: 'Show regions and items on this page',
    counts: 'ignore',
    run: page => page.outline(),
  },
];

/** Moves to a side: first within a grid, then to the region beside it. */
function beside(page: Page, { count }: Invocation, side: Side): boolean {
  const from = page.regions.active();
  const item = from && page.items.current(from);
  let there = item;
  let remaining = count || 1;
  for (let next; from && there && remaining > 0; there = next, remaining--) {
    next = page.items.beside(from, there, side);
    if (!next) break;
  }
  if (there && remaining === 0) return page.items.focus(there, 'nearest');
  const region = from && regionAway(page, from, side, remaining);
  if (region && region !== from) return page.regions.enter(region);
  return there !== null && there !== item && page.items.focus(there, 'nearest');
}

/** Returns whether there is an item or a region at a side; otherwise the key is left to the page. */
function canGo(page: Page, side: Side): boolean {
  const from = page.regions.active();
  const item = from && page.items.current(from);
  if (from && item && page.items.beside(from, item, side)) return true;
  return from !== null && regionAway(page, from, side, 1) !== from;
}

/** Returns the region that is a number of regions away, or the last one on that side. */
function regionAway(page: Page, from: Region, side: Side, times: number): Region {
  const placed = page.regions.placed();
  let here = from;
  for (let i = 0; i < times; i++) {
    const next = regionBeside(placed, here, side, page.regions.previous());
    if (!next) break;
    here = next;
  }
  return here;
}

/** Goes to a region by its name, and shows it first if it is a hidden sidebar. */
function enter(page: Page, name: string): boolean {
  const region = page.regions.named(name);
  if (!region) return (page.notice(`This page has no ${name} region`), false);
  if (page.regions.isHidden(region)) page.regions.setHidden(region, false);
  if (page.regions.enter(region)) return true;
  page.notice(`Nothing to focus in ${name}`);
  return false;
}

function isToggled(page: Page, side: Side): boolean {
  const region = page.regions.named(side);
  return region !== null && page.regions.isNamed(region);
}

function toggle(page: Page, side: Side): boolean {
  const region = page.regions.named(side);
  if (!region) return false;
  page.regions.setHidden(region, !page.regions.isHidden(region));
  return true;
}

function fold(page: Page, isOpen: boolean): boolean {
  const changed = page.setSections(isOpen);
  if (changed === 0) page.notice(isOpen ? 'No section to expand' : 'No section to collapse');
  return changed > 0;
}

/** In a field these keys leave it, as Esc does, because some editors use Esc themselves. */
function canLeave(page: Page): boolean {
  return page.isInField(true) && !page.hasDialog();
}

/** At the last region, the key is left to the browser, so that there is no keyboard trap. */
function canCycle(page: Page, direction: Direction): boolean {
  const placed = page.regions.placed();
  const here = placed.findIndex(({ region }) => region === page.regions.active());
  return placed[here + direction] !== undefined;
}

function cycle(page: Page, { count }: Invocation, direction: Direction): boolean {
  const placed = page.regions.placed();
  const here = placed.findIndex(({ region }) => region === page.regions.active());
  const there = Math.max(0, Math.min(placed.length - 1, here + direction * (count || 1)));
  const region = placed[there]?.region;
  return region !== undefined && page.regions.enter(region);
}
