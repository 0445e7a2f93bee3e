/** keynav whole, with its whole table of keys. */

import { keynav } from 'keynav';
import { vim } from 'keynav/keymaps/vim';

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

/** The page needs no preparing. */
export function start() {
  return keynav({ keymap: vim }).start();
}
