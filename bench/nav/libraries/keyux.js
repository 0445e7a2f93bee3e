/** keyux, which detects groups by their roles: here a menu of links. */

import { focusGroupKeyUX, startKeyUX } from 'keyux';

/** The keys of each motion. */
export const keys = { next: ['ArrowDown'], previous: ['ArrowUp'] };

/** Gives the list the roles of a menu, starts, and returns a function that stops it. */
export function start(root) {
  const list = root.querySelector('ul') ?? root;
  list.role = 'menu';
  for (const item of list.querySelectorAll('a[href],button,summary')) item.role = 'menuitem';
  return startKeyUX(window, [focusGroupKeyUX()]);
}
