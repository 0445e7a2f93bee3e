/** Tabster: a mover up and down the list. Of movers inside movers only the inner one acts, so it has no way over columns of lists. */

import { createTabster, disposeTabster, getMover, MoverDirections, setTabsterAttribute } from 'tabster';

export const keys = { next: ['ArrowDown'], previous: ['ArrowUp'], last: ['End'] };

export function start(root) {
  const tabster = createTabster(window);
  getMover(tabster);
  setTabsterAttribute(document.body, { root: {} });
  setTabsterAttribute(root, { mover: { direction: MoverDirections.Vertical, cyclic: false } });
  return () => disposeTabster(tabster, true);
}
