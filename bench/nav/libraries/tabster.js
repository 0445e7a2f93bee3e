/** Tabster: a mover up and down the list, or over cards in a grid. Of movers inside movers only the inner one acts, so it has no way over columns of lists. */

import { createTabster, disposeTabster, getMover, MoverDirections, setTabsterAttribute } from 'tabster';

export const keys = {
  next: ['ArrowDown'],
  previous: ['ArrowUp'],
  last: ['End'],
  cardRight: ['ArrowRight'],
  cardLeft: ['ArrowLeft'],
};

export function start(root) {
  const tabster = createTabster(window);
  getMover(tabster);
  setTabsterAttribute(document.body, { root: {} });
  const direction = root.matches('.cards') ? MoverDirections.Grid : MoverDirections.Vertical;
  setTabsterAttribute(root, { mover: { direction, cyclic: false } });
  return () => disposeTabster(tabster, true);
}
