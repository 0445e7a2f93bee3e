/** keyux, whose groups are told by their roles: a menu of links. */

import { focusGroupKeyUX, startKeyUX } from 'keyux';

export const keys = { next: ['ArrowDown'], previous: ['ArrowUp'] };

export function start(root) {
  const list = root.querySelector('ul') ?? root;
  list.role = 'menu';
  for (const item of list.querySelectorAll('a[href],button,summary')) item.role = 'menuitem';
  return startKeyUX(window, [focusGroupKeyUX()]);
}
