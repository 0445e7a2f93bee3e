/** Motions that a site adds: to the next item that it says. */

import type { Command } from '../core/command.js';
import { stepMany } from '../core/motion.js';
import type { Direction, Item } from '../core/page.js';

/** A motion of a site's own. */
export interface Motion {
  /** The name of its command, `family.verb`. */
  readonly name: string;
  readonly title: string;
  /** The group that lists show it in; `Navigation` unless told. */
  readonly group?: string;
  /** 1 is on, -1 is back, in document order. */
  readonly direction: Direction;
  /** Whether an item is one to stop at. */
  readonly to: (item: Element) => boolean;
  /** Whether it is a jump that `''` and the jump list lead back from; false unless told. */
  readonly isJump?: boolean;
}

/** The command that goes to the next item of the active region for which `to` answers true; a count goes that many on. */
export function motion({ name, title, group = 'Navigation', direction, to, isJump }: Motion): Command {
  const fits = (item: Item): boolean => to(item as Element);
  return {
    ...{ name, title, group, repeats: true, inModals: true },
    run(page, { count }) {
      const region = page.regions.active();
      const here = region && (page.items.current(region) ?? page.items.arrival(region));
      const there = region && here && stepMany(page.items, region, here, direction, fits, count || 1);
      if (!there || there === here) return (page.notice('No items here'), false);
      if (isJump) page.places.leave();
      return page.items.focus(there, isJump ? 'top' : 'nearest');
    },
  };
}
