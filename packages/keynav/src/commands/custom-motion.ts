/** Custom motions: commands of a site that go to the next item of its choice. */

import type { Command } from '../core/command.js';
import { stepMany } from '../core/motion.js';
import type { Direction, Item } from '../core/page.js';

/** A custom motion. */
export interface Motion {
  /** The name of its command, as `family.verb`. */
  readonly name: string;
  readonly title: string;
  /** The heading under which lists show it. Defaults to `Navigation`. */
  readonly group?: string;
  /** 1 is forward, -1 is backward, in document order. */
  readonly direction: Direction;
  /** Returns whether to stop at an item. */
  readonly to: (item: Element) => boolean;
  /** Whether `''` and the jump list return from it; the item is then scrolled to the top. Defaults to false. */
  readonly isJump?: boolean;
}

/**
 * Returns a command that goes to the next item of the active region for which `to` returns true; with a count, to the
 * nth such item, or the last one.
 */
export function motion({ name, title, group = 'Navigation', direction, to, isJump }: Motion): Command {
  const isTarget = (item: Item): boolean => to(item as Element);
  return {
    ...{ name, title, group, repeats: true, inModals: true },
    run(page, { count }) {
      const region = page.regions.active();
      const here = region && (page.items.current(region) ?? page.items.arrival(region));
      const there = region && here && stepMany(page.items, region, here, direction, isTarget, count || 1);
      if (!there || there === here) return (page.notice('No items here'), false);
      if (isJump) page.places.leave();
      return page.items.focus(there, isJump ? 'top' : 'nearest');
    },
  };
}
