/** Tabster with a mover for a list or a grid. It cannot move between columns, because only the inner one of nested movers acts. */

import { createTabster, disposeTabster, getMover, MoverDirections, setTabsterAttribute } from 'tabster';

/** The keys of each motion. */
export const keys = {
  next: ['ArrowDown'],
  previous: ['ArrowUp'],
  last: ['End'],
  cardRight: ['ArrowRight'],
  cardLeft: ['ArrowLeft'],
};

/** Starts on `root`, and returns a function that stops it. */
export function start(root) {
  const tabster = createTabster(window);
  getMover(tabster);
  setTabsterAttribute(document.body, { root: {} });
  const direction = root.matches('.cards') ? MoverDirections.Grid : MoverDirections.Vertical;
  setTabsterAttribute(root, { mover: { direction, cyclic: false } });
  return () => disposeTabster(tabster, true);
}
