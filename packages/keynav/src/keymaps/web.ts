/** The keymap for pages that take keynav as it comes: what the browser does with Ctrl is left to it. */

import type { Keymap } from '../core/keymap.js';
import { vim } from './vim.js';

const own: Keymap = {
  '<Mod-k>': 'palette.show-anywhere',
  '<Down>': 'move.next-from-current',
  '<Up>': 'move.previous-from-current',
};

/** For Apple's platforms, where Ctrl with a letter is free. */
export const webApple: Keymap = { ...vim, ...own };

/** For the others: every command still has a key. */
export const web: Keymap = {
  ...Object.fromEntries(Object.entries(vim).filter(([keys]) => !/^<C-[phljoiudbnk]>$/.test(keys))),
  ...own,
};
