/** The whole keynav engine with the `vim` keymap. */

import { keynav } from 'keynav';
import { vim } from 'keynav/keymaps/vim';

/** The keys of each motion. */
export const keys = {
  next: ['j'],
  previous: ['k'],
  last: ['G'],
  many: [...'500j'],
  left: ['h'],
  right: ['l'],
  heading: [']'],
  cardRight: ['l'],
  cardLeft: ['h'],
};

/** Starts the engine, and returns a function that stops it. The page needs no preparation. */
export function start() {
  return keynav({ keymap: vim }).start();
}
