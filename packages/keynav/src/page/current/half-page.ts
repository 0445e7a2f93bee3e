/** Half a page down or up, with the item that comes to stand where the current one stood. */

import type { Direction } from '../../core/page.js';
import { itemAtEnd, itemBeside } from '../items/items.js';
import { scrollHalves } from '../scroll/scroll.js';
import type { ItemScope } from '../items/classify.js';

/** Scrolls by so many half pages and answers the item to be current then; null at the end. */
export function halfPageFrom(
  field: ItemScope,
  here: Element,
  direction: Direction,
  times: number,
): Element | null {
  const line = here.getBoundingClientRect().top;
  if (Math.abs(scrollHalves(here, direction * times)) < 1) {
    const end = itemAtEnd(field, direction);
    return end === here ? null : end;
  }
  let there = here;
  for (let next; (next = itemBeside(field, there, direction)); there = next) {
    const top = there.getBoundingClientRect().top;
    if (direction > 0 ? top >= line : top <= line) break;
  }
  return there;
}
