/** The keymap without bindings that consist only of printable characters. */

import type { Keymap } from '../core/keymap.js';

/** Arrow keys, Home, End, F6, and keys with Ctrl or Alt. */
export const arrows: Keymap = {
  '<Down>': 'move.next',
  '<Up>': 'move.previous',
  '<Left>': 'region.left',
  '<Right>': 'region.right',
  '<Home>': 'move.first',
  '<End>': 'move.last',
  '<A-Down>': 'move.next-heading',
  '<A-Up>': 'move.previous-heading',
  '<CR>': 'item.follow',
  '<F6>': 'region.next',
  '<S-F6>': 'region.previous',
  '<Mod-k>': 'palette.show-anywhere',
  '<Esc>': 'dialog.close',
  '<A-k>': 'keys.show',
};
