/** The default keymap, which leaves to browsers the keys with Ctrl that they use. */

import type { Keymap } from '../core/keymap.js';
import { vim } from './vim.js';

const own: Keymap = {
  '<Mod-k>': 'palette.show-anywhere',
  '<Down>': 'move.next-from-current',
  '<Up>': 'move.previous-from-current',
};

/** The default keymap on Apple's platforms, where browsers do not use Ctrl with a letter. */
export const webApple: Keymap = { ...vim, ...own };

/** The default keymap on other platforms. Every command of `vim` still has a key. */
export const web: Keymap = {
  ...Object.fromEntries(Object.entries(vim).filter(([keys]) => !/^<C-[phljoiudbnk]>$/.test(keys))),
  ...own,
};
